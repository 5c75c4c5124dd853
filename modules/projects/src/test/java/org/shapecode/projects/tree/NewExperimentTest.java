package org.shapecode.projects.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Problem;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.spi.Preset;
import org.shapecode.projects.files.FileNames;

class NewExperimentTest {
    private static final String END = Document.SUFFIX;

    @TempDir
    Path folder;

    private static Preset preset() {
        return Plugins.all(Preset.class).get(0);
    }

    @Test
    void createsThePresetUnderANewName() {
        Path file = folder.resolve("Größe" + END);
        Document written = Document.read(NewExperiment.write(file, "Größe", preset()));
        assertEquals("Größe", written.fields().get("name"));
        assertEquals(preset().document().fields().get("data"), written.fields().get("data"));
    }

    @Test
    void aMissingFolderIsReported() {
        Path file = folder.resolve("gone/a" + END);
        Problem problem = assertThrows(Problem.class, () -> NewExperiment.write(file, "a", preset()));
        assertTrue(problem.getMessage().startsWith("Cannot write " + file), problem.getMessage());
    }

    @Test
    void checksNewNames() throws IOException {
        Files.createFile(folder.resolve("a" + END));
        assertEquals(Optional.empty(), FileNames.problem(folder, "b", END));
        assertEquals(Optional.empty(), FileNames.problem(folder, "a", ""));
        assertEquals(
                Optional.of("a already exists in this folder. Choose another name."),
                FileNames.problem(folder, "a", END));
        assertTrue(FileNames.problem(folder, "study", END).orElseThrow().contains("is reserved"));
        assertTrue(FileNames.problem(folder, "a/b", END).isPresent());
    }
}
