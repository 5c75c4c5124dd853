package org.shapecode.data.api;

import java.util.Arrays;

/**
 * Draws an indicator by Monte Carlo, sampling only near its edge. The plane is probed on a grid of {@value #PROBES} points
 * per pixel side; a pixel is entirely inside or outside if all probes within reach of its offsets agree. A part of a shape
 * that is thinner than the distance of two probes can be missed if it is far from every other edge.
 */
final class BlurredFill {
    private static final int PROBES = 2;

    private final ImageShape shape;
    private final BlurOffsets offsets;
    private final int reach;
    private final int side;
    private final int rows;
    private final int[] sums;

    BlurredFill(ImageShape shape, double[][] offsets) {
        this.shape = shape;
        this.offsets = new BlurOffsets(offsets);
        double farthest = 0;
        for (double[] axis : offsets) {
            for (double offset : axis) {
                farthest = Math.max(farthest, Math.abs(offset));
            }
        }
        this.reach = (int) Math.ceil(farthest * PROBES);
        this.side = (shape.size() - 1) * PROBES + 1 + 2 * reach;
        this.rows = shape.dimensions() == 2 ? side : 1;
        this.sums = new int[(rows + 1) * (side + 1)];
    }

    void draw(Indicator inside, double[] values) {
        probe(inside);
        int size = shape.size();
        double centre = (size - 1) / 2.0;
        for (int pixel = 0; pixel < values.length; pixel++) {
            int column = pixel % size;
            int row = pixel / size;
            int hits = hits(column, row);
            int all = (2 * reach + 1) * (rows == 1 ? 1 : 2 * reach + 1);
            if (hits == 0 || hits == all) {
                values[pixel] = hits == 0 ? 0 : 1;
            } else {
                values[pixel] = offsets.share(inside, column - centre, rows == 1 ? 0 : row - centre);
            }
        }
    }

    /** Fills the summed-area table of the probes. */
    private void probe(Indicator inside) {
        double start = -(shape.size() - 1) / 2.0 - (double) reach / PROBES;
        Arrays.fill(sums, 0, side + 1, 0);
        for (int row = 0; row < rows; row++) {
            double y = rows == 1 ? 0 : start + (double) row / PROBES;
            int line = 0;
            for (int column = 0; column < side; column++) {
                line += inside.contains(start + (double) column / PROBES, y) ? 1 : 0;
                sums[(row + 1) * (side + 1) + column + 1] = sums[row * (side + 1) + column + 1] + line;
            }
        }
    }

    /** The number of probes within reach of a pixel that are inside. */
    private int hits(int column, int row) {
        int left = column * PROBES;
        int right = left + 2 * reach + 1;
        int top = rows == 1 ? 0 : row * PROBES;
        int bottom = rows == 1 ? 1 : top + 2 * reach + 1;
        int stride = side + 1;
        return sums[bottom * stride + right]
                - sums[bottom * stride + left]
                - sums[top * stride + right]
                + sums[top * stride + left];
    }
}
