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

class NewExperimentTest {
    private static final String END = Document.SUFFIX;

    @TempDir
    Path folder;

    private static Preset preset() {
        return Plugins.all(Preset.class).get(0);
    }

    @Test
    void itIsThePresetUnderANameOfItsOwn() {
        Path file = folder.resolve("Größe" + END);
        Document written = Document.read(NewExperiment.write(file, "Größe", preset()));
        assertEquals("Größe", written.fields().get("name"));
        assertEquals(preset().document().fields().get("data"), written.fields().get("data"));
    }

    @Test
    void aFolderThatIsGoneIsTold() {
        Path file = folder.resolve("gone/a" + END);
        Problem problem = assertThrows(Problem.class, () -> NewExperiment.write(file, "a", preset()));
        assertTrue(problem.getMessage().startsWith("Cannot write " + file), problem.getMessage());
    }

    @Test
    void namesAreCheckedAsTheyAreTyped() throws IOException {
        Files.createFile(folder.resolve("a" + END));
        assertEquals(Optional.empty(), Names.problem(folder, "b", END));
        assertEquals(Optional.empty(), Names.problem(folder, "a", ""));
        assertEquals(Optional.of("There is already a in this folder."), Names.problem(folder, "a", END));
        assertTrue(Names.problem(folder, "study", END).orElseThrow().contains("choose another name"));
        assertTrue(Names.problem(folder, "a/b", END).isPresent());
    }
}
