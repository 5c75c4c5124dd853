package org.shapecode.analyses;

import java.util.Arrays;
import java.util.List;
import org.shapecode.core.Progress;
import org.shapecode.data.api.Dataset;
import org.shapecode.network.api.Model;

/**
 * The error of each image at the best code that the decoder could be given, for codes of one number: what is left of the
 * error is the decoder's own, the rest the encoder's.
 *
 * <p>Each image is compared with the decoded images of {@value #DENSE} codes, evenly over the range of the codes in use
 * and a tenth beyond, and of its own code; then the search goes on around the best by the golden section. Decoders by
 * (leaky) ReLU are piecewise linear, so that the error is a piecewise parabola in the code.
 */
final class BestCodes {
    static final int DENSE = 128;
    private static final int ROUNDS = 14;
    private static final double BEYOND = 0.1;

    private final Model model;
    private final Dataset data;
    private final double[] best;

    private BestCodes(Model model, Dataset data, double[] own) {
        this.model = model;
        this.data = data;
        this.best = own.clone();
    }

    /**
     * The least error of each image.
     *
     * @param codes the images' own
     * @param own their errors, which bound the least from above
     */
    static double[] errors(Model model, Dataset data, float[] codes, double[] own, Progress progress) {
        BestCodes search = new BestCodes(model, data, own);
        float min = codes[0];
        float max = codes[0];
        for (float code : codes) {
            min = Math.min(min, code);
            max = Math.max(max, code);
        }
        float margin = (float) (BEYOND * (max - min));
        float[] dense = Codes.between(new float[] {min - margin, max + margin}, DENSE);
        search.refine(search.start(dense, codes, progress), dense[1] - dense[0], progress);
        return search.best;
    }

    /** The best of the dense codes for each image, or its own code. */
    private double[] start(float[] dense, float[] codes, Progress progress) {
        int pixels = data.shape().pixels();
        float[] decoded = model.decode(dense);
        double[][] products = Products.of(data.images(), decoded, pixels, progress);
        double[] imageSquares = Products.squares(data.images(), pixels);
        double[] squares = Products.squares(decoded, pixels);
        double[] start = new double[codes.length];
        for (int i = 0; i < start.length; i++) {
            start[i] = codes[i];
            for (int k = 0; k < dense.length; k++) {
                double error = imageSquares[i] - 2 * products[i][k] + squares[k];
                if (error < best[i]) {
                    best[i] = Math.max(0, error);
                    start[i] = dense[k];
                }
            }
        }
        return start;
    }

    /** All images are searched together, so that the decoder sees a batch. */
    private void refine(double[] middle, double step, Progress progress) {
        List<GoldenSection> searches = Arrays.stream(middle)
                .mapToObj(code -> new GoldenSection(code - step, code + step))
                .toList();
        for (int round = 0; round < ROUNDS; round++) {
            progress.checkCancelled();
            double[] errors =
                    errorsAt(searches.stream().mapToDouble(GoldenSection::next).toArray());
            for (int i = 0; i < errors.length; i++) {
                searches.get(i).tell(errors[i]);
            }
        }
    }

    /** The error of each image at a code of its own, kept if it is the least so far. */
    private double[] errorsAt(double[] codes) {
        int pixels = data.shape().pixels();
        float[] floats = new float[codes.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) codes[i];
        }
        double[] errors = Products.differences(data.images(), model.decode(floats), pixels);
        Arrays.setAll(best, i -> Math.min(best[i], errors[i]));
        return errors;
    }
}
