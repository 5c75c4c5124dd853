package org.shapecode.analyses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.data.api.ImageShape;

/** Arrays of images as rows of pictures. */
final class Pictures {
    private Pictures() {}

    /** One picture for each image, from black at 0 to white at 1. */
    static ImageGrid.Row row(String label, float[] images, ImageShape shape) {
        return row(label, images, shape, 0, 1);
    }

    static ImageGrid.Row row(String label, float[] images, ImageShape shape, double black, double white) {
        List<ImageGrid.Picture> pictures = new ArrayList<>();
        for (int from = 0; from < images.length; from += shape.pixels()) {
            pictures.add(picture(Arrays.copyOfRange(images, from, from + shape.pixels()), shape.size(), black, white));
        }
        return new ImageGrid.Row(label, pictures);
    }

    /** A picture of a width, or of fewer pixels in one row. */
    static ImageGrid.Picture picture(float[] values, int width, double black, double white) {
        int columns = Math.min(width, values.length);
        return new ImageGrid.Picture(columns, values.length / columns, values, black, white);
    }

    /** Values with one decimal, one after the other. */
    static String label(double... values) {
        return String.join(
                ", ",
                Arrays.stream(values)
                        .mapToObj(value -> String.format(Locale.ROOT, "%.1f", value))
                        .toList());
    }
}
