package org.shapecode.toolkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SaveDialogTest {
    private static Path target(String chosen) {
        return SaveDialog.of("Save Report", "HTML", ".html").target().apply(Path.of(chosen));
    }

    @Test
    void onlyNamesWithoutAnExtensionGetOne() {
        assertEquals(Path.of("a/report.html"), target("a/report"));
        assertEquals(Path.of("a/report.htm"), target("a/report.htm"));
    }

    @Test
    void theQuestionNamesOneOrTwoFilesAndCountsMore() {
        Path a = Path.of("x", "encoder.onnx");
        Path b = Path.of("x", "decoder.onnx");
        Path c = Path.of("x", "c.csv");
        assertEquals("encoder.onnx already exists. Replace it?", SaveDialog.question(List.of(a)));
        assertEquals("encoder.onnx and decoder.onnx already exist. Replace them?", SaveDialog.question(List.of(a, b)));
        assertEquals(
                "encoder.onnx and 2 other files already exist. Replace them?", SaveDialog.question(List.of(a, b, c)));
    }

    @Test
    void newFilesAreWrittenWithoutAQuestion(@TempDir Path folder) {
        assertTrue(SaveDialog.mayReplace("Export", List.of(folder.resolve("a.csv"), folder.resolve("b.csv"))));
    }
}
