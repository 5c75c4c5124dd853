package org.shapecode.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shapecode.core.Json;

class CommandsTest {
    private static final String SMALL = """
        { "data": { "size": 16, "images": 40, "test": 12, "blur": { "offsets": 60 } },
          "model": { "plugin": "disk-autoencoder", "depths": [3, 2, 2, 1] },
          "training": { "steps": 20, "batch": 16 } }
        """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Root.run(new Console(new PrintWriter(out), new PrintWriter(err), folder, false), arguments);
    }

    private void assertRefused(String start) {
        String[] lines = err.toString().strip().split("\\R");
        assertEquals(1, lines.length, err.toString());
        assertTrue(lines[0].startsWith("shapecode-cli: " + start), lines[0]);
        assertEquals("", out.toString());
    }

    @Test
    void listsKindIdAndName() {
        assertEquals(0, run("list"));
        assertTrue(out.toString().lines().allMatch(line -> line.split("\t").length == 3), out.toString());
        assertTrue(out.toString().contains("preset\tdisks\tDisks\n"));
        assertTrue(out.toString().contains("shape\tdisk\tDisk\n"));
        assertEquals(
                1,
                out.toString().lines().filter(line -> line.contains("\tdisk\t")).count());
    }

    @Test
    void aRunHasSummaryAndFigures() throws IOException {
        Files.writeString(folder.resolve("small.shapecode.json"), SMALL);
        assertEquals(
                0, run("run", "small.shapecode.json", "--out", "run", "--seed", "3", "--threads", "1"), err::toString);
        assertTrue(Files.readString(folder.resolve("run/summary.json")).contains("\"loss.test\""));
        assertTrue(Json.read(folder.resolve("run/experiment.shapecode.json"))
                .toString()
                .contains("seed=3"));
        assertTrue(out.toString().contains("latent.r2-area\t"), out.toString());
        for (String figure : new String[] {"loss", "reconstructions", "latent"}) {
            assertTrue(Files.exists(folder.resolve("run/figures/" + figure + ".svg")), figure);
        }
        assertEquals(0, run("figures", "run", "--format", "png", "--out", "pictures"), err::toString);
        assertTrue(Files.size(folder.resolve("pictures/latent.png")) > 1000);
        String[] again = {"run", "small.shapecode.json", "--out", "run", "--seed", "3", "--resume"};
        assertEquals(0, run(again), err::toString);
        // Neither words nor analyses, of which all that are installed are done by default, make it another run.
        Files.writeString(
                folder.resolve("small.shapecode.json"),
                SMALL.replaceFirst("\\{", "{ \"name\": \"Renamed\", \"description\": \"x\", \"analyses\": [], "));
        assertEquals(0, run(again), err::toString);
    }

    @Test
    void aFinishedRunIsNotOverwritten() throws IOException {
        Files.writeString(folder.resolve("small.shapecode.json"), SMALL);
        assertEquals(0, run("run", "small.shapecode.json", "--out", "run"), err::toString);
        String before = Files.readString(folder.resolve("run/summary.json"));
        assertEquals(1, run("run", "small.shapecode.json", "--out", "run"));
        assertEquals(1, run("run", "small.shapecode.json", "--out", "run", "--resume", "--seed", "9"));
        assertTrue(err.toString().contains("contains a run with other settings"), err.toString());
        assertEquals(before, Files.readString(folder.resolve("run/summary.json")));
    }

    @Test
    void aByteOrderMarkIsAccepted() throws IOException {
        Files.writeString(folder.resolve("marked.shapecode.json"), "\uFEFF" + SMALL);
        assertEquals(0, run("run", "marked.shapecode.json", "--out", "run", "--steps", "1"), err::toString);
    }

    /** As long as file systems allow, and more bytes than characters. */
    @Test
    void theLongestNameOfAFolderWorks() throws IOException {
        String name = "\u00e4".repeat(127) + "x";
        assertEquals(255, name.getBytes(StandardCharsets.UTF_8).length);
        assumeTrue(canBeCreated(name), "the file system allows it");
        Files.writeString(folder.resolve("small.shapecode.json"), SMALL);
        assertEquals(0, run("run", "small.shapecode.json", "--out", name, "--steps", "1"), err::toString);
        assertEquals(0, run("run", "small.shapecode.json", "--out", name, "--steps", "2", "--resume"), err::toString);
        assertEquals(0, run("figures", name, "--format", "csv"), err::toString);
    }

    private boolean canBeCreated(String name) {
        try {
            Files.delete(Files.createDirectory(folder.resolve(name)));
            return true;
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    @Test
    void aFinishedRunIsContinuedToMoreSteps() throws IOException {
        Files.writeString(folder.resolve("small.shapecode.json"), SMALL);
        assertEquals(0, run("run", "small.shapecode.json", "--out", "run", "--steps", "5"), err::toString);
        String[] longer = {"run", "small.shapecode.json", "--out", "run", "--resume", "--steps", "9"};
        assertEquals(0, run(longer), err::toString);
        assertEquals(0, run("run", "small.shapecode.json", "--out", "fresh", "--steps", "9"), err::toString);
        for (String file : new String[] {"metrics.csv", "codes.csv"}) {
            assertEquals(
                    Files.readString(folder.resolve("fresh").resolve(file)),
                    Files.readString(folder.resolve("run").resolve(file)));
        }
        assertEquals(1, run("run", "small.shapecode.json", "--out", "run", "--resume", "--set", "training.batch=3"));
        assertTrue(err.toString().contains("training.batch"), err.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        { oops                                       | FILE is not valid JSON at line 1
        []                                           | FILE must be a JSON object
        {"data": {"sampling": "gauss"}}              | FILE: data.sampling names the sampling "gauss", which is not
        {"data": {"sampling": {"plugin": "hole", "from": 11, "to": 99}}} | FILE: data.sampling has the hole 11 to 99
        {"data": {"generator": {"plugin": "disk", "radius": 40}}} | FILE: data.generator.radius is 40, but must be from 0
        {"training": {"steps": "many"}}              | FILE: training.steps is "many", but must be a whole number
        {"schema": 9}                                | FILE: schema is 9
        """)
    void aBadFileIsRefusedInOneSentence(String text, String start) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.json"), text);
        assertEquals(1, run("run", "bad.json", "--out", "run"));
        assertRefused(start.replace("FILE", file.toString()));
        assertFalse(Files.exists(folder.resolve("run")));
    }

    @Test
    void whatIsNotThereIsRefusedInOneSentence() {
        assertEquals(1, run("run", "none.json", "--out", "run"));
        assertRefused("There is no file");
    }

    @Test
    void anUnknownPresetNamesThoseThatThereAre() {
        assertEquals(1, run("run", "discs", "--out", "run"));
        assertRefused("\"discs\" is neither a preset nor a file; the presets are disks,");
    }

    @Test
    void aFolderThatIsTakenIsRefused() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("full")).resolve("mine"), "mine");
        assertEquals(1, run("run", "disks", "--out", "full"));
        assertRefused(folder.resolve("full") + " is not empty");
    }

    @Test
    void anUnknownFieldOnTheCommandLineIsRefused() {
        assertEquals(2, run("run", "disks", "--out", "run", "--set", "training.stepz=3"));
        assertRefused("--set training.stepz is not a field of an experiment");
    }

    @Test
    void figuresOfNoRunAreRefused() {
        assertEquals(1, run("figures", "nowhere"));
        assertRefused(folder.resolve("nowhere") + " is not a run folder");
    }
}
