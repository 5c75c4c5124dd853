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
}
