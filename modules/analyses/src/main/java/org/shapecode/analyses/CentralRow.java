package org.shapecode.analyses;

import java.util.Arrays;
import org.shapecode.data.api.ImageShape;

/**
 * The row of pixels just below the centre of an image; of a one-dimensional image, all pixels. In colour, it is that of the mean
 * of the channels, which is linear in the image, as a grey level is.
 */
final class CentralRow {
    private CentralRow() {}

    /** The central row of each image, [n][size]. */
    static float[] of(float[] images, ImageShape shape) {
        int size = shape.size();
        int start = shape.dimensions() == 1 ? 0 : size / 2 * size;
        float[] rows = new float[images.length / shape.length() * size];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (float) mean(images, i / size * shape.length() + start + i % size, shape);
        }
        return rows;
    }

    /** The central row of one image. */
    static double[] of(double[] image, ImageShape shape) {
        int size = shape.size();
        int start = shape.dimensions() == 1 ? 0 : size / 2 * size;
        return Arrays.copyOfRange(greyLevels(image, shape), start, start + size);
    }

    /** An image without its colours: the mean of its channels at each pixel. */
    static double[] greyLevels(double[] image, ImageShape shape) {
        double[] levels = Arrays.copyOf(image, shape.pixels());
        for (int channel = 1; channel < shape.channels(); channel++) {
            for (int pixel = 0; pixel < levels.length; pixel++) {
                levels[pixel] += image[channel * levels.length + pixel];
            }
        }
        return shape.isColour()
                ? Arrays.stream(levels).map(sum -> sum / shape.channels()).toArray()
                : levels;
    }

    private static double mean(float[] images, int at, ImageShape shape) {
        double sum = images[at];
        for (int channel = 1; channel < shape.channels(); channel++) {
            sum += images[at + channel * shape.pixels()];
        }
        return sum / shape.channels();
    }

    /** The indices of the pixels of a row, as abscissae. */
    static double[] places(ImageShape shape) {
        double[] places = new double[shape.size()];
        for (int t = 0; t < places.length; t++) {
            places[t] = t;
        }
        return places;
    }

    /** One of several rows. */
    static double[] row(float[] rows, int size, int index) {
        double[] row = new double[size];
        for (int t = 0; t < size; t++) {
            row[t] = rows[index * size + t];
        }
        return row;
    }
}
