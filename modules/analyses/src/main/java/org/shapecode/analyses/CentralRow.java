package org.shapecode.analyses;

import java.util.Arrays;
import org.shapecode.data.api.ImageShape;

/** The row of pixels just below the centre of an image; of a one-dimensional image, all pixels. */
final class CentralRow {
    private CentralRow() {}

    /** The central row of each image, [n][size]. */
    static float[] of(float[] images, ImageShape shape) {
        int size = shape.size();
        int start = shape.dimensions() == 1 ? 0 : size / 2 * size;
        float[] rows = new float[images.length / shape.length() * size];
        for (int i = 0; i < rows.length / size; i++) {
            System.arraycopy(images, i * shape.length() + start, rows, i * size, size);
        }
        return rows;
    }

    /** The central row of one image. */
    static double[] of(double[] image, ImageShape shape) {
        int size = shape.size();
        int start = shape.dimensions() == 1 ? 0 : size / 2 * size;
        return Arrays.copyOfRange(image, start, start + size);
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
