package org.shapecode.core.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Declared parameters, and the numbers that they allow. */
class ParameterInfoTest {
    /** Every sort of range. */
    public record Ranges(
            @Parameter(label = "Any", description = "Any.") double any,

            @Parameter(label = "Low", description = "Low.", min = 0)
            double low,

            @Parameter(label = "High", description = "High.", max = 1.5, unit = "px")
            double high,

            @Parameter(label = "Both", description = "Both.", min = -1, max = 1e-3)
            double both,

            @Parameter(label = "Whole", description = "Whole.", min = 1, max = 9)
            int whole,

            @Parameter(label = "Seed", description = "Seed.")
            long seed,

            @Parameter(label = "Depths", description = "Depths.", min = 1, max = 64)
            List<Integer> depths,

            @Parameter(label = "Weights", description = "Weights.", min = 0)
            List<Double> weights,

            @Parameter(label = "Radius", description = "Radius.", min = 0, max = 0.5, unit = "px", perSize = true)
            double radius) {}

    /** Its component is not declared. */
    public record Bare(int forgotten) {}

    private static ParameterInfo info(String name) {
        return ParameterInfo.of(Ranges.class).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            any     | a number
            low     | a number of at least 0
            high    | a number of at most 1.5 px
            both    | a number from -1 to 0.001
            whole   | a whole number from 1 to 9
            seed    | a whole number
            depths  | a whole number from 1 to 64
            weights | a number of at least 0
            radius  | a number
            """)
    void allowedNumbersInWords(String name, String words) {
        assertEquals(words, info(name).allowed());
    }

    @ParameterizedTest
    @CsvSource({
        "low, 0, true",
        "low, -0.001, false",
        "high, 1.5, true",
        "high, 1.51, false",
        "whole, 9, true",
        "whole, 10, false",
        "any, -1e300, true",
        "radius, 40, true"
    })
    void theBoundsThemselvesAreAllowed(String name, double number, boolean allowed) {
        assertEquals(allowed, info(name).allows(number));
    }

    @ParameterizedTest
    @CsvSource({"any", "low", "high", "both", "radius"})
    void onlyFiniteNumbersAreAllowed(String name) {
        assertFalse(info(name).allows(Double.NaN));
        assertFalse(info(name).allows(Double.POSITIVE_INFINITY));
        assertFalse(info(name).allows(Double.NEGATIVE_INFINITY));
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "-0.5, -0.5", "1e-7, 1e-7", "1e12, 1e12", "999999, 999999", "NaN, NaN"})
    void numbersAreFormattedWithoutTrailingZeros(double number, String text) {
        assertEquals(text, ParameterInfo.format(number));
    }

    /** A record with a role. */
    public record Interval(
            @Parameter(label = "Learning rate", description = "Its rate.", group = "Advanced")
            double rate,

            @Parameter(label = "End", description = "Its end.", role = Parameter.Role.UPPER_END)
            double to) {}

    @Test
    void aParameterDeclaresLabelDescriptionGroupAndRole() {
        ParameterInfo rate = ParameterInfo.of(Interval.class).get(0);
        assertEquals("Learning rate", rate.label());
        assertEquals("Its rate.", rate.description());
        assertEquals("Advanced", rate.group());
        assertEquals(Parameter.Role.VALUE, rate.role());
        assertEquals(
                "to",
                ParameterInfo.withRole(Interval.class, Parameter.Role.UPPER_END)
                        .orElseThrow()
                        .name());
        assertTrue(ParameterInfo.withRole(Interval.class, Parameter.Role.SEED).isEmpty());
    }

    /** How numbers fall. */
    public enum Fall {
        AT_ONCE,
        @Label("By the SD")
        SD
    }

    /** Parameters that depend on others. */
    public record Falling(
            @Parameter(label = "Fall", description = "How it falls.")
            Fall fall,

            @Parameter(label = "Length", description = "Its length.", when = "fall=sd")
            int length,

            @Parameter(label = "Floor", description = "Its floor.", when = "length")
            double floor) {}

    @Test
    void aParameterSaysWhyItHasNoEffect() {
        List<ParameterInfo> infos = ParameterInfo.of(Falling.class);
        assertEquals("fall", infos.get(1).governor());
        assertEquals(
                Optional.of("No effect unless Fall is By the SD."),
                infos.get(1).idle(Falling.class, name -> Fall.AT_ONCE));
        assertEquals(Optional.empty(), infos.get(1).idle(Falling.class, name -> "sd"));
        assertEquals(Optional.of("No effect while Length is 0."), infos.get(2).idle(Falling.class, name -> 0));
        assertEquals(Optional.empty(), infos.get(2).idle(Falling.class, name -> 1));
        assertEquals(Optional.empty(), infos.get(0).idle(Falling.class, name -> 1));
    }

    @Test
    void aConstantIsLabelledByItsNameUnlessItDeclaresAnother() {
        assertEquals("At once", Parameters.label(Fall.AT_ONCE));
        assertEquals("By the SD", Parameters.label(Fall.class, "sd"));
        assertEquals("no-such", Parameters.label(Fall.class, "no-such"));
    }

    @Test
    void anUndeclaredParameterIsNamed() {
        String message = assertThrows(IllegalStateException.class, () -> ParameterInfo.of(Bare.class))
                .getMessage();
        assertTrue(message.endsWith("Bare.forgotten lacks @Parameter"), message);
    }
}
