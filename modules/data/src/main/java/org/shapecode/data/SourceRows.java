package org.shapecode.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.util.MathArrays;
import org.shapecode.core.Problem;
import org.shapecode.core.Seed;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.ImageTable;
import org.shapecode.data.spi.ImageSource;

/**
 * Which images of a source are for training, and which for testing: those that the sampling or the source keeps from training.
 *
 * @param training rows of the table, ascending
 * @param test rows of the table, in ascending order of their attributes, the last attribute changing fastest
 * @param values [row of the table][attribute that varies]
 */
record SourceRows(int[] training, int[] test, double[][] values) {
    /** Distances from a step that come from rounding. */
    private static final double ROUNDING = 1e-6;

    /**
     * Divides the images of a source.
     *
     * @throws Problem if nothing is left for training or testing, with what to change
     */
    static SourceRows of(Data data, ImageSource source, Seed seed) {
        ImageTable table = PluginCall.get(source, source::imageTable);
        List<Attribute> attributes = data.attributes();
        double[][] values = columns(table.values(), source.attributes(data.size()), attributes);
        int[] within = IntStream.range(0, table.count())
                .filter(row -> isWithin(attributes, values[row]))
                .toArray();
        double[][] known = rows(values, within);
        boolean[] admitted = PluginCall.get(
                data.sampling(), () -> data.sampling().admits(attributes, known, seed.stream("attributes")));
        int[] free = IntStream.range(0, within.length)
                .filter(i -> admitted[i] && !table.test()[within[i]])
                .map(i -> within[i])
                .toArray();
        int[] shared = table.namesTest() ? free : withoutShare(free, source.testShare(), seed.stream("test-share"));
        boolean[] trained = new boolean[table.count()];
        Arrays.stream(shared).forEach(row -> trained[row] = true);
        int[] others = Arrays.stream(within).filter(row -> !trained[row]).toArray();
        if (shared.length == 0) {
            throw new Problem("None of the " + table.count() + " images is left for training; widen data.ranges or"
                    + " data.sampling, or lower data.generator.test-share.");
        }
        if (others.length < 2) {
            throw new Problem(
                    "Of the " + table.count() + " images, " + others.length + (others.length == 1 ? " is" : " are")
                            + " left for testing, but at least 2 must be; raise data.generator.test-share, or name test images.");
        }
        return new SourceRows(
                source.isRandomPart()
                        ? random(shared, data.images(), seed.stream("part"))
                        : even(shared, data.images()),
                sorted(even(others, data.test()), values),
                values);
    }

    /** The attribute values of the images for training. */
    double[][] trained() {
        return rows(values, training);
    }

    /** Some of the rows for training, evenly from all of them, in the order of those for testing. */
    int[] sample(int count) {
        return sorted(even(training, count), values);
    }

    /** Every so many of the rows for testing. */
    int[] test(int stride) {
        return IntStream.iterate(0, i -> i < test.length, i -> i + stride)
                .map(i -> test[i])
                .toArray();
    }

    /** Values of rows, not copied. */
    static double[][] rows(double[][] values, int[] rows) {
        return Arrays.stream(rows).mapToObj(row -> values[row]).toArray(double[][]::new);
    }

    private static double[][] columns(double[][] values, List<Attribute> all, List<Attribute> some) {
        List<String> names = all.stream().map(Attribute::name).toList();
        int[] columns =
                some.stream().mapToInt(each -> names.indexOf(each.name())).toArray();
        return Arrays.stream(values)
                .map(row -> Arrays.stream(columns)
                        .mapToDouble(column -> row[column])
                        .toArray())
                .toArray(double[][]::new);
    }

    private static boolean isWithin(List<Attribute> attributes, double[] row) {
        for (int j = 0; j < row.length; j++) {
            Attribute attribute = attributes.get(j);
            double slack = ROUNDING * (attribute.max() - attribute.min());
            boolean onStep = !attribute.isStepped()
                    || Math.abs(attribute.nearest(row[j]) - row[j]) <= ROUNDING * attribute.step() + slack;
            if (row[j] < attribute.min() - slack || row[j] > attribute.max() + slack || !onStep) {
                return false;
            }
        }
        return true;
    }

    private static int[] withoutShare(int[] rows, double share, RandomGenerator random) {
        int left = rows.length - (int) Math.round(share * rows.length);
        return random(rows, left, random);
    }

    private static int[] random(int[] rows, int count, RandomGenerator random) {
        if (count >= rows.length) {
            return rows;
        }
        int[] order = MathArrays.natural(rows.length);
        MathArrays.shuffle(order, random);
        return Arrays.stream(order).limit(count).map(i -> rows[i]).sorted().toArray();
    }

    /** Evenly from the first to the last. */
    private static int[] even(int[] rows, int count) {
        return count >= rows.length
                ? rows
                : IntStream.range(0, count)
                        .map(i -> rows[(int) ((long) i * rows.length / count)])
                        .toArray();
    }

    private static int[] sorted(int[] rows, double[][] values) {
        List<Integer> order = new ArrayList<>(Arrays.stream(rows).boxed().toList());
        order.sort(Comparator.comparing(row -> values[row], Arrays::compare));
        return order.stream().mapToInt(Integer::intValue).toArray();
    }
}
