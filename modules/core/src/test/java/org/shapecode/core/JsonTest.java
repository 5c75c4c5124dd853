package org.shapecode.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JsonTest {
    @TempDir
    Path folder;

    @Test
    void valuesSurvive() {
        Map<String, Object> value = Map.of("list", List.of(1, 2.5, true, "text"));
        assertEquals(value, Json.parse(Json.format(value), "test"));
        assertTrue(Json.format(value).endsWith("}\n"));
    }

    @Test
    void aBrokenFileIsNamedWithLineAndColumn() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "{\n  \"a\": 1,\n  oops\n}\n");
        String message = assertThrows(Problem.class, () -> Json.read(file)).getMessage();
        assertTrue(message.startsWith(file + " is not valid JSON at line 3, column"), message);
        assertEquals(1, message.lines().count());
    }

    @Test
    void truncatedTextIsReportedInPlainWords() {
        for (String text : List.of("{ \"data\": { ", "[1, 2", "{\"a\": ")) {
            String message = assertThrows(Problem.class, () -> Json.parse(text, "The text"))
                    .getMessage();
            assertFalse(message.contains("[Source") || message.contains("marker at"), message);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"a": 1 "b": 2}    | line 1, column 9: expected a comma or the end of the object
        [1 2]              | line 1, column 4: expected a comma or the end of the list
        {"a" 1}            | line 1, column 6: expected a colon after the name of the field
        {"a": 1,}          | line 1, column 9: expected a field name in double quotes
        {a: 1}             | line 1, column 2: expected a field name in double quotes
        [1,]               | line 1, column 4: expected a value
        {"a": oops}        | line 1, column 7: "oops" is not a value; strings must be in double quotes
        [NaN]              | line 1, column 5: "NaN" is not a value; strings must be in double quotes
        {"a": "x           | line 1, column 9: the string is not closed
        {"a": 1            | line 1, column 8: the object is not closed
        {"a":              | line 1, column 6: the object is not closed
        [1                 | line 1, column 3: the list is not closed
        {"a": [1}          | line 1, column 9: unexpected "}"
        ["\\q"]             | line 1, column 4: invalid escape sequence in a string
        [01]               | line 1, column 3: invalid number
        [1.]               | line 1, column 3: invalid number
        {} {}              | line 1, column 4: text follows the end of the value
        {"a": 1, "a": 2}   | line 1, column 13: the field "a" occurs twice
        ``                 | line 1, column 0: it is empty
        """)
    void errorsAreExplainedInOneSentence(String text, String explained) {
        String message = assertThrows(JsonProblem.class, () -> Json.parse(text, "a.json"))
                .getMessage();
        assertEquals("a.json is not valid JSON at " + explained + ".", message);
    }

    @Test
    void trailingTextAndDuplicateFieldsAreRejected() {
        assertThrows(Problem.class, () -> Json.parse("{} {}", "test"));
        assertThrows(Problem.class, () -> Json.parse("{\"a\": 1, \"a\": 2}", "test"));
    }

    @Test
    void aMissingFileIsNamed() {
        Path file = folder.resolve("none.json");
        assertEquals(
                "There is no file " + file + ".",
                assertThrows(Problem.class, () -> Json.read(file)).getMessage());
    }

    @Test
    void aByteOrderMarkIsAccepted() {
        assertEquals(Map.of("a", 1), Json.parse("\uFEFF{\"a\": 1}", "file"));
    }

    /** The library names its own options when a limit is exceeded. */
    @ParameterizedTest
    @MethodSource
    void limitsAreToldInOurWords(String text, String reason) {
        String said =
                assertThrows(JsonProblem.class, () -> Json.parse(text, "file")).getMessage();
        assertTrue(said.contains(reason), said);
        assertFalse(said.contains("Stream") || said.contains("maximum"), said);
    }

    static List<Arguments> limitsAreToldInOurWords() {
        return List.of(
                Arguments.of("[".repeat(1200) + "]".repeat(1200), "nested more than 500 levels deep"),
                Arguments.of("{\"a\":".repeat(501) + "1" + "}".repeat(501), "nested more than 500 levels deep"),
                Arguments.of("9".repeat(1200), "too many digits"),
                Arguments.of("{\"" + "a".repeat(60_000) + "\": 1}", "the name of a field is too long"));
    }

    @Test
    void whatWasReadCanBeWritten() {
        String deep = "[".repeat(499) + "]".repeat(499);
        Object read = Json.parse(deep, "file");
        assertEquals(Map.of("a", read), Json.parse(Json.format(Map.of("a", read)), "copy"));
    }

    @Test
    void findsTheLineOfAField() {
        String text =
                "{\n  \"seed\": 1,\n  \"data\": {\n    \"size\": 8,\n    \"list\": [\n      { \"a\": 1 }\n    ]\n  }\n}";
        assertEquals(2, Json.line(text, "seed"));
        assertEquals(4, Json.line(text, "data.size"));
        assertEquals(6, Json.line(text, "data.list.0.a"));
        assertEquals(3, Json.line(text, "data.sampling.from"), "the field around it");
        assertEquals(1, Json.line(text, ""));
        assertEquals(2, Json.line(text + "}}", "seed"), "not valid further on");
    }
}
