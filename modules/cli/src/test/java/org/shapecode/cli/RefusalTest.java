package org.shapecode.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be done is refused before anything is made: exit code 1, and one line that says why. */
class RefusalTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void open() throws IOException {
        shell = new Shell(folder);
        Files.writeString(folder.resolve("file"), "mine");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --threads=0                        | --threads is 0, but must be from 1 to
            --threads=-3                       | --threads is -3, but must be from 1 to
            --threads=100000                   | --threads is 100000, but must be from 1 to
            --steps=0                          | tiny.shapecode.json: training.steps is 0, but must be a whole number from 1
            --steps=-5                         | tiny.shapecode.json: training.steps is -5
            --set=training.optimiser.learning-rate=fast           | tiny.shapecode.json: training.optimiser.learning-rate is fast, but must be a number
            --set=training.optimiser.learning-rate=1e999          | tiny.shapecode.json: training.optimiser.learning-rate is Infinity, but must be
            --set=training.optimiser.learning-rate=               | tiny.shapecode.json: training.optimiser.learning-rate is , but must be a number
            --set=model.bias=perhaps           | tiny.shapecode.json: model.bias is perhaps, but must be true or false
            --set=model.depths=[3,0]           | tiny.shapecode.json: model.depths.1 is 0, but must be a whole number
            --set=model.depths=3               | tiny.shapecode.json: model.depths must be a JSON list
            --set=regularisers=psi3            | tiny.shapecode.json: regularisers must be a JSON list
            --set=data.sampling=none           | tiny.shapecode.json: data.sampling names the sampling "none"
            --set=seed=1.5                     | tiny.shapecode.json: seed is 1.5, but must be a whole number
            --set=seed=99999999999999999999    | tiny.shapecode.json: seed is
            --set=study.seeds=[]               | tiny.shapecode.json: study.seeds
            --set=schema=3                     | tiny.shapecode.json: schema is 3
            """)
    void aBadValueIsNamed(String option, String start) {
        String said = shell.refused(1, "run", "tiny", "--out", "run", option);
        assertTrue(said.startsWith(start), said);
        assertFalse(Files.exists(folder.resolve("run")));
    }

    @Test
    void aFieldOfSomethingWithoutFieldsIsRefused() {
        String said = shell.refused(1, "run", "tiny", "--out", "run", "--set", "training.steps.more=1");
        assertTrue(said.contains("training.steps"), said);
        assertFalse(said.startsWith("unexpected error"), said);
    }

    @ParameterizedTest
    @CsvSource({"=5", ".=5", "training.=5", "regularisers.9.lambda=5", "regularisers.x=5"})
    void aPathThatLeadsNowhereIsRefused(String set) {
        String said = shell.refused(1, "run", "tiny", "--out", "run", "--set", set);
        assertFalse(said.startsWith("unexpected error"), said);
        assertFalse(Files.exists(folder.resolve("run")));
    }

    @ParameterizedTest
    @CsvSource({"run tiny --out file", "run tiny --out file/run", "reproduce tiny --out file"})
    void aFileInTheWayOfTheFolderIsLeftAsItIs(String line) throws IOException {
        String said = shell.refused(1, line.split(" "));
        assertTrue(said.contains(folder.resolve("file").toString()), said);
        assertFalse(said.startsWith("unexpected error"), said);
        assertEquals("mine", Files.readString(folder.resolve("file")));
    }

    @Test
    void aFolderIsNoExperiment() {
        String said = shell.refused(1, "run", ".", "--out", "run");
        assertTrue(said.startsWith("Cannot read " + folder), said);
    }

    @Test
    void anUnknownFormatNamesThoseThatThereAre() {
        assertEquals(0, shell.run("run", "tiny", "--out", "run"), shell::err);
        String said = shell.refused(1, "figures", "run", "--format", "jpg", "--out", "pictures");
        assertTrue(said.contains("jpg") && said.contains("svg") && said.contains("pdf"), said);
        assertFalse(Files.exists(folder.resolve("pictures")));
    }

    @Test
    void figuresThatCannotBeWrittenAreToldWithTheirFolder() {
        assertEquals(0, shell.run("run", "tiny", "--out", "run"), shell::err);
        String said = shell.refused(1, "figures", "run", "--out", "file");
        assertTrue(said.startsWith("Cannot write figures to " + folder.resolve("file") + ": "), said);
    }

    @Test
    void aRunThatWasOnlyBegunHasNoFigures() throws IOException {
        assertEquals(0, shell.run("run", "tiny", "--out", "run"), shell::err);
        Files.delete(folder.resolve("run/summary.json"));
        try (var weights = Files.list(folder.resolve("run/weights"))) {
            for (Path file : weights.toList()) {
                Files.delete(file);
            }
        }
        String said = shell.refused(1, "figures", "run", "--out", "pictures");
        assertFalse(said.startsWith("unexpected error"), said);
        assertFalse(Files.exists(folder.resolve("pictures")));
    }
}
