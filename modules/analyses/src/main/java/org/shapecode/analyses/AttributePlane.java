package org.shapecode.analyses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shapecode.core.figure.Images;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;

/**
 * The test images over two attributes. Where they are on a grid of both, as those of shapes are, all other attributes stay the
 * same. Images that were found, not drawn, may have any values: then there are intervals of values instead, and each row and
 * column has the image nearest to its middle, whatever its other attributes are.
 *
 * @param test all test images
 * @param first index of the attribute of the columns
 * @param second index of the attribute of the rows
 * @param columns values of the first, or the middles of intervals, strictly rising
 * @param rows those of the second, likewise
 * @param images the index of the test image of each row and column; -1 where there is none
 */
record AttributePlane(Dataset test, int first, int second, double[] columns, double[] rows, int[][] images) {
    /** A grid has at most so many rows and columns for each image, so that it is no mere table of gaps. */
    private static final long SPARSEST = 2;

    /** As many intervals as the measures of disentanglement take. */
    private static final int INTERVALS = 20;

    /**
     * The grid of two attributes; empty if most of its nodes have no test image.
     *
     * @param among the test images whose others are looked at: the plane has the values of the middle one
     */
    private static Optional<AttributePlane> grid(Dataset test, int first, int second, boolean[] among) {
        double[] columns = distinct(test.column(first));
        double[] rows = distinct(test.column(second));
        if ((long) rows.length * columns.length > SPARSEST * test.count()) {
            return Optional.empty();
        }
        double[] fixed = others(test, first, second, among);
        int[][] images = new int[rows.length][columns.length];
        Arrays.stream(images).forEach(row -> Arrays.fill(row, -1));
        for (int i = 0; i < test.count(); i++) {
            double[] values = test.values()[i];
            boolean inside =
                    IntStream.range(0, values.length).allMatch(a -> a == first || a == second || values[a] == fixed[a]);
            if (inside) {
                images[Arrays.binarySearch(rows, values[second] + 0.0)][
                        Arrays.binarySearch(columns, values[first] + 0.0)] = i;
            }
        }
        AttributePlane plane = new AttributePlane(test, first, second, columns, rows, images);
        return plane.shown().count() * SPARSEST < (long) rows.length * columns.length
                ? Optional.empty()
                : Optional.of(plane);
    }

    /** The plane through the middle of all other attributes, or of intervals, with at most so many rows and columns. */
    static AttributePlane of(Dataset test, int first, int second, int most) {
        return grid(test, first, second, every(test))
                .map(plane -> plane.thinned(most))
                .orElseGet(() -> intervals(test, first, second, most));
    }

    /** The grids of all pairs of attributes that have one, through the middle of the others. */
    static List<AttributePlane> grids(Dataset test) {
        return grids(test, every(test));
    }

    /** Where to take {@link #means}: over each pair of attributes all values, or intervals if few of them occur together. */
    static List<AttributePlane> ofMeans(Dataset test) {
        List<AttributePlane> planes = new ArrayList<>();
        boolean[] every = every(test);
        forPairs(test, (a, b) -> planes.add(grid(test, a, b, every).orElseGet(() -> intervals(test, a, b, INTERVALS))));
        return planes;
    }

    private static AttributePlane intervals(Dataset test, int first, int second, int most) {
        double[] columns = middles(test.column(first), most);
        double[] rows = middles(test.column(second), most);
        int[][] images = new int[rows.length][columns.length];
        Arrays.stream(images).forEach(row -> Arrays.fill(row, -1));
        AttributePlane plane = new AttributePlane(test, first, second, columns, rows, images);
        for (int i = 0; i < test.count(); i++) {
            int[] row = images[plane.row(i)];
            int before = row[plane.column(i)];
            if (before < 0 || plane.distance(i) < plane.distance(before)) {
                row[plane.column(i)] = i;
            }
        }
        return plane;
    }

    /** The values themselves if there are few; otherwise the middles of intervals of the same width. */
    private static double[] middles(double[] values, int most) {
        double[] distinct = distinct(values);
        if (distinct.length <= most) {
            return distinct;
        }
        double least = distinct[0];
        double width = (distinct[distinct.length - 1] - least) / most;
        return IntStream.range(0, most)
                .mapToDouble(i -> least + (i + 0.5) * width)
                .toArray();
    }

    /** From the middle of its row and column, in rows and columns. */
    private double distance(int image) {
        double[] values = test.values()[image];
        return Math.hypot(
                (values[first] - columns[column(image)]) / spacing(columns),
                (values[second] - rows[row(image)]) / spacing(rows));
    }

    private static double spacing(double[] places) {
        return places.length < 2 ? 1 : (places[places.length - 1] - places[0]) / (places.length - 1);
    }

    private static boolean[] every(Dataset test) {
        boolean[] every = new boolean[test.count()];
        Arrays.fill(every, true);
        return every;
    }

