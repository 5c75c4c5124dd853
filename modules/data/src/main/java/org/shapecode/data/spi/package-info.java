/**
 * How to add a shape of your own, in four steps.
 *
 * <ol>
 *   <li>Write a public record that implements {@link org.shapecode.data.spi.Shape}; its components are the attributes
 *       that vary from image to image, each with a range, usually in multiples of the image's side ({@code perSize}).
 *   <li>Give it a public constructor without arguments.
 *   <li>Answer {@code contains}: whether a point is inside. Blur, sampling, size, form, file and option are not yours.
 *   <li>Put {@link org.shapecode.core.plugin.PluginInfo} on it and extend {@code ShapeContract} in a test.
 * </ol>
 *
 * What is no shape is a {@link org.shapecode.data.spi.Generator}; how attributes are drawn is a
 * {@link org.shapecode.data.spi.Sampling}. Both are written in the same way.
 */
package org.shapecode.data.spi;
