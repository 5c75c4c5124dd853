package org.shapecode.experiment.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.ImageShape;

/** Turns arrays of images into pictures of an {@link ImageGrid}, and values into the labels below them. */
public final class Pictures {
    private Pictures() {}

    /**
     * A row with one picture for each image, 0 black and 1 white.
     *
     * @param images [n][channels][pixels]
     */
    public static ImageGrid.Row row(String label, float[] images, ImageShape shape) {
        List<ImageGrid.Picture> pictures = new ArrayList<>();
        for (int from = 0; from < images.length; from += shape.length()) {
            pictures.add(picture(Arrays.copyOfRange(images, from, from + shape.length()), shape));
        }
        return new ImageGrid.Row(label, pictures);
    }

    /** A picture of an image, 0 black and 1 white. */
    public static ImageGrid.Picture picture(float[] image, ImageShape shape) {
        return new ImageGrid.Picture(shape.size(), shape.pixels() / shape.size(), image, 0, 1);
    }

    /**
     * A picture of any values.
     *
     * @param values row by row
     * @param width of a row; fewer values than that make one row
     * @param black the value drawn black
     * @param white the value drawn white
     */
    public static ImageGrid.Picture picture(float[] values, int width, double black, double white) {
        int columns = Math.min(width, values.length);
        return new ImageGrid.Picture(columns, values.length / columns, values, black, white);
    }

    /** The {@link #label} of each number, such as those of one-dimensional codes. */
    public static List<String> labels(float[] numbers) {
        return IntStream.range(0, numbers.length)
                .mapToObj(i -> label(numbers[i]))
                .toList();
    }

    /** A label of values with one decimal each, separated by commas; a value of either sign that rounds to zero is 0. */
    public static String label(double... values) {
        return String.join(
                ", ", Arrays.stream(values).mapToObj(Pictures::oneDecimal).toList());
    }

    /**
     * Values with their names and units, such as {@code "radius 2.7 px"}.
     *
     * @param values one for each attribute
     */
    public static String named(List<Attribute> attributes, double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> attributes.get(i).name() + " " + oneDecimal(values[i]) + " "
                        + attributes.get(i).unit())
                .map(String::strip)
                .collect(Collectors.joining(", "));
    }

    private static String oneDecimal(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.equals("0.0") || text.equals("-0.0") ? "0" : text;
    }
}
