package org.shapecode.charts;

import java.util.function.DoubleUnaryOperator;

/**
 * Maps the values of an axis to 0..1, by value or by its logarithm.
 *
 * @param min lower end; above 0 if logarithmic
 * @param max upper end, above min
 * @param logarithmic whether decades are of the same length
 */
record Scale(double min, double max, boolean logarithmic) {
    Scale {
        if (!(min < max) || logarithmic && !(min > 0) || Double.isInfinite(max - min)) {
            throw new IllegalArgumentException("no scale from " + min + " to " + max);
        }
    }

    /** Whether the axis can show this value at all. */
    boolean shows(double value) {
        return logarithmic ? value > 0 && value < Double.POSITIVE_INFINITY : Double.isFinite(value);
    }

    /** 0 at the lower end, 1 at the upper end, beyond them outside; not finite if the value cannot be shown. */
    double fraction(double value) {
        double low = position(min);
        return (position(value) - low) / (position(max) - low);
    }

    /** Maps values to places between two ends; faster than {@link #fraction} for many. */
    DoubleUnaryOperator onto(double from, double to) {
        double low = position(min);
        double factor = (to - from) / (position(max) - low);
        return logarithmic
                ? value -> value > 0 ? from + (Math.log10(value) - low) * factor : Double.NaN
                : value -> from + (value - low) * factor;
    }

    /** The value at a fraction. */
    double value(double fraction) {
        double low = position(min);
        double at = low + fraction * (position(max) - low);
        return logarithmic ? Math.pow(10, at) : at;
    }

    /** The part between two fractions, in either order; this itself if too small or too large to be told apart. */
    Scale part(double one, double other) {
        double from = value(Math.min(one, other));
        double to = value(Math.max(one, other));
        double size = Math.max(Math.abs(from), Math.abs(to));
        boolean fits = to - from > 1e-12 * size && Math.abs(to) < 1e300 && (!logarithmic || from > 1e-300);
        return fits ? new Scale(from, to, logarithmic) : this;
    }

    private double position(double value) {
        return logarithmic ? Math.log10(value) : value;
    }
}
