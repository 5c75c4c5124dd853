package org.shapecode.queue.window;

import java.math.BigDecimal;
import java.math.MathContext;
import org.shapecode.experiment.api.Tunable;

/**
 * The logarithmic scale of a slider for positive numbers. Its left end stands for 0 if 0 is allowed.
 *
 * @param least the smallest positive number
 * @param most the largest number, at the right end
 * @param zero whether the left end is 0
 */
record LogScale(double least, double most, boolean zero) {
    static final int TICKS = 600;

    private static final double THREE_DECADES = 1e3;
    private static final double CENTRE_OF_ZERO = 0.1;

    /** Three decades to either side of the current value, clipped to the allowed range. */
    static LogScale around(Tunable tunable) {
        double centre = tunable.value() > 0 ? tunable.value() : CENTRE_OF_ZERO;
        double decade = Math.pow(10, Math.floor(Math.log10(centre)));
        double most = Math.min(decade * THREE_DECADES, tunable.info().max());
        return new LogScale(
                Math.max(decade / THREE_DECADES, tunable.info().min()),
                most,
                tunable.info().min() <= 0);
    }

    /** The slider position of a number, clipped to the scale. */
    int position(double number) {
        if (number < least) {
            return 0;
        }
        double fraction = Math.log(number / least) / Math.log(most / least);
        return (int) Math.min(TICKS, Math.max(1, Math.round(TICKS * fraction)));
    }

    /** The number at a slider position, rounded to two significant digits. */
    double number(int position) {
        if (position == 0) {
            return zero ? 0 : least;
        }
        double exact = least * Math.pow(most / least, (double) position / TICKS);
        return Math.min(most, new BigDecimal(exact).round(new MathContext(2)).doubleValue());
    }
}
