package org.shapecode.charts;

import java.awt.geom.Path2D;
import java.util.Arrays;

/** Builds the area between a lower and an upper edge, thinned to one step a column; see {@link CurvePath}. */
final class BandPath {
    private final Path2D.Double area = new Path2D.Double();
    private final double column;
    private final double far;

    private double[] x = new double[64];
    private double[] upper = new double[64];
    private double[] lower = new double[64];
    private int size;

    /**
     * Begins with no points.
     *
     * @param column width of a column, as small as can be told apart on the medium
     * @param far how far outside an edge may go
     */
    BandPath(double column, double far) {
        this.column = column;
        this.far = far;
    }

    /** Adds the two ends at one abscissa; if one is NaN, the band has a gap. */
    void add(double atX, double oneY, double otherY) {
        if (!Double.isFinite(atX) || Double.isNaN(oneY) || Double.isNaN(otherY)) {
            breakBand();
            return;
        }
        double top = Math.max(-far, Math.min(oneY, otherY));
        double bottom = Math.min(far, Math.max(oneY, otherY));
        // The first two are always kept, or a narrow band would vanish.
        if (size > 1 && Math.abs(atX - x[size - 1]) < column) {
            upper[size - 1] = Math.min(upper[size - 1], top);
            lower[size - 1] = Math.max(lower[size - 1], bottom);
            return;
        }
        if (size == x.length) {
            grow();
        }
        x[size] = atX;
        upper[size] = top;
        lower[size] = bottom;
        size++;
    }

    /** The whole band as one shape. */
    Path2D area() {
        breakBand();
        return area;
    }

    private void breakBand() {
        if (size > 0) {
            area.moveTo(x[0], upper[0]);
            for (int i = 1; i < size; i++) {
                area.lineTo(x[i], upper[i]);
            }
            for (int i = size - 1; i >= 0; i--) {
                area.lineTo(x[i], lower[i]);
            }
            area.closePath();
        }
        size = 0;
    }

    private void grow() {
        x = Arrays.copyOf(x, 2 * size);
        upper = Arrays.copyOf(upper, 2 * size);
        lower = Arrays.copyOf(lower, 2 * size);
    }
}
