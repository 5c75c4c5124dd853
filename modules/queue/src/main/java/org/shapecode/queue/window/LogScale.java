package org.shapecode.queue.window;

import java.math.BigDecimal;
import java.math.MathContext;
import org.shapecode.experiment.api.Tunable;

/**
 * Where positive numbers stand on a slider that goes over decades; its left end is 0 if that is allowed.
 *
 * @param least the smallest number above the left end
 * @param most the largest
 * @param zero whether the left end is 0
 */
record LogScale(double least, double most, boolean zero) {
    static final int TICKS = 600;

    private static final double REACH = 1e3;
    private static final double USUAL = 0.1;

    /** Three decades to either side of a value, as far as they are allowed. */
    static LogScale around(Tunable tunable) {
        double centre = tunable.value() > 0 ? tunable.value() : USUAL;
        double decade = Math.pow(10, Math.floor(Math.log10(centre)));
        double most = Math.min(decade * REACH, tunable.info().max());
        return new LogScale(
                Math.max(decade / REACH, tunable.info().min()),
                most,
                tunable.info().min() <= 0);
    }

    /** The place of a number; beyond the ends, the end. */
    int place(double number) {
        if (number < least) {
            return 0;
        }
        double fraction = Math.log(number / least) / Math.log(most / least);
        return (int) Math.min(TICKS, Math.max(1, Math.round(TICKS * fraction)));
    }

    /** The number at a place, rounded to two digits. */
    double number(int place) {
        if (place == 0) {
            return zero ? 0 : least;
        }
        double exact = least * Math.pow(most / least, (double) place / TICKS);
        return Math.min(most, new BigDecimal(exact).round(new MathContext(2)).doubleValue());
    }
}
