package org.shapecode.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages about invalid JSON: one line that gives the position. */
class JsonProblemTest {
    @TempDir
    Path folder;

    private static JsonProblem problem(String text) {
        return assertThrows(JsonProblem.class, () -> Json.parse(text, "a.json"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `{"a": 1,}`                  | 1
            `{"a": 1\n "b": 2}`          | 2
            `{"a": [1, 2}`               | 1
            `{\n\n"a": tru\n}`           | 3
            `{\n"a": 1,\n"a": 2}`        | 3
            """)
    void anErrorHasItsLine(String text, int line) {
        String broken = text.replace("\\n", "\n");
        assertEquals(line, problem(broken).line(), broken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "{", "{\"a\": \"", "nope", "{\"a\": 01}", "{\"a\": NaN}", "'a'", "{} // end"})
    void anErrorIsOneSentenceOnOneLine(String text) {
        JsonProblem problem = problem(text);
        assertTrue(problem.getMessage().startsWith("a.json is not valid JSON"), problem.getMessage());
        assertEquals(1, problem.getMessage().lines().count(), problem.getMessage());
        assertTrue(problem.getMessage().matches("(?s).*[^.]\\."), problem.getMessage());
        assertTrue(problem.line() >= 1 && problem.column() >= 1);
    }

    @Test
    void theColumnIsThatOfTheError() {
        JsonProblem problem = problem("{\"steps\": oops}");
        assertTrue(problem.column() > 10 && problem.column() <= 15, problem.getMessage());
        assertTrue(problem.getMessage().contains("line 1, column " + problem.column()), problem.getMessage());
    }

    @Test
    void aBinaryFileIsNamed() throws IOException {
        Path file = Files.write(folder.resolve("photo.json"), new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});
        Problem problem = assertThrows(Problem.class, () -> Json.read(file));
        assertEquals("Cannot read " + file + ": it is not UTF-8 text.", problem.getMessage());
    }

    @Test
    void aFolderInPlaceOfTheFileIsNamed() {
        Problem problem = assertThrows(Problem.class, () -> Json.read(folder));
        assertTrue(problem.getMessage().startsWith("Cannot read " + folder + ": "), problem.getMessage());
    }

    @Test
    void otherValuesAreNotWritten() {
        assertThrows(IllegalArgumentException.class, () -> Json.format(Map.of("a", new Object())));
    }

    @Test
    void lettersOfAllLanguagesAreKept() {
        String text = "Größe, 半径, \"quoted\" \\ \u0007 \ud83d\ude00";
        assertEquals(text, Json.parse(Json.format(text), "a.json"));
        assertFalse(Json.format("Größe").contains("\\u"), "a person can read it");
    }

    @Test
    void longAndSmallNumbersAreKept() {
        assertEquals(Long.MAX_VALUE, Json.parse(Json.format(Long.MAX_VALUE), "a.json"));
        assertEquals(1e-300, Json.parse(Json.format(1e-300), "a.json"));
        assertEquals(0.1 + 0.2, Json.parse(Json.format(0.1 + 0.2), "a.json"));
    }
}
