/**
 * How to add an interactive view in four steps. For figures without interaction, write an analysis instead: each analysis
 * gets a view automatically.
 *
 * <ol>
 *   <li>Write a public record that implements {@link org.shapecode.views.spi.InteractiveView}, with
 *       {@link org.shapecode.core.plugin.PluginInfo} on it.
 *   <li>In {@code stage}, create the component of one window.
 *   <li>In the stage's {@code show}, take the model: it is yours until the next call. Compute on a thread of your own and
 *       skip all but the newest request, so that the display follows the mouse.
 *   <li>Extend {@code InteractiveViewContract} in a test.
 * </ol>
 *
 * The view then appears in the menu Window, Views. It follows the selection and works while a network is training.
 */
package org.shapecode.views.spi;
