package org.shapecode.analyses;

/** Golden-section search for the minimum of a function of one variable, driven by the caller: {@link #next}, {@link #tell}, … */
final class GoldenSection {
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private double low;
    private double high;
    private double lower;
    private double upper;
    private double atLower = Double.NaN;
    private double atUpper = Double.NaN;

    GoldenSection(double low, double high) {
        this.low = low;
        this.high = high;
        lower = high - GOLDEN * (high - low);
        upper = low + GOLDEN * (high - low);
    }

    /** Where to evaluate the function next. */
    double next() {
        return Double.isNaN(atLower) ? lower : upper;
    }

    /** The value at {@link #next}. From the second on, each narrows the interval to 0.618 of its length. */
    void tell(double value) {
        if (Double.isNaN(atLower)) {
            atLower = value;
        } else {
            atUpper = value;
        }
        if (Double.isNaN(atLower) || Double.isNaN(atUpper)) {
            return;
        }
        if (atLower < atUpper) {
            high = upper;
            upper = lower;
            atUpper = atLower;
            lower = high - GOLDEN * (high - low);
            atLower = Double.NaN;
        } else {
            low = lower;
            lower = upper;
            atLower = atUpper;
            upper = low + GOLDEN * (high - low);
            atUpper = Double.NaN;
        }
    }
}
