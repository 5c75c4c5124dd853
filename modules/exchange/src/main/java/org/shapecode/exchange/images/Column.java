package org.shapecode.exchange.images;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.shapecode.core.Csv;
import org.shapecode.core.Excerpt;
import org.shapecode.core.Problem;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.data.api.Attribute;

/**
 * A column of the table of images: numbers, or texts that stand for them.
 *
 * @param name of the attribute
 * @param values one for each image
 * @param classes the texts for which 0, 1, 2 … stand, each for one; empty for numbers
 * @param meaning what there is to say; empty for numbers
 */
record Column(String name, double[] values, List<String> classes, String meaning) {
    /** The most different texts that are classes; with more, they are names. */
    private static final int MOST_CLASSES = 1000;

    private static final int MOST_TOLD = 12;
    private static final int MOST_STEPS = 256;
    private static final double ROUNDING = 1e-6;
    private static final List<String> TURNING = List.of("orientation", "angle", "rotation", "hue", "theta", "azimuth");
    private static final List<Double> TURNS = List.of(2 * Math.PI, 360.0, Math.PI, 180.0);

    Column(String name, double[] values) {
        this(name, values, List.of(), "");
    }

    /** A column of a table: numbers if all cells are, otherwise classes in alphabetical order. */
    static Column ofTexts(String name, List<String> cells) {
        double[] numbers = cells.stream()
                .map(Csv::number)
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
        if (numbers.length == cells.size()) {
            return new Column(name, numbers);
        }
        double[] values = new double[cells.size()];
        List<String> classes = new ArrayList<>(new TreeSet<>(cells));
        Arrays.setAll(values, i -> Collections.binarySearch(classes, cells.get(i)));
        if (areNames(classes, values)) {
            return new Column(name, values, classes, "has " + classes.size() + " different texts");
        }
        if (classes.size() == 1) {
            return new Column(name, values, classes, "is \"" + classes.get(0) + "\" for all images");
        }
        List<String> meanings = new ArrayList<>();
        for (int i = 0; i < Math.min(classes.size(), MOST_TOLD); i++) {
            meanings.add(i + " is " + classes.get(i));
        }
        return new Column(
                name, values, classes, String.join(", ", meanings) + (classes.size() > MOST_TOLD ? " …" : ""));
    }

    private static boolean areNames(List<String> classes, double... values) {
        return classes.size() > Math.min(MOST_CLASSES, Math.max(2, values.length / 2));
    }

    /**
     * The same column with those of the test images, of which texts stand for the same numbers. One that is not used remains
     * so.
     */
    Column with(Column more) {
        double[] all = Arrays.copyOf(values, values.length + more.values.length);
        if (!classes.isEmpty() && isUnused()) {
            String own = meaning.replaceFirst(" for all images$", " for all training images");
            return new Column(name, new double[all.length], List.of(), own);
        }
        if (classes.isEmpty() != more.classes.isEmpty()) {
            throw new Problem("The column " + name + " holds " + (classes.isEmpty() ? "numbers" : "texts")
                    + " for the training images, but " + (classes.isEmpty() ? "texts" : "numbers")
                    + " for the test images; use one type for both.");
        }
        for (int i = 0; i < more.values.length; i++) {
            all[values.length + i] =
                    classes.isEmpty() ? more.values[i] : number(more.classes.get((int) more.values[i]));
        }
        return new Column(name, all, classes, meaning);
    }

    private int number(String testClass) {
        int number = classes.indexOf(testClass);
        if (number < 0) {
            throw new Problem("The test images have the " + name + " \"" + Excerpt.of(testClass)
                    + "\", which no training image has; correct the table.");
        }
        return number;
    }

    /** Whether a value marks a test image: a number other than 0, or the text "test", "true" or "yes". */
    boolean isTest(int row) {
        return classes.isEmpty()
                ? values[row] != 0
                : List.of("test", "true", "yes")
                        .contains(classes.get((int) values[row]).strip().toLowerCase(Locale.ROOT));
    }

    /** Whether it can be no attribute: it is the same for all images, or as good as different for each. */
    boolean isUnused() {
        return areNames(classes, values) || isConstant();
    }

    private boolean isConstant() {
        return Arrays.stream(values).allMatch(value -> value == values[0]);
    }

    /** The attribute that such values are: whole, periodic if it is named like an angle and fills a turn, otherwise real. */
    ImageAttribute attribute() {
        double[] distinct = Arrays.stream(values).sorted().distinct().toArray();
        double min = distinct[0];
        double max = distinct[distinct.length - 1];
        double step = step(distinct);
        if (Arrays.stream(distinct).allMatch(value -> value == Math.rint(value) && Math.abs(value) < 1e9)) {
            return turn(min, max, step)
                    .orElse(new ImageAttribute(name, "", Attribute.Kind.WHOLE, min, max, Math.max(1, step)));
        }
        return turn(min, max, step)
                .orElse(new ImageAttribute(
                        name, "", min < 0 ? Attribute.Kind.SIGNED : Attribute.Kind.REAL, min, max, step));
    }

    /** How far the values are apart, if they are few and evenly spaced; otherwise 0. */
    private double step(double[] distinct) {
        if (distinct.length > MOST_STEPS || distinct.length * 2 > values.length) {
            return 0;
        }
        double step = (distinct[distinct.length - 1] - distinct[0]) / (distinct.length - 1);
        for (int i = 1; i < distinct.length; i++) {
            if (Math.abs(distinct[i] - distinct[0] - i * step) > ROUNDING * step * distinct.length) {
                return 0;
            }
        }
        return step;
    }

    private Optional<ImageAttribute> turn(double min, double max, double step) {
        boolean named = TURNING.stream().anyMatch(name.toLowerCase(Locale.ROOT)::contains);
        return TURNS.stream()
                .filter(turn -> named && min == 0 && max <= turn * (1 + ROUNDING))
                .filter(turn -> step > 0
                        ? max >= turn - step * (1 + ROUNDING) && isWhole(turn / step)
                        : max > 0.9 * turn && max <= turn)
                .findFirst()
                .map(turn -> new ImageAttribute(name, turn > 100 ? "°" : "", Attribute.Kind.PERIODIC, 0, turn, step));
    }

    private static boolean isWhole(double number) {
        return Math.abs(number - Math.rint(number)) < ROUNDING * number;
    }

    /** Why it is no attribute, or what its numbers mean; empty if there is nothing to say. */
    String note() {
        if (isUnused() && meaning.isEmpty()) {
            return "The column " + name + " is not used because it is " + ParameterInfo.format(values[0])
                    + " for all images.";
        }
        if (isUnused()) {
            return "The column " + name + " is not used because it " + meaning + ".";
        }
        return meaning.isEmpty() ? "" : "Of " + name + ", " + meaning + ".";
    }
}