    /** The plane that shows most of a hole: with as many images inside and outside as possible. Empty without such a plane. */
    static Optional<AttributePlane> through(Dataset test, boolean[] heldOut) {
        Comparator<AttributePlane> balance = Comparator.comparingLong(plane -> plane.balance(heldOut));
        return grids(test, heldOut).stream().max(balance).filter(plane -> plane.balance(heldOut) > 0);
    }

    private static List<AttributePlane> grids(Dataset test, boolean[] among) {
        List<AttributePlane> planes = new ArrayList<>();
        forPairs(test, (a, b) -> grid(test, a, b, among).ifPresent(planes::add));
        return planes;
    }

    private static void forPairs(Dataset test, BiConsumer<Integer, Integer> pair) {
        for (int a = 0; a < test.attributes().size(); a++) {
            for (int b = a + 1; b < test.attributes().size(); b++) {
                pair.accept(a, b);
            }
        }
    }

    Attribute horizontal() {
        return test.attributes().get(first);
    }

    Attribute vertical() {
        return test.attributes().get(second);
    }

    /** The test image at a row and a column, which go on beyond the end of a periodic attribute; -1 where there is none. */
    int at(int row, int column) {
        int r = vertical().isPeriodic() ? Math.floorMod(row, rows.length) : row;
        int c = horizontal().isPeriodic() ? Math.floorMod(column, columns.length) : column;
        return r < 0 || r >= rows.length || c < 0 || c >= columns.length ? -1 : images[r][c];
    }

    /** The test images of each row and column, whatever their other attributes are: those of which there are {@link #means}. */
    Images cells() {
        Map<Integer, List<Integer>> members = IntStream.range(0, test.count())
                .boxed()
                .collect(Collectors.groupingBy(i -> row(i) * columns.length + column(i)));
        return new Images(IntStream.range(0, rows.length * columns.length)
                .mapToObj(cell -> members.getOrDefault(cell, List.of()).stream()
                        .mapToInt(Integer::intValue)
                        .toArray())
                .toArray(int[][]::new));
    }

    private int row(int image) {
        return nearest(rows, test.values()[image][second] + 0.0);
    }

    private int column(int image) {
        return nearest(columns, test.values()[image][first] + 0.0);
    }

    private static int nearest(double[] places, double value) {
        int found = Arrays.binarySearch(places, value);
        int next = found >= 0 ? found : -found - 1;
        boolean before = next == places.length || next > 0 && value - places[next - 1] < places[next] - value;
        return before ? next - 1 : next;
    }

    /** The mean of a quantity over the test images of each row and column, whatever their other attributes are; or NaN. */
    double[][] means(double[] quantity) {
        double[][] sums = new double[rows.length][columns.length];
        int[][] counts = new int[rows.length][columns.length];
        for (int i = 0; i < quantity.length; i++) {
            sums[row(i)][column(i)] += quantity[i];
            counts[row(i)][column(i)]++;
        }
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns.length; column++) {
                sums[row][column] /= counts[row][column];
            }
        }
        return sums;
    }

    /** With at most so many rows and columns, evenly spaced, both ends included. */
    AttributePlane thinned(int most) {
        int[] r = some(rows.length, most);
        int[] c = some(columns.length, most);
        return new AttributePlane(
                test,
                first,
                second,
                IntStream.of(c).mapToDouble(i -> columns[i]).toArray(),
                IntStream.of(r).mapToDouble(i -> rows[i]).toArray(),
                IntStream.of(r)
                        .mapToObj(i -> IntStream.of(c).map(k -> images[i][k]).toArray())
                        .toArray(int[][]::new));
    }

    private static int[] some(int count, int most) {
        return count <= most
                ? IntStream.range(0, count).toArray()
                : IntStream.range(0, most)
                        .map(i -> (int) Math.round(i * (count - 1.0) / (most - 1)))
                        .toArray();
    }

    /** Whether any of its images is marked. */
    boolean anyInside(boolean[] marked) {
        return shown().anyMatch(i -> marked[i]);
    }

    private IntStream shown() {
        return Arrays.stream(images).flatMapToInt(Arrays::stream).filter(i -> i >= 0);
    }

    private long balance(boolean[] heldOut) {
        long inside = shown().filter(i -> heldOut[i]).count();
        return Math.min(inside, shown().count() - inside);
    }

    private static double[] distinct(double[] values) {
        // Adding 0 makes a negative zero a positive one.
        return Arrays.stream(values)
                .map(value -> value + 0.0)
                .sorted()
                .distinct()
                .toArray();
    }

    private static double[] others(Dataset test, int first, int second, boolean[] among) {
        int[] chosen = IntStream.range(0, test.count()).filter(i -> among[i]).toArray();
        double[] fixed = new double[test.attributes().size()];
        Arrays.setAll(fixed, a -> {
            double[] values = distinct(
                    IntStream.of(chosen).mapToDouble(i -> test.values()[i][a]).toArray());
            return values.length == 0 ? Double.NaN : values[values.length / 2];
        });
        return fixed;
    }
}
