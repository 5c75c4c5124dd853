package org.shapecode.experiment.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;

/** Picks images from a set, by index or by attributes. */
public final class ImageSelection {
    private ImageSelection() {}

    /** The images at these indices, in this order, copied into a set of their own. */
    public static Dataset of(Dataset data, int... indices) {
        int length = data.shape().length();
        float[] images = new float[indices.length * length];
        for (int i = 0; i < indices.length; i++) {
            System.arraycopy(data.images(), indices[i] * length, images, i * length, length);
        }
        double[][] values =
                Arrays.stream(indices).mapToObj(index -> data.values()[index]).toArray(double[][]::new);
        return new Dataset(data.shape(), data.attributes(), values, images);
    }

    /** At most {@code count} images, evenly spaced over the set. */
    public static Dataset evenlySpaced(Dataset data, int count) {
        return of(data, evenIndices(data, count));
    }

    /** The indices of at most {@code count} images, evenly spaced over the set; rising. */
    public static int[] evenIndices(Dataset data, int count) {
        int shown = Math.min(count, data.count());
        return IntStream.range(0, shown)
                .map(i -> (int) ((i + 0.5) * data.count() / shown))
                .toArray();
    }

    /**
     * The index of the image whose attributes are closest to a fraction of their ranges.
     *
     * @param fraction the same for all attributes, from 0 (smallest) to 1 (largest)
     */
    public static int at(Dataset data, double fraction) {
        double[] wanted = new double[data.attributes().size()];
        Arrays.fill(wanted, fraction);
        int best = 0;
        for (int i = 1; i < data.count(); i++) {
            best = distance(data, relative(data, i), wanted) < distance(data, relative(data, best), wanted) ? i : best;
        }
        return best;
    }

    /**
     * The Euclidean distance between the attributes of two images, each as a fraction of its range; of a periodic attribute
     * the shorter way round.
     */
    public static double attributeDistance(Dataset data, int first, int second) {
        return distance(data, relative(data, first), relative(data, second));
    }

    /** The largest {@link #attributeDistance} between successive images; 0 for fewer than two. */
    public static double largestStep(Dataset data) {
        return IntStream.range(1, data.count())
                .mapToDouble(i -> attributeDistance(data, i - 1, i))
                .max()
                .orElse(0);
    }

    private static double[] relative(Dataset data, int index) {
        List<Attribute> attributes = data.attributes();
        double[] fractions = new double[attributes.size()];
        Arrays.setAll(
                fractions,
                j -> (data.values()[index][j] - attributes.get(j).min())
                        / (attributes.get(j).max() - attributes.get(j).min()));
        return fractions;
    }

    private static double distance(Dataset data, double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            double straight = Math.abs(a[j] - b[j]);
            double apart = data.attributes().get(j).isPeriodic() ? Math.min(straight, 1 - straight) : straight;
            sum += apart * apart;
        }
        return Math.sqrt(sum);
    }
}
