/**
 * The analyses of the paper's figures and claims, one public record each: training and codes ({@code Loss}, {@code
 * Latent}), decoded images ({@code Reconstructions}, {@code Interpolation}, {@code Profiles}), generalisation ({@code
 * LossByAttribute}, {@code Smoothness}), codes of several numbers and several attributes ({@code CodePlane}, {@code LatentMesh},
 * {@code DecodedGrid}, {@code Traversals}, {@code LossMap}, {@code ReconstructionMap}, {@code Disentanglement}, {@code Spectrum},
 * {@code Correlation}), the theory without biases ({@code Scaling}, {@code RankOneBound}, {@code Airy}), the
 * inside of the network ({@code LayerActivations}, {@code KernelImages}, {@code Norms}) and position ({@code Filters}, {@code
 * PositionTable}, {@code Diracs}). All other types are shared by these.
 */
package org.shapecode.analyses;
