package org.shapecode.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.ImageGrid;

/** What cannot be read, drawn or written of one preset does not stop the others; the report and the console tell it. */
class FaultyPresetTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void trained() {
        shell = new Shell(folder);
        assertEquals(0, reproduce(), shell::err);
    }

    private int reproduce(String... more) {
        List<String> command = new ArrayList<>(List.of(
                "reproduce", "tiny", "tiny-study", "--out", "paper", "--seeds", "1", "--steps", "4", "--resume"));
        command.addAll(List.of(more));
        return shell.run(command.toArray(String[]::new));
    }

    /** The other preset is complete, and the sentence is in both places. */
    private String told(String sentence, String... more) throws IOException {
        Files.writeString(folder.resolve("paper/report.html"), "of before");
        AtomicFiles.deleteTree(folder.resolve("paper/tiny-study/figures"));
        assertEquals(1, reproduce(more), shell::err);
        String page = Files.readString(folder.resolve("paper/report.html"));
        assertTrue(page.contains(sentence), shell::err);
        assertTrue(shell.err().contains(sentence), shell::err);
        assertTrue(shell.err().contains("1 of 2 presets could not be completed. First error: "), shell::err);
        assertTrue(page.contains("<h2 id=\"tiny-study\">"), shell::err);
        assertTrue(Files.exists(folder.resolve("paper/tiny-study/figures/study-loss.svg")), shell::err);
        return page;
    }

    @Test
    void damagedWeightsLeaveTheClaims() throws IOException {
        Files.writeString(folder.resolve("paper/tiny/runs/seed-1/weights/encoder.zip"), "PK");
        String page = told("encoder.zip", "--use-anyway");
        assertTrue(page.contains(">holds<"), page);
    }

    @Test
    void aLinkIsNotWrittenThrough() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path figures = folder.resolve("paper/tiny/figures");
        AtomicFiles.deleteTree(figures);
        Files.createSymbolicLink(figures, elsewhere);
        told("Cannot write figures to " + figures);
        try (var written = Files.list(elsewhere)) {
            assertEquals(0, written.count());
        }
    }

    @Test
    void aPresetInALinkedFolderIsLeftAlone() throws IOException {
        Path preset = folder.resolve("paper/tiny");
        Files.move(preset, folder.resolve("elsewhere"));
        Files.delete(folder.resolve("elsewhere/study.json"));
        Files.createSymbolicLink(preset, folder.resolve("elsewhere"));
        told("tiny is a link; delete it, or choose another folder for the report.");
        assertFalse(Files.exists(folder.resolve("elsewhere/study.json")));
    }

    @Test
    void aRunThatCannotBeReadIsNotTrainedOver() throws IOException {
        Path run = folder.resolve("paper/tiny/runs/seed-1");
        Files.delete(run.resolve("manifest.json"));
        Files.delete(run.resolve("summary.json"));
        Files.write(run.resolve("failure.txt"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        told("seed-1 failed: it is not UTF-8 text");
    }

    @Test
    void aFigureThatCannotBeDrawnIsNamed() {
        Figure broken = new Figure("broken", null, List.of(new ImageGrid(null, List.of(), List.of())));
        Figure good = good("Good");
        FigureOutput output = FigureOutput.write(List.of(broken, good), folder, FigureOutput.DEFAULT);
        assertEquals(List.of(folder.resolve("good.svg")), files(output));
        output.report(shell.console());
        assertTrue(shell.err().contains("Warning: The figure broken cannot be drawn: "), shell::err);
        assertTrue(Files.exists(folder.resolve("good.svg")));
    }

    /** They are drawn on several threads, but in this order as far as anybody can tell. */
    @Test
    void ofFiguresWithOneIdTheLastIsKept() throws IOException {
        List<Figure> figures =
                IntStream.range(0, 30).mapToObj(i -> good("Number " + i)).toList();
        FigureOutput output = FigureOutput.write(figures, folder, FigureOutput.DEFAULT);
        assertEquals(Collections.nCopies(30, folder.resolve("good.svg")), files(output));
        assertTrue(Files.readString(folder.resolve("good.svg")).contains("Number 29"));
    }

    private static List<Path> files(FigureOutput output) {
        return output.written().stream().map(FigureOutput.Written::file).toList();
    }

    private static Figure good(String title) {
        ImageGrid.Picture white = new ImageGrid.Picture(1, 1, new float[] {1}, 0, 1);
        return new Figure(
                "good", title, List.of(new ImageGrid("", List.of(new ImageGrid.Row("", List.of(white))), List.of())));
    }
}
