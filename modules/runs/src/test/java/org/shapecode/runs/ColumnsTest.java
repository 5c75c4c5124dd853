package org.shapecode.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void findingsAreInWords() {
        assertEquals("dead units", Columns.texts(RunRow.FINDINGS).apply("dead-units"));
        assertEquals("", Columns.texts(RunRow.FINDINGS).apply(null));
    }

    /** A spreadsheet takes a number with the minus sign of figures for a text. */
    @Test
    void numbersAreWrittenSoThatTheyCanBePastedAsSuch() {
        assertEquals("-0.25", Columns.texts("loss.test").apply(-0.25));
        assertEquals("-2", Columns.texts("parameters").apply(-2));
    }
}
