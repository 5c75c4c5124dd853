package org.shapecode.analyses;

import org.shapecode.core.Progress;
import org.shapecode.data.api.Dataset;

/**
 * For each of some images the nearest image of a set, by the cosine distance 1 - (a, b) / |a||b| (Berthelot et al., 2019).
 *
 * @param places of the nearest images in the set
 * @param distances to them, from 0 to 2; 1 to or from a black image
 */
record Nearest(int[] places, double[] distances) {
    static Nearest in(Dataset set, float[] images, Progress progress) {
        int pixels = set.shape().pixels();
        double[][] products = Products.of(set.images(), images, pixels, progress);
        double[] setSquares = Products.squares(set.images(), pixels);
        double[] squares = Products.squares(images, pixels);
        int[] places = new int[squares.length];
        double[] distances = new double[squares.length];
        for (int k = 0; k < squares.length; k++) {
            distances[k] = Double.POSITIVE_INFINITY;
            for (int i = 0; i < products.length; i++) {
                double norms = Math.sqrt(squares[k] * setSquares[i]);
                double distance = norms == 0 ? 1 : Math.max(0, 1 - products[i][k] / norms);
                if (distance < distances[k]) {
                    distances[k] = distance;
                    places[k] = i;
                }
            }
        }
        return new Nearest(places, distances);
    }
}
