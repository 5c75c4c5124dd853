package org.shapecode.analyses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shapecode.core.figure.Images;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;

/**
 * The test images over two attributes, while all others stay the same.
 *
 * @param test all test images
 * @param first index of the attribute of the columns
 * @param second index of the attribute of the rows
 * @param columns values of the first, strictly rising
 * @param rows values of the second, strictly rising
 * @param images the index of the test image of each row and column; -1 where there is none
 */
record AttributePlane(Dataset test, int first, int second, double[] columns, double[] rows, int[][] images) {
    /**
     * The plane of two attributes.
     *
     * @param among the test images whose others are looked at: the plane has the values of the middle one
     */
    private static AttributePlane of(Dataset test, int first, int second, boolean[] among) {
        double[] columns = distinct(test.column(first));
        double[] rows = distinct(test.column(second));
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
        return new AttributePlane(test, first, second, columns, rows, images);
    }

    /** The plane of two attributes through the middle of all others. */
    static AttributePlane of(Dataset test, int first, int second) {
        return of(test, first, second, every(test));
    }

    /** The planes of all pairs of attributes, through the middle of the others. */
    static List<AttributePlane> all(Dataset test) {
        return all(test, every(test));
    }

    private static boolean[] every(Dataset test) {
        boolean[] every = new boolean[test.count()];
        Arrays.fill(every, true);
        return every;
    }

    /** The plane that shows most of a hole: with as many images inside and outside as possible. Empty without such a plane. */
    static Optional<AttributePlane> through(Dataset test, boolean[] heldOut) {
        Comparator<AttributePlane> balance = Comparator.comparingLong(plane -> plane.balance(heldOut));
        return all(test, heldOut).stream().max(balance).filter(plane -> plane.balance(heldOut) > 0);
    }

    private static List<AttributePlane> all(Dataset test, boolean[] among) {
        List<AttributePlane> planes = new ArrayList<>();
        for (int a = 0; a < test.attributes().size(); a++) {
            for (int b = a + 1; b < test.attributes().size(); b++) {
                planes.add(of(test, a, b, among));
            }
        }
        return planes;
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
        return Arrays.binarySearch(rows, test.values()[image][second] + 0.0);
    }

    private int column(int image) {
        return Arrays.binarySearch(columns, test.values()[image][first] + 0.0);
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
