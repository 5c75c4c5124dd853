package org.shapecode.runs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import org.shapecode.core.Durations;

/** Formats and orders the values in the cells of the runs table. */
final class CellFormat {
    /** Numbers before times before text, each ascending. */
    static final Comparator<Object> ORDER = CellFormat::compare;

    /** Words that differ in case stand together, but are not the same. */
    private static final Comparator<String> TEXT =
            String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

    private static final int DIGITS = 4;

    /** Seconds below which a tenth matters. */
    private static final int SHORT = 10;

    private static final double SMALLEST_PLAIN = 1e-3;
    private static final double LARGEST_PLAIN = 1e7;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

    private CellFormat() {}

    /** The smallest and the largest value of some runs. */
    record ValueRange(double low, double high) {}

    /** For display: numbers rounded to four significant digits, at least to whole numbers. */
    static String text(Object value) {
        if (value instanceof Double number) {
            return Double.isFinite(number) ? number(number) : number.toString();
        }
        if (value instanceof Instant time) {
            return TIME.format(time);
        }
        if (value instanceof Duration time) {
            return seconds(time) < SHORT
                    ? String.format(Locale.ROOT, "%.1f s", seconds(time))
                    : Durations.format(seconds(time));
        }
        if (value instanceof ValueRange range) {
            return text(range.low()) + (range.low() == range.high() ? "" : " – " + text(range.high()));
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        return value == null ? "" : value.toString();
    }

    /** What is equal for values that are the same in the digits that are displayed. */
    static Object shown(Object value) {
        return value instanceof Double number && Double.isFinite(number)
                ? rounded(BigDecimal.valueOf(number)).stripTrailingZeros()
                : text(value);
    }

    /** For a file: full precision. */
    static String exact(Object value) {
        if (value instanceof Duration time) {
            return String.valueOf(seconds(time));
        }
        boolean differs = value instanceof Double || value instanceof Instant || value instanceof Boolean;
        return differs ? value.toString() : text(value);
    }

    /** A duration as the number that filters and files hold. */
    static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private static String number(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal rounded = rounded(exact);
        // A rounded number keeps its zeros, so that the digits of a column are below each other; an exact one is short.
        BigDecimal shown = rounded.compareTo(exact) == 0 ? rounded.stripTrailingZeros() : rounded;
        return isPlain(value) ? shown.toPlainString() : scientific(shown);
    }

    private static BigDecimal rounded(BigDecimal exact) {
        int digits = isPlain(exact.doubleValue()) ? Math.max(DIGITS, exact.precision() - exact.scale()) : DIGITS;
        return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    private static boolean isPlain(double value) {
        double size = Math.abs(value);
        return value == 0 || size >= SMALLEST_PLAIN && size < LARGEST_PLAIN;
    }

    private static String scientific(BigDecimal number) {
        int exponent = number.precision() - number.scale() - 1;
        return number.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
    }

    private static int compare(Object a, Object b) {
        if (a instanceof Number x && b instanceof Number y) {
            return Double.compare(x.doubleValue(), y.doubleValue());
        }
        if (a instanceof Instant x && b instanceof Instant y) {
            return x.compareTo(y);
        }
        if (a instanceof Duration x && b instanceof Duration y) {
            return x.compareTo(y);
        }
        int kinds = Integer.compare(kind(a), kind(b));
        return kinds != 0 ? kinds : TEXT.compare(text(a), text(b));
    }

    private static int kind(Object value) {
        return value instanceof Number ? 0 : value instanceof Instant ? 1 : value instanceof Duration ? 2 : 3;
    }
}
