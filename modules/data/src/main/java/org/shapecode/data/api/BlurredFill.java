package org.shapecode.data.api;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Draws an indicator by Monte Carlo, sampling only near its edge. The plane is probed on a grid of {@value #PROBES} points
 * per pixel side; a pixel is entirely inside or outside if all probes within reach of its offsets agree. A part of a shape
 * that is thinner than the distance of two probes can be missed if it is far from every other edge.
 */
final class BlurredFill {
    private static final int PROBES = 2;

    private final ImageShape shape;
    private final double[] dx;
    private final double[] dy;
    private final int reach;
    private final int side;
    private final int rows;
    private final int[] sums;

    BlurredFill(ImageShape shape, double[][] offsets) {
        this.shape = shape;
        double[][] near = neighbouring(offsets);
        this.dx = near[0];
        this.dy = shape.dimensions() == 2 ? near[1] : new double[dx.length];
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

    /**
     * The same offsets, each beside the one before it: along strips. Their order does not matter for the sum, but when
     * neighbours follow each other, the processor mostly guesses right whether the next one is inside.
     */
    private static double[][] neighbouring(double[][] offsets) {
        int count = offsets[0].length;
        Integer[] order = IntStream.range(0, count).boxed().toArray(Integer[]::new);
        int strip = count;
        if (offsets.length == 2) {
            Arrays.sort(order, Comparator.comparingDouble(i -> offsets[1][i]));
            strip = (int) Math.ceil(Math.sqrt(count));
        }
        for (int from = 0; from < count; from += strip) {
            Arrays.sort(order, from, Math.min(count, from + strip), Comparator.comparingDouble(i -> offsets[0][i]));
        }
        double[][] sorted = new double[offsets.length][count];
        for (int axis = 0; axis < offsets.length; axis++) {
            for (int i = 0; i < count; i++) {
                sorted[axis][i] = offsets[axis][order[i]];
            }
        }
        return sorted;
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
                values[pixel] = share(inside, column - centre, rows == 1 ? 0 : row - centre);
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

    private double share(Indicator inside, double x, double y) {
        int hits = 0;
        for (int i = 0; i < dx.length; i++) {
            if (inside.contains(x + dx[i], y + dy[i])) {
                hits++;
            }
        }
        return (double) hits / dx.length;
    }
}
