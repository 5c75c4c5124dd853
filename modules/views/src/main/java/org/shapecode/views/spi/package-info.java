/**
 * How to add an interactive view of your own, in four steps. For figures that are only looked at, write an analysis
 * instead: it gets a view by itself.
 *
 * <ol>
 *   <li>Write a public record that implements {@link org.shapecode.views.spi.InteractiveView}, with
 *       {@link org.shapecode.core.plugin.PluginInfo} on it.
 *   <li>In {@code stage}, make the component of one window.
 *   <li>In the stage's {@code show}, take the model: it is yours until the next call. Compute on a thread of your own, and
 *       let the newest wish win, so that what is seen follows the hand.
 *   <li>Extend {@code InteractiveViewContract} in a test.
 * </ol>
 *
 * It then stands in the menu Window, Views, follows what is selected, and works while training goes on.
 */
package org.shapecode.views.spi;
