package org.shapecode.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-3", "0.5", "1e-8", "2.5e-7", "1.25e10", "many", "4000000000", "0x10", "1d", "NaN", "1.2.3"
            })
    void parsesWhatItFormats(String text) {
        assertEquals(text, FieldText.format(FieldText.parse(text)));
        assertEquals(FieldText.parse(text), FieldText.parse(" " + text + " "));
    }

    @Test
    void parsesJsonNumbersOnly() {
        assertEquals(3, FieldText.parse("3"));
        assertEquals(3.0, FieldText.parse("3.0"));
        assertEquals(0.5, FieldText.parse(".5"));
        assertEquals("1e999", FieldText.parse("1e999"));
        assertEquals("empty", FieldText.parse(" "));
        assertEquals(12, FieldText.number(12.0));
        assertEquals(0.1, FieldText.number(0.1));
    }

    @Test
    void separatesListsByCommasOrSpaces() {
        assertEquals(List.of(8, 4, 0.5), FieldText.parseList("8, 4 0.5"));
        assertEquals(List.of(), FieldText.parseList(" "));
        assertEquals("8, 4, 0.5", FieldText.format(List.of(8, 4, 0.5)));
        assertEquals("disk", FieldText.format(Map.of("plugin", "disk")));
    }

    @Test
    void keepsCommasWithinQuotes() {
        List<String> labels = List.of("with bias", "8, 4", "say \"no\"", "");
        assertEquals("with bias, \"8, 4\", \"say \"\"no\"\"\", ", FieldText.formatLabels(labels));
        assertEquals(labels.subList(0, 3), FieldText.labels(FieldText.formatLabels(labels.subList(0, 3))));
        List<String> words = List.of("a,b", "c");
        assertEquals(words, FieldText.words(FieldText.format(words)));
        assertEquals(words, FieldText.parseValues(FieldText.formatValues(words)));
    }
}
