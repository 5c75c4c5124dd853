package org.shapecode.charts;

import java.util.Locale;

/**
 * A number as a person writes it: a text and, where decades are far from 1, an exponent that stands raised behind it.
 * Always with a decimal point, whatever the machine's language: figures are the same everywhere.
 *
 * @param text such as {@code 0.05}, {@code 20 000} with a thin space, or {@code 2×10}
 * @param exponent such as {@code −7}; empty if there is none
 */
record Numeral(String text, String exponent) {
    static final Numeral NONE = new Numeral("", "");

    private static final char MINUS = '\u2212';
    private static final char THIN_SPACE = '\u2009';

    /** With a fixed number of decimals. */
    static Numeral fixed(double value, int decimals) {
        String digits = String.format(Locale.ROOT, "%." + decimals + "f", Math.abs(value));
        boolean zero = digits.chars().allMatch(c -> c == '0' || c == '.');
        return new Numeral((value < 0 && !zero ? String.valueOf(MINUS) : "") + grouped(digits), "");
    }

    /** With a mantissa of so many decimals, unless they are 0, times a power of ten; the mantissa 1 is left out. */
    static Numeral scientific(double value, int exponent, int decimals) {
        String mantissa = fixed(value / Math.pow(10, exponent), decimals).text.replaceFirst("\\.0+$", "");
        boolean one = mantissa.equals("1") || mantissa.equals(MINUS + "1");
        String times = one ? mantissa + "0" : mantissa + "\u00D710";
        return new Numeral(times, String.valueOf(exponent).replace('-', MINUS));
    }

    /** With about four digits, in one piece of text: for tips and descriptions. */
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
