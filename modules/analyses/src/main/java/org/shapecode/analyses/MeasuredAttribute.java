package org.shapecode.analyses;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.shapecode.core.Progress;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.ImageSelection;
import org.shapecode.experiment.analysis.NearestImages;

/**
 * The attributes of images, measured by comparison with clean images on a grid: those of the nearest one, or of each
 * attribute a value between it and one of its two neighbours on the grid, where the straight line through both images comes
 * closest.
 *
 * <p>A blurred shape between two others is nearly on the line through them. So the resolution is about a hundredth of the
 * spacing of the clean images, 0.001 px for the 320 test disks of 64 px. Without blur, the pixels limit it to about 0.1 px.
 */
final class MeasuredAttribute {
    private final Dataset set;

    /** The index in the set of each row of values. */
    private final Map<List<Double>, Integer> places = new LinkedHashMap<>();

    /** The distinct values of each attribute, rising. */
    private final double[][] values;

    private MeasuredAttribute(Dataset clean) {
        Map<List<Double>, Integer> first = new LinkedHashMap<>();
        for (int i = 0; i < clean.count(); i++) {
            first.putIfAbsent(key(clean.values()[i]), i);
        }
        int[] sorted = first.values().stream()
                .sorted(Comparator.comparing(i -> clean.values()[i], Arrays::compare))
                .mapToInt(Integer::intValue)
                .toArray();
        set = ImageSelection.of(clean, sorted);
        for (int i = 0; i < sorted.length; i++) {
            places.put(key(set.values()[i]), i);
        }
        values = new double[clean.attributes().size()][];
        Arrays.setAll(
                values,
                a -> Arrays.stream(set.column(a))
                        .map(value -> value + 0.0)
                        .sorted()
                        .distinct()
                        .toArray());
    }

    /** Adding 0 makes a negative zero a positive one. */
    private static List<Double> key(double[] row) {
        return Arrays.stream(row).map(value -> value + 0.0).boxed().toList();
    }

    /**
     * Measures images.
     *
     * @param clean images on a grid, in any order; images with the same values are the same
     * @param images to be measured, [n][length]
     * @return [attributes][n], within the range of that of the clean images, or, of a periodic one, up to a neighbour beyond
     *     its ends; NaN for an image that is not finite
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    static double[][] of(Dataset clean, float[] images, Progress progress) {
        MeasuredAttribute grid = new MeasuredAttribute(clean);
        int length = clean.shape().length();
        NearestImages nearest = NearestImages.in(grid.set, images, 0, progress);
        double[][] measured = new double[grid.values.length][nearest.indices().length];
        for (int a = 0; a < measured.length; a++) {
            for (int k = 0; k < measured[a].length; k++) {
                measured[a][k] = Double.isFinite(nearest.distances()[k])
                        ? grid.between(a, images, k * length, nearest.indices()[k])
                        : Double.NaN;
            }
        }
        return measured;
    }

    /** Improves the value of the nearest image by going towards one of its neighbours. */
    private double between(int a, float[] images, int at, int nearest) {
        Attribute attribute = set.attributes().get(a);
        double value = set.values()[nearest][a];
        double best = value;
        double most = 0;
        for (int i : neighbours(a, nearest)) {
            double product = 0;
            double square = 0;
            int length = set.shape().length();
            for (int p = 0; p < length; p++) {
                double own = set.images()[nearest * length + p];
                double step = set.images()[i * length + p] - own;
                product += (images[at + p] - own) * step;
                square += step * step;
            }
            double part = square == 0 ? 0 : Math.max(0, Math.min(product / square, 1));
            double gain = part * (2 * product - part * square);
            if (gain > most) {
                most = gain;
                best = value + part * attribute.difference(set.values()[i][a], value);
            }
        }
        return best;
    }

    /** Those on both sides that differ in one attribute; the first and the last value of a period are neighbours, too. */
    private int[] neighbours(int a, int of) {
        double[] row = set.values()[of];
        int rank = Arrays.binarySearch(values[a], row[a] + 0.0);
        boolean periodic = set.attributes().get(a).isPeriodic();
        return IntStream.of(rank - 1, rank + 1)
                .map(i -> periodic ? Math.floorMod(i, values[a].length) : i)
                .filter(i -> i >= 0 && i < values[a].length)
                .mapToObj(i -> {
                    double[] other = row.clone();
                    other[a] = values[a][i];
                    return places.get(key(other));
                })
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
