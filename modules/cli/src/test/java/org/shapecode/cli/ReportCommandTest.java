package org.shapecode.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs and studies become a page to share. */
class ReportCommandTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    @Test
    void aRunAndAStudyAreOnePage() throws IOException {
        assertEquals(0, shell.run("run", "tiny", "--seed", "1", "--out", "one"), () -> shell.err());
        assertEquals(0, shell.run("run", "tiny-study", "--out", "study"), () -> shell.err());
        assertEquals(0, shell.run("report", "one", "study", "one", "--out", "page.html"), () -> shell.err());
        assertEquals("", shell.out());
        assertEquals("Wrote " + folder.resolve("page.html") + ".", shell.err().strip());
        String page = Files.readString(folder.resolve("page.html"));
        assertTrue(page.contains("<h1>2 runs and studies</h1>"), "a run that is named twice counts once");
        assertTrue(page.contains("They differ.") && page.contains("<svg"));
        assertEquals(0, shell.run("report", "one", "--out", "page.html"), () -> shell.err());
        assertTrue(Files.readString(folder.resolve("page.html")).contains("<h1>Tiny</h1>"));
    }

    @Test
    void whatIsNoRunOrWouldBeLostIsRefused() throws IOException {
        assertTrue(shell.refused(1, "report", "nothing", "--out", "page.html").contains("is not a run folder"));
        assertEquals(0, shell.run("run", "tiny", "--seed", "1", "--out", "one"), () -> shell.err());
        Files.writeString(folder.resolve("notes.html"), "mine");
        assertTrue(shell.refused(1, "report", "one", "--out", "notes.html").contains("is not a report"));
        assertTrue(
                shell.refused(1, "report", "nothing", "--out", "notes.html").contains("is not a report"),
                "before anything is read");
        assertEquals("mine", Files.readString(folder.resolve("notes.html")));
        assertEquals(2, shell.run("report", "one"));
        assertEquals(2, shell.run("report", "--out", "page.html"));
    }
}
