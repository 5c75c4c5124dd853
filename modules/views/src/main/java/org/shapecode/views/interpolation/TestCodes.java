package org.shapecode.views.interpolation;

import java.util.List;
import org.shapecode.experiment.analysis.Trained;

/**
 * The codes of the test images.
 *
 * @param codes one after the other, each of as many components as there are ranges
 * @param heldOut whether training left the image out
 * @param ranges of the components
 */
record TestCodes(float[] codes, boolean[] heldOut, List<CodeRange> ranges) {
    /** Encodes on the calling thread. */
    static TestCodes of(Trained trained) {
        return new TestCodes(trained.model().codes(trained.test()), trained.heldOut(), CodeRange.of(trained));
    }

    /** The number of components. */
    int size() {
        return ranges.size();
    }

    /** The code in the middle of all ranges. */
    float[] middle() {
        float[] code = new float[size()];
        for (int j = 0; j < code.length; j++) {
            code[j] = (float) ranges.get(j).at(0.5);
        }
        return code;
    }

    /**
     * Two components of every code as fractions of their ranges.
     *
     * @param across index of the component along x
     * @param up index of the component along y
     */
    Plane plane(int across, int up) {
        double[] x = new double[heldOut.length];
        double[] y = new double[heldOut.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = ranges.get(across).fraction(codes[i * size() + across]);
            y[i] = ranges.get(up).fraction(codes[i * size() + up]);
        }
        return new Plane(x, y, heldOut);
    }

    /**
     * Points in the unit square.
     *
     * @param x from the left, in [0, 1]
     * @param y from the bottom, in [0, 1]
     * @param heldOut whether training left the image out
     */
    record Plane(double[] x, double[] y, boolean[] heldOut) {}
}
