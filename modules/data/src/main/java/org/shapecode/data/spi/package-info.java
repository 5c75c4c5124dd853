/**
 * How to add a shape, in four steps.
 *
 * <ol>
 *   <li>Write a public record that implements {@link org.shapecode.data.spi.Shape}. Its components are the attributes that
 *       vary from image to image; annotate each with {@link org.shapecode.core.plugin.Parameter}: label, description and
 *       range, usually in multiples of the image's side ({@code perSize}).
 *   <li>Give it a public constructor without arguments that sets the defaults.
 *   <li>Implement {@code contains}: whether a point is inside. Blur, sampling, image size, form, file format and
 *       command-line options are provided.
 *   <li>Annotate it with {@link org.shapecode.core.plugin.PluginInfo} and extend {@code ShapeContract} in a test.
 * </ol>
 *
 * <p>Images that are not shapes are drawn by a {@link org.shapecode.data.spi.Generator}, or read by an
 * {@link org.shapecode.data.spi.ImageSource}, which has finitely many; the distribution of attributes is a
 * {@link org.shapecode.data.spi.Sampling}. Both are written in the same way. A sampling declares which of its parameters
 * names an attribute and which are the ends of an interval by their
 * {@linkplain org.shapecode.core.plugin.Parameter.Role roles}; a list of records that declare the same are the sides of a box.
 * So the form draws what is left out, and lets it be dragged.
 *
 * <p>This package needs {@link org.shapecode.data.api}; nothing there needs this package.
 */
package org.shapecode.data.spi;
