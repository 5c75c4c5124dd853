package org.shapecode.workbench.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemReportTest {
    private final ProblemReport report = new ProblemReport(Path.of("unused"), "/people/ada", "ada", "engine");

    @Test
    void leavesOutNamesAndFolders() {
        assertEquals("…/images.csv", report.impersonal("/people/ada/patients/images.csv"));
        assertEquals("…/images.csv", report.impersonal("file:/people/ada/patients/images.csv"));
        assertEquals("Cannot write …/a.csv: disk full", report.impersonal("Cannot write /mnt/lab/a.csv: disk full"));
        assertEquals("at …\\a.csv".replace('\\', '/'), report.impersonal("at D:\\data\\someone\\a.csv"));
        assertEquals("(user) on (computer)", report.impersonal("ada on engine"));
    }

    @Test
    void keepsWordsAndAddressesThatOnlyLookAlike() {
        String plain = "adam at 1/2 of the engines, see https://example.org/a/b, java.base/java.util.List, and/or";
        assertEquals(plain, report.impersonal(plain));
    }

    @Test
    void collectsBothLogsAndTheLastRun(@TempDir Path folder) throws IOException {
        Path logs = Files.createDirectories(folder.resolve("var").resolve("log"));
        Files.writeString(logs.resolve("messages.log"), "x\n".repeat(100_000) + "this start\n");
        Files.writeString(logs.resolve("messages.log.1"), "the start that crashed\n");
        Path run = Files.createDirectories(folder.resolve("run"));
        Files.writeString(run.resolve("provenance.json"), "{\"sources\": \"/people/ada/patients/images.csv\"}");
        String text = new ProblemReport(folder, "/people/ada", "ada", "engine").text(List.of(), Optional.of(run));

        assertTrue(text.contains("this start"));
        assertTrue(text.contains("the start that crashed"));
        assertTrue(text.contains("…/images.csv"));
        assertFalse(text.contains("patients"));
        assertTrue(text.length() < 100_000, "only the end of a long log");
        assertTrue(text.contains("== Last run: failure ==\n(none)"));
    }

    @Test
    void worksBeforeAnythingWasRunOrLogged(@TempDir Path folder) {
        String text = new ProblemReport(folder, "/people/ada", "ada", "engine").text(List.of(), Optional.empty());
        assertTrue(text.contains("== Log ==\n(none)"));
        assertFalse(text.contains("Last run"));
    }
}
