package org.shapecode.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shapecode.experiment.api.Notes;
import org.shapecode.experiment.api.Run;

/** Precedence, quoting and error messages of the filter syntax. */
class FilterParserTest {
    private static final RunRow ROW = new RunRow(
            Path.of("a"),
            Run.State.DONE,
            false,
            Map.of("name", "Rock and Roll", "note", "a < b (draft)", "tags", "not sure"),
            Map.of("seed", 10, "model.depths", "8, 4"),
            Map.of("loss.test", -0.5, "loss.hole", Double.NaN),
            Notes.NONE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "and"                          | true
            "rock and roll"                | true
            "a < b"                        | true
            "(draft)"                      | true
            "not"                          | true
            not "not"                      | false
            not not rock                   | true
            NOT squares AND rock           | true
            rock OR squares                | true
            ((rock))                       | true
            rock (squares or draft)        | true
            seed > 9                       | true
            seed > 9.5 and seed < 1e1      | false
            loss.test < -0.4               | true
            loss.test >= -0.5              | true
            depths = "8, 4"                | true
            name = "rock and roll"         | true
            "seed" = 10                    | true
            seed = ten                     | false
            squares or rock and nothing    | false
            (squares or rock) and nothing  | false
            rock or squares and nothing    | true
            """)
    void matchesByPrecedenceAndQuoting(String text, boolean expected) {
        assertEquals(expected, RunFilter.parse(text).matches(ROW), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            rock and            | The filter is incomplete.
            seed >              | The filter is incomplete.
            not                 | The filter is incomplete.
            and rock            | Expected a word before "and".
            seed > > 3          | Expected a word before ">".
            ()                  | Expected a word before ")".
            (rock               | Missing ")".
            rock)               | Unexpected ")".
            "rock               | Unexpected ""rock".
            rock !              | Unexpected "!".
            """)
    void reportsSyntaxErrors(String text, String sentence) {
        IllegalArgumentException wrong =
                assertThrows(IllegalArgumentException.class, () -> RunFilter.parse(text), text);
        assertEquals(sentence, wrong.getMessage());
    }

    @Test
    void keepsTheTextAsTyped() {
        assertEquals(" Seed>3  and  rock", RunFilter.parse(" Seed>3  and  rock").toString());
    }
}
