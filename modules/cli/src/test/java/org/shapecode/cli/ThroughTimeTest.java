package org.shapecode.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of earlier steps, of which a run kept the weights. */
class ThroughTimeTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    private void trainKeeping() {
        assertEquals(
                0,
                shell.run(
                        "run",
                        "tiny",
                        "--out",
                        "run",
                        "--steps=6",
                        "--set=training.keep.spacing=even",
                        "--set=training.keep.interval=2"),
                shell::err);
    }

    private List<String> names(String where) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(where))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void atOneStep() throws IOException {
        trainKeeping();
        assertEquals(0, shell.run("figures", "run", "--step=2", "--format=csv", "--out=then"), shell::err);
        assertEquals(0, shell.run("figures", "run", "--format=csv", "--out=now"), shell::err);
        assertEquals(names("now"), names("then"));
        double last = Files.readString(folder.resolve("then/loss.csv"))
                .lines()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[1].equals("series"))
                .mapToDouble(cells -> Double.parseDouble(cells[4]))
                .max()
                .orElseThrow();
        assertEquals(2, last);
    }

    @Test
    void overAllSteps() throws IOException {
        trainKeeping();
        assertEquals(0, shell.run("figures", "run", "--animate", "--out=moving"), shell::err);
        assertTrue(names("moving").contains("loss.gif"), () -> shell.err());
        assertEquals(0, shell.run("figures", "run", "--strip=3", "--format=csv", "--out=strip"), shell::err);
        String strip = Files.readString(folder.resolve("strip/loss-strip.csv"));
        assertTrue(strip.contains("\n3,"), strip);
    }

    @Test
    void whatCannotBeIsSaid() {
        trainKeeping();
        assertTrue(shell.refused(1, "figures", "run", "--step=3").contains("its kept steps are 0, 2, 4, 6"));
        assertTrue(shell.refused(2, "figures", "run", "--strip=1").contains("must be at least 2"));
        assertTrue(shell.refused(2, "figures", "run", "--step=2", "--animate").contains("--step"));
        assertEquals(0, shell.run("run", "tiny", "--out", "plain", "--steps=2"), shell::err);
        assertTrue(shell.refused(1, "figures", "plain", "--animate").contains("training.keep.spacing=logarithmic"));
    }
}
