/**
 * How to add a regulariser, a model or a kind of layer.
 *
 * <ol>
 *   <li>Regulariser: choose what it penalises: {@link org.shapecode.network.spi.WeightRegulariser kernels},
 *       {@link org.shapecode.network.spi.CodeRegulariser codes}, or
 *       {@link org.shapecode.network.spi.JacobianRegulariser the derivative of the code with respect to the image}. Write
 *       a public record that implements it, with a parameter {@code lambda}; compute the penalty and its gradient.
 *   <li>Model: write a public record that implements {@link org.shapecode.network.spi.ModelBuilder} and returns a
 *       {@link org.shapecode.network.api.TrainableModel}, usually an {@link org.shapecode.network.Autoencoder} of two
 *       {@linkplain org.shapecode.network.spi.NetworkSpec networks}.
 *   <li>Layer: write a public record that implements {@link org.shapecode.network.spi.LayerKind} and returns what it computes
 *       from an input of a given extent: a {@link org.shapecode.network.spi.WiringForm} if it only moves, repeats or weighs
 *       numbers, or a {@link org.shapecode.network.spi.CustomForm} for any other arithmetic, with its gradient.
 *   <li>Annotate it with {@link org.shapecode.core.plugin.PluginInfo}, and each component with
 *       {@link org.shapecode.core.plugin.Parameter}.
 *   <li>Extend {@code RegulariserContract}, {@code ModelBuilderContract} or {@code LayerKindContract} in a test: they check
 *       gradients numerically.
 * </ol>
 *
 * <p>This package needs {@link org.shapecode.network.api}; nothing there needs this package.
 */
package org.shapecode.network.spi;
