package org.shapecode.data.api;

import java.util.Arrays;

/**
 * The pixels of one image while it is drawn. Grey levels lie in [0, 1]; pixel i of a row is at i - (size - 1) / 2 from the
 * centre. Used by one thread at a time.
 */
public final class Raster {
    /** Values this close to 0 or 1 are rounded: the tail of a blur is full of denormal floats, which slow training. */
    private static final double NEGLIGIBLE = 1e-6;

    private final ImageShape shape;
    private final BlurredFill fill;
    private final double[] values;
    private Placement placement = new Placement();

    /**
     * A black raster.
     *
     * @param shape the shape of the image
     * @param offsets of the blur, [dimensions][any number], in pixels
     */
    public Raster(ImageShape shape, double[][] offsets) {
        this.shape = shape;
        this.values = new double[shape.pixels()];
        this.fill = new BlurredFill(shape, offsets);
    }

    public ImageShape shape() {
        return shape;
    }

    /** A copy of the grey levels, row by row. */
    public double[] values() {
        return values.clone();
    }

    /** Sets one pixel; pixels are numbered row by row. */
    public void set(int pixel, double value) {
        values[pixel] = value;
    }

    /** Places the shapes that are filled from now on. */
    public void place(Placement at) {
        placement = at;
    }

    /** Fills the inside of a placed shape with white, with a blurred edge (paper, Eqs 20 and 21). Replaces all pixels. */
    public void fill(Indicator inside) {
        fill.draw(placement.of(inside), values);
    }

    /**
     * Moves the image to an array, without denormal floats, and clears the raster to black.
     *
     * @param images the array
     * @param from where in it the image starts
     */
    public void moveTo(float[] images, int from) {
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            images[from + i] = value < NEGLIGIBLE ? 0 : value > 1 - NEGLIGIBLE ? 1 : (float) value;
        }
        Arrays.fill(values, 0);
    }
}
