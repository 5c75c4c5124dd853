package org.shapecode.analyses;

import java.util.List;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.ImageShape;
import org.shapecode.experiment.api.Trained;

/** Diracs on the line of pixels of an experiment, whatever its own generator and sampling are. */
final class Line {
    private Line() {}

    /** Whether an experiment is about lines of pixels and one attribute, its position. */
    static boolean isThatOf(Trained trained) {
        return trained.test().shape().dimensions() == 1
                && trained.test().attributes().size() == 1;
    }

    /** Images with a peak at a position each, max(0, 1 - |t - a|) at pixel t (paper, Eq. 19); one-hot where it is whole. */
    static Dataset diracs(Trained trained, double[] positions) {
        ImageShape shape = trained.test().shape();
        List<Attribute> attributes = trained.test().attributes();
        float[] images = new float[positions.length * shape.size()];
        double[][] values = new double[positions.length][];
        for (int i = 0; i < positions.length; i++) {
            values[i] = new double[] {positions[i]};
            for (int t = 0; t < shape.size(); t++) {
                images[i * shape.size() + t] = (float) Math.max(0, 1 - Math.abs(t - positions[i]));
            }
        }
        return new Dataset(shape, attributes, values, images);
    }

    /** Every position from 0 to the last pixel, so many for each pixel. */
    static double[] positions(Trained trained, int perPixel) {
        double[] positions = new double[(trained.test().shape().size() - 1) * perPixel + 1];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = (double) i / perPixel;
        }
        return positions;
    }
}
