package org.shapecode.core.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shapecode.core.Json;

/** A number in a file is read exactly or rejected, never replaced by another. */
class NumbersOfFilesTest {
    /** Numbers of every type. */
    public record Numbers(
            @Parameter(label = "Count", description = "Count.")
            int count,

            @Parameter(label = "Seed", description = "Seed.")
            long seed,

            @Parameter(label = "Rate", description = "Rate.", min = 0)
            double rate,

            @Parameter(label = "Depths", description = "Depths.", min = 1)
            List<Integer> depths,

            @Parameter(label = "Weights", description = "Weights.")
            List<Double> weights) {
        public Numbers() {
            this(1, 1, 1, List.of(), List.of());
        }
    }

    private static Reading<Numbers> read(String json) {
        return Parameters.read(Numbers.class, Json.parse(json, "test"));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MAX_VALUE, Long.MIN_VALUE, (1L << 53) + 1})
    void aSeedIsReadToItsLastDigit(long seed) {
        assertEquals(seed, read("{\"seed\": " + seed + "}").orThrow("test").seed());
    }

    @ParameterizedTest
    @CsvSource({
        "seed, 9223372036854775808",
        "seed, 99999999999999999999",
        "seed, 1e30",
        "seed, -1e30",
        "seed, 0.5",
        "count, 2147483648",
        "count, 1e10",
        "count, 0.1",
        "rate, 1e999",
        "depths, [1.5]",
        "depths, [3000000000]",
        "depths, [null]",
        "weights, [true]",
        "seed, null"
    })
    void aNumberThatDoesNotFitIsRejected(String name, String number) {
        Reading<Numbers> reading = read("{\"" + name + "\": " + number + "}");
        assertEquals(1, reading.problems().size(), () -> name + " became " + reading.value());
        assertEquals(new Numbers(), reading.value());
    }

    @Test
    void aWholeNumberMayHaveADecimalPoint() {
        assertEquals(
                new Numbers(300, 1000, 2, List.of(8), List.of(1.0, 0.5)),
                read("{\"count\": 3e2, \"seed\": 1000.0, \"rate\": 2, \"depths\": [8.0], \"weights\": [1, 0.5]}")
                        .orThrow("test"));
    }
}
