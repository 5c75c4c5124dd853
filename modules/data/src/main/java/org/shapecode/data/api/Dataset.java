package org.shapecode.data.api;

import java.util.List;

/**
 * Images with the table of their attributes. The arrays are not copied and must not be modified.
 *
 * @param shape the shape of every image
 * @param attributes one for each column of the table
 * @param values the table of attribute values, [count][attributes]
 * @param images grey levels in [0, 1], [count][pixels], row by row
 */
public record Dataset(ImageShape shape, List<Attribute> attributes, double[][] values, float[] images) {
    public Dataset {
        attributes = List.copyOf(attributes);
        if (images.length != values.length * shape.pixels()) {
            throw new IllegalArgumentException(images.length + " grey levels do not make " + values.length
                    + " images of " + shape.pixels() + " pixels");
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

    /** The area of each image in pixels, the sum of its grey levels. */
    public double[] areas() {
        double[] areas = new double[count()];
        for (int i = 0; i < images.length; i++) {
            areas[i / shape.pixels()] += images[i];
        }
        return areas;
    }
}
