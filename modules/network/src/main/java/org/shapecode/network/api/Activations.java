package org.shapecode.network.api;

/**
 * The activations of a model at one level, for several images; a copy.
 *
 * @param part encoder or decoder
 * @param level 0 for the input of that part, else the layer, from 1, counted from input to output
 * @param channels number of channels
 * @param pixels number of pixels in each channel
 * @param slope negative slope of the activation function, from 0 to 1; 1 if there is none
 * @param values after the activation function, [n][channels][pixels]
 */
public record Activations(Part part, int level, int channels, int pixels, float slope, float[] values) {}
