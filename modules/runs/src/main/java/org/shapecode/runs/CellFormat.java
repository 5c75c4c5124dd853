package org.shapecode.runs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;

/** Formats and orders the values in the cells of the runs table. */
final class CellFormat {
    /** Numbers before times before text, each ascending. */
    static final Comparator<Object> ORDER = CellFormat::compare;

    private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

    private CellFormat() {}

    /** For display: numbers rounded to six significant digits. */
    static String text(Object value) {
        if (value instanceof Double number) {
            return Double.isFinite(number) ? number(number) : number.toString();
        }
        if (value instanceof Instant time) {
            return time.equals(Instant.EPOCH) ? "" : TIME.format(time);
        }
        if (value instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        return value == null ? "" : value.toString();
    }

    /** For a file: full precision. */
    static String exact(Object value) {
        boolean known = value instanceof Double || value instanceof Instant time && !time.equals(Instant.EPOCH);
        return known ? value.toString() : text(value);
    }

    private static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros();
        boolean plain = rounded.scale() <= 9 && rounded.precision() - rounded.scale() <= 9;
        return plain
                ? rounded.toPlainString()
                : rounded.toString().replace("E+", "e").replace("E", "e");
    }

    private static int compare(Object a, Object b) {
        if (a instanceof Number x && b instanceof Number y) {
            return Double.compare(x.doubleValue(), y.doubleValue());
        }
        if (a instanceof Instant x && b instanceof Instant y) {
            return x.compareTo(y);
        }
        int kinds = Integer.compare(kind(a), kind(b));
        return kinds != 0 ? kinds : text(a).compareToIgnoreCase(text(b));
    }

    private static int kind(Object value) {
        return value instanceof Number ? 0 : value instanceof Instant ? 1 : 2;
    }
}
