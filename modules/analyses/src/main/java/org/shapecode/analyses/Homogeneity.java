package org.shapecode.analyses;

import java.util.stream.IntStream;
import org.shapecode.network.api.Model;

/** How far a decoder is from D(lambda z) = lambda D(z) (paper, Proposition 1). */
final class Homogeneity {
    private Homogeneity() {}

    /** The largest relative deviation over codes; codes with a black image are ignored, and NaN if there are no others. */
    static double deviation(Model model, float[] codes, double lambda) {
        int length = model.shape().length();
        float[] images = model.decode(codes);
        float[] scaled = model.decode(times(lambda, codes));
        double largest = 0;
        boolean any = false;
        for (int from = 0; from < images.length; from += length) {
            double squares = 0;
            double differences = 0;
            for (int p = from; p < from + length; p++) {
                double difference = scaled[p] - lambda * images[p];
                squares += (double) images[p] * images[p];
                differences += difference * difference;
            }
            if (squares > 0) {
                any = true;
                largest = Math.max(largest, Math.sqrt(differences / squares) / Math.max(lambda, 1));
            }
        }
        return any ? largest : Double.NaN;
    }

    static float[] times(double factor, float[] values) {
        float[] product = new float[values.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = (float) (factor * values[i]);
        }
        return product;
    }

    /** The share of positive codes: 1 or 0 if only one sign is used. */
    static double positive(float[] codes) {
        return IntStream.range(0, codes.length).filter(i -> codes[i] > 0).count() / (double) codes.length;
    }
}
