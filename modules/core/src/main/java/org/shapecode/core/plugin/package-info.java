/**
 * Plugins and their parameters: each plugin is one public record, found by Lookup.
 *
 * <ol>
 *   <li>Write a public record that implements the interface of its kind (a shape, a sampling, a regulariser …).
 *   <li>Make each parameter a component with {@link org.shapecode.core.plugin.Parameter}, and give the record a public
 *       constructor without arguments that sets the defaults.
 *   <li>Annotate it with {@link org.shapecode.core.plugin.PluginInfo}, which also registers it for Lookup.
 *   <li>Extend the contract test of its kind.
 * </ol>
 *
 * <p>A parameter declares all that a client shows or needs to know: label, description, group, range, unit, step and
 * {@linkplain org.shapecode.core.plugin.Parameter.Role role}. Clients read it through
 * {@link org.shapecode.core.plugin.ParameterInfo} and never interpret the names of components.
 */
package org.shapecode.core.plugin;
