package org.shapecode.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-3", "0.5", "1e-8", "2.5e-7", "1.25e10", "many", "4000000000", "0x10", "1d", "NaN", "1.2.3"
            })
    void whatIsShownIsReadAgain(String text) {
        assertEquals(text, Values.text(Values.parse(text)));
        assertEquals(Values.parse(text), Values.parse(" " + text + " "));
    }

    @Test
    void numbersAreNumbersOfJson() {
        assertEquals(3, Values.parse("3"));
        assertEquals(3.0, Values.parse("3.0"));
        assertEquals(0.5, Values.parse(".5"));
        assertEquals("1e999", Values.parse("1e999"));
        assertEquals("empty", Values.parse(" "));
        assertEquals(12, Values.json(12.0));
        assertEquals(0.1, Values.json(0.1));
    }

    @Test
    void listsAreSeparatedByCommasOrSpaces() {
        assertEquals(List.of(8, 4, 0.5), Values.parseList("8, 4 0.5"));
        assertEquals(List.of(), Values.parseList(" "));
        assertEquals("8, 4, 0.5", Values.text(List.of(8, 4, 0.5)));
        assertEquals("disk", Values.text(Map.of("plugin", "disk")));
    }
}
