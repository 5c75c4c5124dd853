package org.shapecode.analyses;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.stat.StatUtils;
import org.shapecode.core.Progress;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.Codes;
import org.shapecode.experiment.analysis.Holes;
import org.shapecode.experiment.analysis.ImageProducts;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.analysis.Trend;
import org.shapecode.network.api.Model;

/**
 * The reconstruction loss of each image at its best code, for one-dimensional codes. That loss is due to the decoder, the
 * rest to the encoder.
 *
 * <p>Each image is compared with the decoded images of {@value #DENSE} codes, evenly spaced over the range of the codes and a
 * tenth beyond, and of its own code; golden-section search then refines the best. Decoders with (leaky) ReLU are piecewise
 * linear, so the loss is piecewise quadratic in the code.
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
     * The loss of each image at its best code.
     *
     * @param codes that the encoder gives to the images
     * @param own the losses at these codes, which are upper bounds
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
        float[] dense = Codes.interpolate(new float[] {min - margin, max + margin}, DENSE);
        search.refine(search.start(dense, codes, progress), dense[1] - dense[0], progress);
        return search.best;
    }

    /**
     * The shares of the loss that are due to the decoder, as numbers of {@link LossByAttribute}: of all test images and, if there
     * are any inside holes, of those inside and outside.
     *
     * @param best the loss of each test image at its best code
     * @param own at its own
     */
    static Map<String, Double> shares(Trained trained, double[] best, double[] own) {
        Map<String, Double> shares = new LinkedHashMap<>();
        shares.put("error.decoder-share", share(best, own));
        double[] inside = Holes.inside(trained, own);
        if (inside.length > 0) {
            shares.put("error.inside-decoder-share", share(Holes.inside(trained, best), inside));
            shares.put("error.outside-decoder-share", share(Holes.outside(trained, best), Holes.outside(trained, own)));
        }
        return shares;
    }

    private static double share(double[] best, double[] own) {
        return Trend.ratio(StatUtils.sum(best), StatUtils.sum(own));
    }

    /** For each image, the best of the evenly spaced codes and its own code. */
    private double[] start(float[] dense, float[] codes, Progress progress) {
        int length = data.shape().length();
        float[] decoded = model.decode(dense);
        double[][] products = ImageProducts.of(data.images(), decoded, length, progress);
        double[] imageSquares = ImageProducts.squares(data.images(), length);
        double[] squares = ImageProducts.squares(decoded, length);
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

    /** Searches for all images in parallel, so that the decoder gets batches. */
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

    /** The loss of each image at one code; keeps it if it is the least so far. */
    private double[] errorsAt(double[] codes) {
        int length = data.shape().length();
        float[] floats = new float[codes.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) codes[i];
        }
        double[] errors = model.loss().of(model.decode(floats), data.images(), length);
        Arrays.setAll(best, i -> Math.min(best[i], errors[i]));
        return errors;
    }
}
