package org.shapecode.data.api;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/**
 * The pixels of one image while it is drawn, white on black, before it is painted. Grey levels lie in [0, 1]; pixel i of a row
 * is at i - (size - 1) / 2 from the centre. Used by one thread at a time.
 */
public final class Raster {
    /** Values this close to 0 or 1 are rounded: the tail of a blur is full of denormal floats, which slow training. */
    private static final double NEGLIGIBLE = 1e-6;

    private final ImageShape shape;
    private final BlurredFill fill;
    private final double[] values;
    private Placement placement = new Placement();
    private Paint paint = new Paint();

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

    /** Places what is filled or drawn from now on. */
    public void place(Placement at) {
        placement = at;
    }

    /** Gives the image a grey level or a colour, with as many channels as its shape has. */
    public void paint(Paint with) {
        paint = with;
    }

    /** Fills the inside of a placed shape with white, with a blurred edge (paper, Eqs 20 and 21). Replaces all pixels. */
    public void fill(Indicator inside) {
        fill.draw(placement.of(inside), values);
    }

    /**
     * Draws a placed picture whose grey levels are given by a function, without blur. Replaces all pixels.
     *
     * @param picture grey levels in [0, 1] by x to the right and y downwards, in pixels from the centre; y is 0 in one dimension
     */
    public void draw(DoubleBinaryOperator picture) {
        DoubleBinaryOperator placed = placement.ofPicture(picture);
        double centre = (shape.size() - 1) / 2.0;
        for (int pixel = 0; pixel < values.length; pixel++) {
            double y = shape.dimensions() == 1 ? 0 : pixel / shape.size() - centre;
            values[pixel] = placed.applyAsDouble(pixel % shape.size() - centre, y);
        }
    }

    /**
     * Moves the painted image to an array, without denormal floats, and clears the raster to black.
     *
     * @param images the array
     * @param from where in it the image starts
     */
    public void moveTo(float[] images, int from) {
        for (int channel = 0; channel < shape.channels(); channel++) {
            int start = from + channel * values.length;
            double level = paint.level(channel);
            for (int i = 0; i < values.length; i++) {
                double value = level * values[i];
                images[start + i] = value < NEGLIGIBLE ? 0 : value > 1 - NEGLIGIBLE ? 1 : (float) value;
            }
        }
        Arrays.fill(values, 0);
    }
}
