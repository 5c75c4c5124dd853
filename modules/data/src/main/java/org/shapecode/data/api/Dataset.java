package org.shapecode.data.api;

import java.util.List;

/**
 * Images with the table of their attributes. The arrays are not copied and must not be modified.
 *
 * @param shape the shape of every image
 * @param attributes one for each column of the table
 * @param values the table of attribute values, [count][attributes]
 * @param images values in [0, 1], [count][channels][pixels], row by row
 */
public record Dataset(ImageShape shape, List<Attribute> attributes, double[][] values, float[] images) {
    public Dataset {
        attributes = List.copyOf(attributes);
        if (images.length != values.length * shape.length()) {
            throw new IllegalArgumentException(images.length + " values do not make " + values.length + " images of "
                    + shape.length() + " values");
        }
    }

    /** The number of images. */
    public int count() {
        return values.length;
    }

    /** The values of one attribute, by its index: one for each image. */
    public double[] column(int attribute) {
        return Attribute.column(values, attribute);
    }

    /** The area of each image in pixels, the sum of its grey levels; that of a colour is its largest channel. */
    public double[] areas() {
        double[] areas = new double[count()];
        int pixels = shape.pixels();
        for (int i = 0; i < areas.length * pixels; i++) {
            areas[i / pixels] += greyLevel(images, i / pixels * shape.length() + i % pixels);
        }
        return areas;
    }

    private float greyLevel(float[] from, int at) {
        float level = from[at];
        for (int channel = 1; channel < shape.channels(); channel++) {
            level = Math.max(level, from[at + channel * shape.pixels()]);
        }
        return level;
    }
}
