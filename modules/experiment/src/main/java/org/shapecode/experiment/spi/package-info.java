/**
 * How to add a preset, a complete experiment that is installed as a plugin:
 *
 * <ol>
 *   <li>Write a public record without components that implements {@link org.shapecode.experiment.spi.Preset}.
 *   <li>Put its experiment beside it, in the same package, as {@code <id>.shapecode.json}.
 *   <li>Annotate the record with {@link org.shapecode.core.plugin.PluginInfo}.
 * </ol>
 *
 * For analyses see {@link org.shapecode.experiment.analysis}, for backends {@link org.shapecode.experiment.study}.
 */
package org.shapecode.experiment.spi;
