package org.shapecode.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.ParameterInfo;

/** What is said of a parameter, and which numbers it may take on images of a size. */
class TipsTest {
    /** Parameters with every sort of range. */
    public record Ranges(
            @Parameter(label = "a < b & c", description = "a < b & c.", min = 0, max = 0.5, unit = "px", perSize = true)
            double radius,

            @Parameter(label = "Steps", description = "Steps.", min = 1)
            int steps,

            @Parameter(label = "Depth", description = "Depth.", max = -2)
            double depth,

            @Parameter(label = "Any", description = "Any.") double any) {}

    private static ParameterInfo info(String name) {
        return ParameterInfo.of(Ranges.class).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            radius | 0 to 32 px
            steps  | at least 1
            depth  | at most -2
            any    | ''
            """)
    void theRangeIsThatOfTheImagesSize(String name, String text) {
        assertEquals(text, Range.of(info(name), 64).text());
    }

    @Test
    void aTipIsTheSentenceAndTheRange() {
        assertEquals("<html>Steps.<br>Whole, at least 1", Tips.of(info("steps"), Range.of(info("steps"), 64)));
        assertEquals("<html>Any.", Tips.of(info("any"), Range.of(info("any"), 64)));
    }

    @Test
    void whatIsSaidIsNotTakenForMarkup() {
        assertEquals("<html>a &lt; b &amp; c.", Tips.of(info("radius")));
    }
}
