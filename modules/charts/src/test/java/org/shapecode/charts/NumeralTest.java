package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "-2.5, \u22122.5",
        "100, 100",
        "0.0208, 0.0208",
        "123.456, 123.5",
        "20000, 20000",
        "1234567, 1234567",
        "8e-4, 8e\u22124",
        "1.5e-10, 1.5e\u221210",
        "3e12, 3e12",
        "NaN, not a number",
        "-Infinity, \u2212infinity"
    })
    void plainHasFourDigits(double value, String text) {
        assertEquals(text, Numeral.plain(value));
    }

    @Test
    void textsHaveTheMinusSignOfNumerals() {
        assertEquals("z \u22122e\u22124, [\u22120.5, 1]", Numeral.signed("z -2e-4, [-0.5, 1]"));
        assertEquals("psi-3, hole 8-20, 1-hot, a - 1", Numeral.signed("psi-3, hole 8-20, 1-hot, a - 1"));
    }

    @Test
    void fourDigitsStayTogether() {
        assertEquals("5000", Numeral.fixed(5000, 0).text());
        assertEquals("10\u2009000", Numeral.fixed(10_000, 0).text());
        assertEquals(
                "\u22121\u2009234\u2009567.5", Numeral.fixed(-1_234_567.5, 1).text());
    }

    @Test
    void zeroHasNoSign() {
        assertEquals("0.0", Numeral.fixed(-1e-9, 1).text());
    }

    @Test
    void languageOfTheMachineDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertEquals("0.5", Numeral.fixed(0.5, 1).text());
            assertEquals("0.5", Numeral.plain(0.5));
        } finally {
            Locale.setDefault(before);
        }
    }
}
