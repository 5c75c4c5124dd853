package org.shapecode.editor;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Maps numbers to the {@value #TICKS} positions of a slider. Logarithmic if the range spans several decades: then the
 * left end is the smallest number, zero included, and numbers are rounded to two digits. Thread-safe.
 *
 * @param range bounded
 * @param logarithmic whether all decades have the same length
 * @param least the smallest number of the logarithmic part
 */
record SliderScale(NumberRange range, boolean logarithmic, double least) {
    static final int TICKS = 1000;

    /** A default below this share of the range cannot be set accurately on a linear slider. */
    private static final double TINY = 0.01;

    private static final double WIDE = 1000;
    private static final double LEAST_SHARE = 1e-3;

    /** The scale for a parameter, by its range and its default. */
    static SliderScale of(NumberRange range, double usual) {
        boolean spans = range.min() > 0 && range.max() / range.min() >= WIDE;
        boolean tiny =
                range.min() >= 0 && usual > range.min() && usual - range.min() < TINY * (range.max() - range.min());
        double small = Math.abs(usual) > 0 ? Math.min(Math.abs(usual), 1) * LEAST_SHARE : LEAST_SHARE;
        return new SliderScale(range, spans || tiny, range.min() > 0 ? range.min() : range.whole() ? 1 : small);
    }

    /** The position of a number; the nearest end for a number out of range. */
    int position(double number) {
        double fraction = logarithmic
                ? number < least ? 0 : (offset() + Math.log(number / least)) / (offset() + decades())
                : (number - range.min()) / (range.max() - range.min());
        return (int) Math.round(TICKS * Math.max(0, Math.min(1, fraction)));
    }

    /** The number at a position, rounded as a person would write it. */
    double number(int position) {
        double fraction = (double) position / TICKS;
        if (!logarithmic) {
            return within(snap(range.min() + fraction * (range.max() - range.min())));
        }
        if (position >= TICKS) {
            return range.max();
        }
        double exponent = fraction * (offset() + decades()) - offset();
        double number = least * Math.exp(exponent);
        boolean small = range.whole() && number < WIDE;
        return exponent < 0 || position == 0 ? range.min() : within(small ? number : round(number, 2));
    }

    /** Length at the left end that stands for zero. */
    private double offset() {
        return range.min() < least ? decades() / 50 : 0;
    }

    private double decades() {
        return Math.log(range.max() / least);
    }

    private double snap(double number) {
        double step = range.step() > 0 ? range.step() : range.whole() ? 1 : defaultStep();
        return round(range.min() + Math.rint((number - range.min()) / step) * step, 12);
    }

    /** A power of ten that divides the range into a few hundred steps. */
    private double defaultStep() {
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
