package org.shapecode.analyses;

import java.util.Arrays;
import org.shapecode.core.Progress;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.ImageSelection;
import org.shapecode.experiment.analysis.NearestImages;

/**
 * The attribute of images, measured by comparison with clean images whose only attribute is known: that of the nearest one,
 * or between it and one of its two neighbours, where the straight line through both images comes closest.
 *
 * <p>A blurred shape between two others is nearly on the line through them. So the resolution is about a hundredth of the
 * spacing of the clean images, 0.001 px for the 320 test disks of 64 px. Without blur, the pixels limit it to about 0.1 px.
 */
final class MeasuredAttribute {
    private MeasuredAttribute() {}

    /**
     * Measures images.
     *
     * @param clean images with one attribute, in any order; images with the same value are the same
     * @param images to be measured, [n][length]
     * @return their attribute, within the range of that of the clean images, or, of a periodic one, up to a neighbour beyond
     *     its ends; NaN for an image that is not finite
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    static double[] of(Dataset clean, float[] images, Progress progress) {
        ByAttribute distinct = ByAttribute.of(clean.column(0), clean.column(0));
        Dataset set = ImageSelection.of(clean, distinct.first());
        int length = set.shape().length();
        NearestImages nearest = NearestImages.in(set, images, 0, progress);
        double[] measured = new double[nearest.indices().length];
        Arrays.setAll(measured, k -> {
            return Double.isFinite(nearest.distances()[k])
                    ? between(set, images, k * length, nearest.indices()[k])
                    : Double.NaN;
        });
        return measured;
    }

    /** Improves the value of the nearest image by going towards one of its neighbours. */
    private static double between(Dataset set, float[] images, int at, int nearest) {
        Attribute attribute = set.attributes().get(0);
        double value = set.values()[nearest][0];
        double best = value;
        double most = 0;
        for (int i : neighbours(attribute, nearest, set.count())) {
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
                best = value + part * attribute.difference(set.values()[i][0], value);
            }
        }
        return best;
    }

    /** Those on both sides; the first and the last value of a period are neighbours, too. */
    private static int[] neighbours(Attribute attribute, int of, int count) {
        int[] sides = {of - 1, of + 1};
        return attribute.isPeriodic()
                ? Arrays.stream(sides).map(i -> Math.floorMod(i, count)).toArray()
                : Arrays.stream(sides).filter(i -> i >= 0 && i < count).toArray();
    }
}
