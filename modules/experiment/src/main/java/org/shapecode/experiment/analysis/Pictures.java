package org.shapecode.experiment.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.ImageShape;

/** Turns arrays of images into pictures of an {@link ImageGrid}, and values into the labels below them. */
public final class Pictures {
    private static final int MOST_DECIMALS = 4;

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

    /** The labels of numbers, such as those of one-dimensional codes. */
    public static List<String> labels(float[] numbers) {
        return labels(
                IntStream.range(0, numbers.length).mapToDouble(i -> numbers[i]).toArray());
    }

    /**
     * The labels of numbers: all with the same number of decimals, one or as many more as tell those apart that are different
     * within {@value #MOST_DECIMALS} decimals. A number of either sign that rounds to zero is 0.
     */
    public static List<String> labels(double... numbers) {
        int decimals = IntStream.range(1, MOST_DECIMALS)
                .filter(each -> distinct(numbers, each) == distinct(numbers, MOST_DECIMALS))
                .findFirst()
                .orElse(MOST_DECIMALS);
        return rounded(numbers, decimals);
    }

    /**
     * A label of each row of values, separated by commas.
     *
     * @param rows [row][attribute]; each attribute has its own number of decimals
     */
    public static List<String> labels(double[][] rows) {
        return joined(rows, (attribute, label) -> label);
    }

    /**
     * Rows of values with their names and units, such as {@code "radius 2.7 px"}.
     *
     * @param rows likewise
     */
    public static List<String> named(List<Attribute> attributes, double[][] rows) {
        return joined(
                rows,
                (j, label) -> (attributes.get(j).title() + " " + label + " "
                                + attributes.get(j).unit())
                        .strip());
    }

    private static List<String> joined(double[][] rows, BiFunction<Integer, String, String> text) {
        int count = rows.length == 0 ? 0 : rows[0].length;
        List<List<String>> columns = IntStream.range(0, count)
                .mapToObj(j ->
                        labels(Arrays.stream(rows).mapToDouble(row -> row[j]).toArray()))
                .toList();
        return IntStream.range(0, rows.length)
                .mapToObj(i -> IntStream.range(0, count)
                        .mapToObj(j -> text.apply(j, columns.get(j).get(i)))
                        .collect(Collectors.joining(", ")))
                .toList();
    }

    private static long distinct(double[] numbers, int decimals) {
        return rounded(numbers, decimals).stream().distinct().count();
    }

    private static List<String> rounded(double[] numbers, int decimals) {
        return Arrays.stream(numbers)
                .mapToObj(each -> String.format(Locale.ROOT, "%." + decimals + "f", each))
                .map(text -> text.matches("-?0\\.0+") ? "0" : text)
                .toList();
    }
}
