package org.shapecode.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.AtomicFiles;

/** --resume goes on with what it is given, and touches nothing of what is not its own. */
class ForeignFolderTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    private Map<String, String> content(String name) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve(name))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(file.toString(), new String(Files.readAllBytes(file), "ISO-8859-1"));
            }
        }
        return content;
    }

    @Test
    void filesOfAPersonAreNotTakenForARun() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("thesis")).resolve("chapter.tex"), "mine");
        Map<String, String> before = content("thesis");
        String said = shell.refused(1, "run", "tiny", "--out", "thesis", "--resume");
        assertTrue(said.startsWith(folder.resolve("thesis") + " is not empty"), said);
        shell.refused(1, "run", "tiny-study", "--out", "thesis", "--resume");
        assertEquals(before, content("thesis"));
    }

    @Test
    void aRunIsNotTakenForAStudy() throws IOException {
        assertEquals(0, shell.run("run", "tiny", "--out", "run"), shell::err);
        Map<String, String> before = content("run");
        shell.refused(1, "run", "tiny-study", "--out", "run", "--resume");
        assertEquals(before, content("run"));
    }

    @Test
    void aStudyIsNotTakenForARun() throws IOException {
        assertEquals(0, shell.run("run", "tiny-study", "--out", "study", "--steps", "2"), shell::err);
        Map<String, String> before = content("study");
        shell.refused(1, "run", "tiny", "--out", "study", "--resume");
        assertEquals(before, content("study"));
    }

    @Test
    void whatIsNotThereYetIsStarted() {
        assertEquals(0, shell.run("run", "tiny", "--out", "new/run", "--resume"), shell::err);
        assertTrue(Files.exists(folder.resolve("new/run/summary.json")));
    }

    @Test
    void aDamagedRunIsToldWithItsFile() throws IOException {
        assertEquals(0, shell.run("run", "tiny", "--out", "run"), shell::err);
        Path file = Files.writeString(folder.resolve("run/experiment.shapecode.json"), "{ \"name\": ");
        String said = shell.refused(1, "run", "tiny", "--out", "run", "--resume");
        assertTrue(said.contains(file.toString()), said);
        assertFalse(said.startsWith("unexpected"), said);
        said = shell.refused(1, "figures", "run", "--out", "pictures");
        assertTrue(said.contains(file.toString()), said);
    }

    @Test
    void figuresAreNotWrittenThroughALinkInARun() throws IOException {
        assertEquals(0, shell.run("run", "tiny", "--out", "run"), shell::err);
        Path figures = folder.resolve("run/figures");
        AtomicFiles.deleteTree(figures);
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.createSymbolicLink(figures, outside);
        String said = shell.refused(1, "figures", "run");
        assertTrue(said.contains(figures + " is a link"), said);
        assertEquals(Map.of(), content("outside"));
        assertEquals(0, shell.run("figures", "run", "--out", "run/figures"), shell::err);
        assertFalse(content("outside").isEmpty(), "a link that the user names is followed");
    }

    @Test
    void runsAreNotTrainedThroughALinkInAStudy() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        assertEquals(0, shell.run("run", "tiny-study", "--out", "study", "--steps", "2"), shell::err);
        Path run = folder.resolve("study/runs/lambda-1-seed-4");
        AtomicFiles.deleteTree(run);
        Files.createSymbolicLink(run, outside);
        String said = shell.refused(1, "run", "tiny-study", "--out", "study", "--steps", "2", "--resume");
        assertTrue(said.contains(run + " is a link"), said);
        AtomicFiles.deleteTree(run.getParent());
        Files.createSymbolicLink(run.getParent(), outside);
        said = shell.refused(1, "run", "tiny-study", "--out", "study", "--steps", "2", "--resume");
        assertTrue(said.contains(run.getParent() + " is a link"), said);
        assertEquals(Map.of(), content("outside"));
    }

    @Test
    void aLinkThatTheUserNamesIsWrittenThrough() throws IOException {
        for (String[] command : new String[][] {
            {"run", "tiny"},
            {"run", "tiny-study", "--steps", "2"},
            {"reproduce", "tiny", "--seeds", "1", "--steps", "2"}
        }) {
            String name = String.join("-", command).replace("--", "");
            Path disk = Files.createDirectory(folder.resolve(name));
            Path link = Files.createSymbolicLink(folder.resolve(name + "-link"), disk);
            String[] arguments = Stream.concat(Stream.of(command), Stream.of("--out", link.toString()))
                    .toArray(String[]::new);
            assertEquals(0, shell.run(arguments), shell::err);
            assertTrue(Files.isSymbolicLink(link), name);
            assertFalse(content(name).isEmpty(), name);
        }
    }

    /** Killed between making the folder and writing the study's document, by this version or an earlier one. */
    @Test
    void aStudyThatWasKilledAtItsStartIsStarted() throws IOException {
        Files.createDirectories(folder.resolve("study/runs"));
        Files.writeString(folder.resolve("study/.study.shapecode.json.tmp"), "{");
        assertEquals(0, shell.run("run", "tiny-study", "--out", "study", "--steps", "2", "--resume"), shell::err);
        assertTrue(Files.exists(folder.resolve("study/study.csv")));
        assertFalse(Files.exists(folder.resolve("study/.study.shapecode.json.tmp")));
    }

    @Test
    void aReportThatWasKilledAtItsStartIsStarted() throws IOException {
        Path half =
                Files.writeString(Files.createDirectory(folder.resolve("paper")).resolve(".report.html.tmp"), "<html>");
        String[] command = {"reproduce", "tiny", "--out", "paper", "--seeds", "1", "--steps", "2", "--resume"};
        assertEquals(0, shell.run(command), shell::err);
        assertTrue(Files.exists(folder.resolve("paper/report.html")));
        assertFalse(Files.exists(half));
        Path left = Files.createDirectory(folder.resolve("paper/tiny/runs/seed-1/checkpoint-2"));
        assertEquals(0, shell.run(command), shell::err);
        assertFalse(Files.exists(left), "killed before the last checkpoint was deleted");
    }

    @Test
    void figuresOfChangedFilesNeedConsent() throws IOException {
        assertEquals(0, shell.run("run", "tiny", "--out", "run"), shell::err);
        Path codes = folder.resolve("run/codes.csv");
        Files.createDirectory(folder.resolve("pictures"));
        Files.writeString(codes, Files.readString(codes) + "\n");
        for (String[] command :
                new String[][] {{"figures", "run", "--out", "pictures"}, {"run", "tiny", "--out", "run", "--resume"}}) {
            String said = shell.refused(1, command);
            assertTrue(said.contains("codes.csv was changed"), said);
            assertTrue(said.endsWith("or use its results with --use-anyway."), said);
            assertEquals(Map.of(), content("pictures"));
            String[] anyway =
                    Stream.concat(Stream.of(command), Stream.of("--use-anyway")).toArray(String[]::new);
            assertEquals(0, shell.run(anyway), shell::err);
            assertTrue(shell.err().contains("Wrote "), shell::err);
            AtomicFiles.deleteTree(folder.resolve("pictures"));
            Files.createDirectory(folder.resolve("pictures"));
        }
    }

    @Test
    void aChangedRunIsLeftOutOfItsStudy() throws IOException {
        assertEquals(0, shell.run("run", "tiny-study", "--out", "study", "--steps", "2"), shell::err);
        Path run = folder.resolve("study/runs/lambda-1-seed-4");
        Files.writeString(run.resolve("codes.csv"), "radius,z1,error\n");
        assertEquals(0, shell.run("figures", "study", "--format", "csv"), shell::err);
        assertTrue(shell.err().contains("lambda 1, seed 4 altered: "), shell::err);
        assertTrue(shell.err().contains("codes.csv was changed"), shell::err);
        assertEquals(0, shell.run("run", "tiny-study", "--out", "study", "--steps", "2", "--resume"), shell::err);
        assertTrue(
                Files.readString(folder.resolve("study/study.csv")).contains("lambda-1-seed-4,lambda 1,4,1,altered,"));
        assertEquals(0, shell.run("figures", "study", "--format", "csv", "--use-anyway"), shell::err);
        assertFalse(shell.err().contains("altered"), shell::err);
    }
}
