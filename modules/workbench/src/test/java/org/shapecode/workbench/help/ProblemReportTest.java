package org.shapecode.workbench.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shapecode.experiment.api.ProjectFolder;
import org.shapecode.experiment.api.RunStore;

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /people/ada/My Project/Jane Smith/images.csv            | …/images.csv
            Reading /media/disk/Jane Smith/run 1/x.csv: disk full   | Reading …/x.csv: disk full
            /mnt/O'Brien, Anna (2)/x.csv                            | …/x.csv
            from '/mnt/a b/c' to '/mnt/d e/f g'                     | from '…/c' to '…/f g'
            see /mnt/a b/c.csv (or ~/d e/f.csv, ~/g h/i.csv)        | see …/c.csv (or …/f.csv, …/i.csv)
            /mnt/a b/c.jar:/mnt/d e/f.jar                           | …/c.jar:…/f.jar
            C:\\a b\\c.jar;D:\\d e\\f.jar                           | …/c.jar;…/f.jar
            \\\\server\\shared disk\\x.csv                            | …/x.csv
            file:///C:/people/Jane Smith/x.csv                      | …/x.csv
            {"a": "/media/one: two/x.csv", "b": "C:\\\\Jane S\\\\y"} | {"a": "…/x.csv", "b": "…/y"}
            """)
    void leavesOutFoldersWhoseNamesHaveSpacesOrPunctuation(String text, String shown) {
        assertEquals(shown, report.impersonal(text));
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
    void theLastRunMayBeInAProject(@TempDir Path folder) throws IOException {
        RunStore home = new RunStore(folder.resolve("home").resolve("runs"));
        ProjectFolder project = ProjectFolder.create(folder.resolve("project"), "Project");
        Path file = project.folder().resolve("deeper").resolve("a.shapecode.json");
        assertEquals(Optional.empty(), ProblemReport.lastRun(home, List.of(file)));
        run(home.folder().resolve("one"), 1);
        Path later = run(home.folder().resolve("two"), 2);
        Path last = run(project.runs().folder().resolve("three"), 3);
        assertEquals(Optional.of(later), ProblemReport.lastRun(home, List.of()));
        assertEquals(Optional.of(last), ProblemReport.lastRun(home, List.of(file)));
        assertEquals(Optional.of(last), ProblemReport.lastRun(home, List.of(last)));
    }

    private static Path run(Path folder, int day) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("experiment.shapecode.json"), "{}");
        Path metrics = Files.writeString(folder.resolve("metrics.csv"), "step,loss\n");
        Files.setLastModifiedTime(metrics, FileTime.from(day, TimeUnit.DAYS));
        return folder;
    }

    @Test
    void worksBeforeAnythingWasRunOrLogged(@TempDir Path folder) {
        String text = new ProblemReport(folder, "/people/ada", "ada", "engine").text(List.of(), Optional.empty());
        assertTrue(text.contains("== Log ==\n(none)"));
        assertFalse(text.contains("Last run"));
    }
}
