package org.shapecode.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.ParameterInfo;

class BindingTest {
    /** Parameters with all kinds of ranges. */
    public record Ranges(
            @Parameter(label = "a < b & c", description = "a < b & c.", min = 0, max = 0.5, unit = "px", perSize = true)
            double radius,

            @Parameter(label = "Steps", description = "Steps.", min = 1)
            int steps,

            @Parameter(label = "Depth", description = "Depth.", max = -2)
            double depth,

            @Parameter(label = "Any", description = "Any.") double any,

            @Parameter(label = "Component", description = "Component.", zero = "automatic", min = 0)
            int component) {}

    private static ParameterInfo info(String name) {
        return ParameterInfo.of(Ranges.class).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Binding binding(String name) {
        return new Binding(null, name, info(name));
    }

    private static String tip(String name) {
        return binding(name).tip(NumberRange.of(info(name), 64));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            radius | 0 to 32 px
            steps  | at least 1
            depth  | at most -2
            any    | ''
            component | at least 0, 0 = automatic
            """)
    void theRangeFollowsTheImageSize(String name, String text) {
        assertEquals(text, NumberRange.of(info(name), 64).text());
    }

    @Test
    void besideANumberStandsWhatItMeans() {
        assertEquals("automatic", NumberRange.of(info("component"), 64).beside(0));
        assertEquals("", NumberRange.of(info("component"), 64).beside(2));
        assertEquals("px", NumberRange.of(info("radius"), 64).beside(0));
    }

    @Test
    void theTooltipHasDescriptionAndRange() {
        assertEquals("<html>Steps.<br>Whole number at least 1", tip("steps"));
        assertEquals("<html>Any.", tip("any"));
    }

    @Test
    void theTooltipEscapesMarkup() {
        assertEquals("<html>a &lt; b &amp; c.", binding("radius").tip());
    }
}
