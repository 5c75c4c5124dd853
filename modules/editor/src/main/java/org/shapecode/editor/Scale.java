package org.shapecode.editor;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Where numbers stand on a slider of {@value #TICKS} places. Logarithmic if the range spans decades that matter: then its
 * left end is the smallest number, zero included, and numbers are rounded to two digits. Safe on any thread.
 *
 * @param range bounded
 * @param logarithmic whether decades are of the same length
 * @param least the smallest number of the decades
 */
record Scale(Range range, boolean logarithmic, double least) {
    static final int TICKS = 1000;

    /** The share of the range below which a usual value gets lost on a linear slider. */
    private static final double LOST = 0.01;

    private static final double MANY = 1000;
    private static final double LEAST_SHARE = 1e-3;

    /** The scale for a parameter with a usual value. */
    static Scale of(Range range, double usual) {
        boolean spans = range.min() > 0 && range.max() / range.min() >= MANY;
        boolean lost =
                range.min() >= 0 && usual > range.min() && usual - range.min() < LOST * (range.max() - range.min());
        double small = Math.abs(usual) > 0 ? Math.min(Math.abs(usual), 1) * LEAST_SHARE : LEAST_SHARE;
        return new Scale(range, spans || lost, range.min() > 0 ? range.min() : range.whole() ? 1 : small);
    }

    /** The place of a number; beyond the ends, the end. */
    int place(double number) {
        double fraction = logarithmic
                ? number < least ? 0 : (offset() + Math.log(number / least)) / (offset() + decades())
                : (number - range.min()) / (range.max() - range.min());
        return (int) Math.round(TICKS * Math.max(0, Math.min(1, fraction)));
    }

    /** The number at a place, rounded to what a person would write. */
    double number(int place) {
        double fraction = (double) place / TICKS;
        if (!logarithmic) {
            return within(snap(range.min() + fraction * (range.max() - range.min())));
        }
        if (place >= TICKS) {
            return range.max();
        }
        double exponent = fraction * (offset() + decades()) - offset();
        double number = least * Math.exp(exponent);
        boolean small = range.whole() && number < MANY;
        return exponent < 0 || place == 0 ? range.min() : within(small ? number : round(number, 2));
    }

    /** Room at the left end for a zero. */
    private double offset() {
        return range.min() < least ? decades() / 50 : 0;
    }

    private double decades() {
        return Math.log(range.max() / least);
    }

    private double snap(double number) {
        double step = range.step() > 0 ? range.step() : range.whole() ? 1 : pleasant();
        return round(range.min() + Math.rint((number - range.min()) / step) * step, 12);
    }

    /** A power of ten of which the range has a few hundred. */
    private double pleasant() {
        return Math.pow(10, Math.floor(Math.log10((range.max() - range.min()) / 200)));
    }

    private double within(double number) {
        double whole = range.whole() ? Math.rint(number) : number;
        return Math.max(range.min(), Math.min(range.max(), whole));
    }

    private static double round(double number, int digits) {
        return new BigDecimal(number).round(new MathContext(digits)).doubleValue();
    }
}
