package org.shapecode.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class SeedsTest {
    @Test
    void listsAndRangesCanBeCombined() {
        assertEquals(List.of(1L, 3L, 5L), Seeds.parse("1,3,5").all());
        assertEquals(
                LongStream.rangeClosed(1, 16).boxed().toList(),
                Seeds.parse("1..16").all());
        assertEquals(List.of(7L, -1L, 0L, 1L), Seeds.parse("7, -1..1,0").all(), "each once");
        assertEquals(10_000, Seeds.parse("1..10000").all().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "1,",
                "2..1",
                "1...3",
                "1..10001",
                "1..5000,1..5001",
                "-999999999999999999..999999999999999999"
            })
    void othersAreRefused(String text) {
        String message = assertThrows(TypeConversionException.class, () -> Seeds.parse(text))
                .getMessage();
        assertTrue(message.contains("write a range such as 1..16, or a list such as 1,3,5"), message);
    }
}
