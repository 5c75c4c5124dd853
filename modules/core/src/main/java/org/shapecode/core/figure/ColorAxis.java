package org.shapecode.core.figure;

/**
 * The quantity that colours show, and the values at both ends of the colour map.
 *
 * @param axis label with unit, and whether colours follow the logarithm of the value
 * @param low value of the first colour; above 0 if the axis is logarithmic
 * @param high value of the last colour, above low; values beyond either end take the colour of that end
 */
public record ColorAxis(Axis axis, double low, double high) {
    public ColorAxis {
        if (!(low < high) || Double.isInfinite(high - low) || axis.logarithmic() && low <= 0) {
            throw new IllegalArgumentException(axis.label() + ": no colours from " + low + " to " + high);
        }
    }

    /**
     * Spans the given values.
     *
     * @param values NaN, infinities and, on a logarithmic axis, values not above 0 are ignored
     * @return from the smallest to the largest value; if all are equal or none is left, a range around them, which
     *     begins at 0 if that is what they are
     */
    public static ColorAxis spanning(Axis axis, double[]... values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] row : values) {
            for (double value : row) {
                if (Double.isFinite(value) && (!axis.logarithmic() || value > 0)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        if (low < high) {
            return new ColorAxis(axis, low, high);
        }
        double only = low > high ? 1 : low;
        double air = only == 0 ? 1 : 0.1 * Math.abs(only);
        return axis.logarithmic()
                ? new ColorAxis(axis, only / 2, only * 2)
                : new ColorAxis(axis, only == 0 ? 0 : only - air, only + air);
    }

    /** The same quantity, from the lower of both low ends to the higher of both high ends. */
    public ColorAxis union(ColorAxis other) {
        return new ColorAxis(axis, Math.min(low, other.low), Math.max(high, other.high));
    }

    /**
     * The position of a value in the colour map.
     *
     * @return 0 for the first colour to 1 for the last; NaN if the value is NaN, or not above 0 on a logarithmic axis
     */
    public double fraction(double value) {
        if (axis.logarithmic() && !(value > 0)) {
            return Double.NaN;
        }
        double fraction =
                axis.logarithmic() ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
        return Math.max(0, Math.min(fraction, 1));
    }
}
