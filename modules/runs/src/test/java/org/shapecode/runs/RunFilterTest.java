package org.shapecode.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shapecode.experiment.api.Notes;
import org.shapecode.experiment.api.Run;

class RunFilterTest {
    private static final RunRow ROW = new RunRow(
            Path.of("disks"),
            Run.State.DONE,
            false,
            Map.of(
                    "name",
                    "Disks",
                    "state",
                    "done",
                    "tags",
                    "good, paper",
                    "base",
                    "Blurred",
                    "differs",
                    "no psi2",
                    RunRow.STATUS,
                    "Stopped. Resume to continue."),
            Map.of(
                    "seed",
                    3L,
                    "regularisers",
                    "psi3",
                    "regularisers.psi3.lambda",
                    0.1,
                    "regularisers.psi1.lambda",
                    5.0,
                    "model.bias",
                    true),
            Map.of("loss.test", 1.5),
            Notes.NONE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "psi3 | true",
                "PSI3 | true",
                "\u03c8\u2083 | true",
                "differs = \"no \u03c8\u2082\" | true",
                "psi2 | false",
                "blurred | false",
                "resume | false",
                "differs = \"no psi2\" and base = blurred | true",
                "loss.test < 2 | true",
                "loss.test<2 | true",
                "loss.test > 2 | false",
                "loss.test < 2 and psi3 | true",
                "loss.test < 2 psi3 | true",
                "loss.test < 2 and psi2 | false",
                "loss.test > 2 or psi3 | true",
                "psi2 or psi3 and paper | true",
                "(psi2 or psi3) and bad | false",
                "not bad and not (psi2 or squares) | true",
                "seed = 3 | true",
                "seed != 3 | false",
                "lambda >= 5 | true",
                "lambda > 5 | false",
                "psi3.lambda > 1 | false",
                "bias = yes | true",
                "bias = true | true",
                "name = disks | true",
                "loss.inside-holes < 1 | false",
                "\"good, paper\" | true",
            })
    void matches(String text, boolean expected) {
        assertEquals(expected, RunFilter.parse(text).matches(ROW), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"loss <", "< 2", "(psi3", "psi3)", "and", "a = = b", "\"open"})
    void errorMessagesAreSentences(String text) {
        String message = assertThrows(IllegalArgumentException.class, () -> RunFilter.parse(text))
                .getMessage();
        assertTrue(message.endsWith("."), message);
    }

    @Test
    void anEmptyFilterMatchesEveryRun() {
        assertTrue(RunFilter.parse("  ").matches(ROW));
    }

    @Test
    void findsNamesThatNoRunHas() {
        var columns = Columns.names(List.of(ROW));
        assertEquals("los.test", RunFilter.parse("los.test < 1 and seed = 2").unknown(columns));
        assertNull(RunFilter.parse("lambda < 1 and seed = 2 and anything").unknown(columns));
    }
}
