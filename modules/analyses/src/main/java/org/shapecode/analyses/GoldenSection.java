package org.shapecode.analyses;

/** The search for the least value of a function of one number in an interval, asked for one place after the other. */
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

    /** Where the value is wanted next. */
    double next() {
        return Double.isNaN(atLower) ? lower : upper;
    }

    /** The value there; each narrows the interval to 0.618 of it, from the second on. */
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
