package org.shapecode.analyses;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;

/** Some images of a set. */
final class Selection {
    private Selection() {}

    /** The images at these places. */
    static Dataset of(Dataset data, int... places) {
        int pixels = data.shape().pixels();
        float[] images = new float[places.length * pixels];
        for (int i = 0; i < places.length; i++) {
            System.arraycopy(data.images(), places[i] * pixels, images, i * pixels, pixels);
        }
        double[][] values =
                Arrays.stream(places).mapToObj(place -> data.values()[place]).toArray(double[][]::new);
        return new Dataset(data.shape(), data.attributes(), values, images);
    }

    /** So many images, or all if there are fewer, spread evenly over the set. */
    static Dataset evenly(Dataset data, int count) {
        int shown = Math.min(count, data.count());
        return of(
                data,
                IntStream.range(0, shown)
                        .map(i -> (int) ((i + 0.5) * data.count() / shown))
                        .toArray());
    }

    /** Where the image is whose attributes all come nearest to a fraction of their ranges. */
    static int at(Dataset data, double fraction) {
        double[] wanted = new double[data.attributes().size()];
        Arrays.fill(wanted, fraction);
        int best = 0;
        for (int i = 1; i < data.count(); i++) {
            best = distance(relative(data, i), wanted) < distance(relative(data, best), wanted) ? i : best;
        }
        return best;
    }

    /** The attributes of an image as fractions of their ranges. */
    static double[] relative(Dataset data, int place) {
        List<Attribute> attributes = data.attributes();
        double[] fractions = new double[attributes.size()];
        Arrays.setAll(
                fractions,
                j -> (data.values()[place][j] - attributes.get(j).min())
                        / (attributes.get(j).max() - attributes.get(j).min()));
        return fractions;
    }

    static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += (a[j] - b[j]) * (a[j] - b[j]);
        }
        return Math.sqrt(sum);
    }
}
