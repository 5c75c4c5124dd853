/**
 * The analyses of the paper's figures and claims, one public record each: training and codes ({@code Loss}, {@code
 * Latent}), what is decoded ({@code Reconstructions}, {@code Interpolation}, {@code Profiles}), generalisation ({@code
 * Errors}, {@code Smoothness}), the theory without biases ({@code Scaling}, {@code RankOneBound}, {@code Airy}), inside
 * the network ({@code LayerActivations}, {@code Weights}, {@code Norms}) and position ({@code Filters}, {@code
 * PositionTable}, {@code Diracs}). The rest is what these share.
 */
package org.shapecode.analyses;
