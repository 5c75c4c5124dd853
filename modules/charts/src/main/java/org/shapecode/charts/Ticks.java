package org.shapecode.charts;

import java.util.ArrayList;
import java.util.List;

/** Where an axis has its ticks and what stands beside them: steps of 1, 2 or 5, or decades. */
final class Ticks {
    /**
     * One tick.
     *
     * @param value in units of the axis
     * @param label empty for a minor tick
     */
    record Mark(double value, Numeral label) {
        boolean isMajor() {
            return label != Numeral.NONE;
        }
    }

    private static final double[] STEPS = {1, 2, 5, 10};

    /** So many times more labels than wanted are worth it on a logarithmic axis: it is hard to divide by eye. */
    private static final int LENIENT = 2;

    /** Which multiples of a power of ten get a label, from coarse to fine. */
    private static final String[] DIGITS = {"", "1", "125", "123456789"};

    /** A step may be so much smaller than wanted. */
    private static final double NEAR = 0.75;

    /** Within these decades a person reads 0.01 faster than a power of ten; and 0.0005 faster than a product. */
    private static final double PLAIN_FROM = 0.999e-3;

    private static final double PLAIN_BETWEEN_FROM = 0.999e-4;
    private static final double PLAIN_TO = 1.001e4;

    /** On a linear axis steps of a training are written out. */
    private static final double FAR_FROM = 1e7;

    private Ticks() {}

    /** About as many labels as wanted. */
    static List<Mark> of(Scale scale, int wanted) {
        if (!scale.logarithmic()) {
            return linear(scale, wanted);
        }
        double decades = Math.log10(scale.max() / scale.min());
        int stride = (int) Math.max(1, Math.ceil(decades / (LENIENT * Math.max(1, wanted))));
        List<Mark> marks = decades(scale, stride, 1);
        for (int digits = 2; digits < DIGITS.length && stride == 1; digits++) {
            List<Mark> finer = decades(scale, stride, digits);
            marks = labels(finer) <= LENIENT * wanted ? finer : marks;
        }
        // Within a part of a decade a logarithm is nearly a straight line, and so are its ticks.
        return labels(marks) < Math.min(3, wanted) && decades < 1 ? linear(scale, wanted) : marks;
    }

    private static long labels(List<Mark> marks) {
        return marks.stream().filter(Mark::isMajor).count();
    }

    private static List<Mark> linear(Scale scale, int wanted) {
        double raw = (scale.max() - scale.min()) / Math.max(1, wanted);
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double step = 10 * power;
        for (int i = STEPS.length - 1; i >= 0; i--) {
            step = STEPS[i] * power >= raw * NEAR ? STEPS[i] * power : step;
        }
        List<Mark> marks = new ArrayList<>();
        double size = Math.max(Math.abs(scale.min()), Math.abs(scale.max()));
        long last = (long) Math.floor(scale.max() / step + 1e-9);
        for (long i = (long) Math.ceil(scale.min() / step - 1e-9); i <= last && marks.size() < 1000; i++) {
            marks.add(new Mark(i * step, label(i * step, step, size)));
        }
        return marks;
    }

    private static Numeral label(double value, double step, double size) {
        int digit = (int) Math.floor(Math.log10(step) + 1e-9);
        int exponent = (int) Math.floor(Math.log10(Math.abs(value)) + 1e-9);
        boolean far = size >= FAR_FROM || size < PLAIN_FROM;
        // A long row of digits is still shorter than the same with a power of ten.
        return value != 0 && far && exponent - digit < 4
                ? Numeral.scientific(value, exponent, Math.max(0, exponent - digit))
                : Numeral.fixed(value, value == 0 && far ? 0 : Math.max(0, -digit));
    }

    /**
     * Ticks of a logarithmic axis.
     *
     * @param stride how many decades from one label to the next
     * @param labelled which of {@link #DIGITS} get a label; the others get a mark if every decade has a label
     */
    private static List<Mark> decades(Scale scale, int stride, int labelled) {
        double from = labelled > 1 ? PLAIN_BETWEEN_FROM : PLAIN_FROM;
        boolean plain = scale.min() >= from && scale.max() <= PLAIN_TO;
        List<Mark> marks = new ArrayList<>();
        int last = (int) Math.floor(Math.log10(scale.max()) + 1e-9);
        for (int exponent = (int) Math.floor(Math.log10(scale.min()) + 1e-9); exponent <= last; exponent++) {
            for (int digit = 1; digit <= (stride == 1 ? 9 : 1); digit++) {
                double value = digit * Math.pow(10, exponent);
                boolean label = DIGITS[labelled].indexOf('0' + digit) >= 0 && Math.floorMod(exponent, stride) == 0;
                if (value >= scale.min() * (1 - 1e-9) && value <= scale.max() * (1 + 1e-9)) {
                    marks.add(new Mark(value, label ? label(value, exponent, plain) : Numeral.NONE));
                }
            }
        }
        return marks;
    }

    private static Numeral label(double value, int exponent, boolean plain) {
        return plain ? Numeral.fixed(value, Math.max(0, -exponent)) : Numeral.scientific(value, exponent, 0);
    }
}
