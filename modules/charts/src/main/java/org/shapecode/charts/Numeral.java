package org.shapecode.charts;

import java.util.Locale;

/**
 * A number as text, with a separate exponent where it is far from 1; the exponent is to be raised. The decimal separator
 * is always a point, so that figures are the same in every locale.
 *
 * @param text such as {@code 0.05}, {@code 20 000} with a thin space, or {@code 2×10}
 * @param exponent such as {@code −7}; empty if there is none
 */
record Numeral(String text, String exponent) {
    static final Numeral NONE = new Numeral("", "");

    private static final char MINUS = '\u2212';
    private static final char THIN_SPACE = '\u2009';

    /** Training steps are written out in full, up to here. */
    private static final double FAR_FROM = 1e7;

    private static final double NEAR_FROM = 0.999e-3;

    /** With a fixed number of decimals. */
    static Numeral fixed(double value, int decimals) {
        String digits = String.format(Locale.ROOT, "%." + decimals + "f", Math.abs(value));
        boolean zero = digits.chars().allMatch(c -> c == '0' || c == '.');
        return new Numeral((value < 0 && !zero ? String.valueOf(MINUS) : "") + grouped(digits), "");
    }

    /** A mantissa times a power of ten. Decimals that are all 0 are dropped, and so is the mantissa 1. */
    static Numeral scientific(double value, int exponent, int decimals) {
        String mantissa = fixed(value / Math.pow(10, exponent), decimals).text.replaceFirst("\\.0+$", "");
        boolean one = mantissa.equals("1") || mantissa.equals(MINUS + "1");
        String times = one ? mantissa + "0" : mantissa + "\u00D710";
        return new Numeral(times, String.valueOf(exponent).replace('-', MINUS));
    }

    /**
     * A multiple of a step between ticks, with as many decimals as the step needs; with a power of ten on an axis whose
     * largest number is far from 1.
     */
    static Numeral multiple(double value, double step, double size) {
        int digit = (int) Math.floor(Math.log10(step) + 1e-9);
        int exponent = (int) Math.floor(Math.log10(Math.abs(value)) + 1e-9);
        boolean far = size >= FAR_FROM || size < NEAR_FROM;
        // More digits are still shorter when written out.
        return value != 0 && far && exponent - digit < 4
                ? scientific(value, exponent, Math.max(0, exponent - digit))
                : fixed(value, value == 0 && far ? 0 : Math.max(0, -digit));
    }

    /** Ten to the power of a number, whole or not. */
    static Numeral power(double exponent) {
        boolean whole = exponent == Math.rint(exponent);
        double value = Math.pow(10, exponent);
        return Math.abs(exponent) > 3 || whole && exponent == -3
                ? scientific(value, (int) Math.floor(exponent), whole ? 0 : 1)
                : fixed(value, (int) Math.max(0, (whole ? 0 : 1) - Math.floor(exponent)));
    }

    /** About four significant digits in one text, for tool tips and descriptions. */
    static String plain(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "not a number" : value > 0 ? "infinity" : MINUS + "infinity";
        }
        double size = Math.abs(value);
        boolean fixed = size == 0 || size >= 1e-3 && size < 1e7;
        String text = String.format(Locale.ROOT, fixed ? "%." + decimals(size) + "f" : "%.3e", value);
        // 1.500 is 1.5, and 2.000e-04 is 2e-4.
        return text.replaceFirst("(\\.\\d*?)0+(e|$)", "$1$2")
                .replaceFirst("\\.(e|$)", "$1")
                .replaceFirst("e([+-])0*", "e$1")
                .replace("e+", "e")
                .replace('-', MINUS);
    }

    private static int decimals(double size) {
        return size == 0 ? 0 : Math.max(size < 1e4 ? 1 : 0, 3 - (int) Math.floor(Math.log10(size)));
    }

    private static String grouped(String digits) {
        int end = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
        StringBuilder grouped = new StringBuilder(digits);
        for (int at = end - 3; end > 4 && at > 0; at -= 3) {
            grouped.insert(at, THIN_SPACE);
        }
        return grouped.toString();
    }
}
