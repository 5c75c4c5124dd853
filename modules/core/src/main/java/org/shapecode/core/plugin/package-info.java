/**
 * Plugins and their parameters: one public record each, found by Lookup.
 *
 * <ol>
 *   <li>Write a public record that implements the interface of its kind (a shape, a sampling, a regulariser …).
 *   <li>Make each parameter a component with {@link org.shapecode.core.plugin.Parameter}, and give the record a public
 *       constructor without arguments that sets the defaults.
 *   <li>Put {@link org.shapecode.core.plugin.PluginInfo} on it, which also registers it for Lookup.
 *   <li>Extend the kind's contract test.
 * </ol>
 */
package org.shapecode.core.plugin;
