package org.shapecode.data.api;

import org.hipparchus.random.RandomGenerator;
import org.shapecode.core.plugin.Parameter;

/**
 * The Gaussian blur of a shape's edge, by Monte Carlo (paper, Eqs 20 and 21): the grey level of a pixel is the fraction of
 * normally distributed offsets that fall inside the shape. All pixels of all images share the same offsets.
 *
 * @param sigma standard deviation of the offsets in pixels; 0 for a sharp edge
 * @param offsets number of offsets
 */
public record Blur(
        @Parameter(
                label = "Sigma",
                description = "Standard deviation of the Gaussian blur; 0 for a sharp edge.",
                min = 0,
                max = 8,
                step = 0.1,
                unit = "px")
        double sigma,

        @Parameter(
                label = "Samples per pixel",
                description = "Number of Monte Carlo samples per pixel of the edge.",
                min = 1,
                max = 1_000_000,
                step = 100,
                when = "sigma")
        int offsets) {
    /** 0.5 px and 800 offsets, as used by the paper's authors. */
    public Blur() {
        this(0.5, 800);
    }

    /**
     * Draws the offsets.
     *
     * @return [dimensions][offsets], in pixels
     */
    public double[][] draw(int dimensions, RandomGenerator random) {
        int count = sigma == 0 ? 1 : offsets;
        double[][] drawn = new double[dimensions][count];
        for (int i = 0; i < count; i++) {
            for (double[] axis : drawn) {
                axis[i] = sigma * random.nextGaussian();
            }
        }
        return drawn;
    }
}
