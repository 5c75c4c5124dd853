package org.shapecode.charts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;

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

    /** The sign of a number in a text, or of its exponent, as in {@code "code -2e-4"}; no hyphen between words or digits. */
    private static final Pattern SIGN = Pattern.compile("(?<![\\p{L}\\p{N}.])-(?=\\.?\\d)|(?<=\\de)-(?=\\d)");

    /** A text to be drawn, such as the label of a picture, with the minus sign that numerals of axes have. */
    static String signed(String text) {
        return SIGN.matcher(text).replaceAll(String.valueOf(MINUS));
    }

    /** With a fixed number of decimals. */
    static Numeral fixed(double value, int decimals) {
        String digits = String.format(Locale.ROOT, "%,." + decimals + "f", value);
        // Four digits stay together, and zero has no sign.
        String grouped = Math.abs(value) < 1e4 ? digits.replace(",", "") : digits.replace(',', THIN_SPACE);
        return new Numeral(grouped.replaceFirst("^-(?=[0.]*$)", "").replace('-', MINUS), "");
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
        BigDecimal exact = new BigDecimal(value);
        BigDecimal four = exact.round(new MathContext(4));
        int exponent = four.precision() - four.scale() - 1;
        boolean far = value != 0 && (exponent < -3 || exponent > 6);
        BigDecimal shown = far
                ? four.movePointLeft(exponent)
                : exact.setScale(Math.max(exponent < 4 ? 1 : 0, 3 - exponent), RoundingMode.HALF_UP);
        String text = shown.stripTrailingZeros().toPlainString() + (far ? "e" + exponent : "");
        return text.replace('-', MINUS);
    }
}
