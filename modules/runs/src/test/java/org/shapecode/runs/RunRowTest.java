package org.shapecode.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Notes;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.api.TrainingListener;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.toolkit.RunNames;
import org.shapecode.toolkit.SampleDocuments;

class RunRowTest {
    @TempDir
    Path folder;

    @Test
    void aFinishedRunHasResults() throws IOException {
        Run run = new Trainer(1, TrainingListener.NONE, Progress.NONE)
                .start(SampleDocuments.small(), folder.resolve("small-20260101-120000-2"));
        // A copy can have other modification times.
        Files.setLastModifiedTime(run.folder().resolve("provenance.json"), FileTime.fromMillis(0));
        RunRow row = RunRow.read(run);
        assertEquals("Small", row.name());
        assertEquals("done", row.stateText());
        assertFalse(row.isResumable());
        assertEquals(run.started().orElseThrow(), row.value("started"));
        assertEquals(30, row.value("training.steps"));
        assertNotNull(row.value("loss.test"));
        assertEquals(run.summary().get("training.seconds"), row.value("training.seconds"));
        assertNull(row.value("nothing"));
    }

    @Test
    void aRunWhoseFilesWereChangedHasNoResults() throws IOException {
        Run run = new Trainer(1, TrainingListener.NONE, Progress.NONE)
                .start(SampleDocuments.small(), folder.resolve("run"));
        Files.writeString(run.folder().resolve("codes.csv"), "");
        RunRow row = RunRow.read(run);
        assertEquals("done, files changed", row.stateText());
        assertEquals(Map.of(), row.numbers());
    }

    @Test
    void findingsCanBeFiltered() throws IOException {
        Run run = new Trainer(1, TrainingListener.NONE, Progress.NONE)
                .start(SampleDocuments.small(), folder.resolve("run"));
        Files.delete(run.folder().resolve("manifest.json"));
        Files.writeString(run.folder().resolve("summary.json"), """
                { "loss.test": 9, "findings": [
                    { "kind": "collapsed", "sentence": "The code is the same for all." },
                    { "kind": "linear-units", "sentence": "1 channel is dead." } ] }
                """);
        RunRow row = RunRow.read(run);
        assertEquals("collapsed, linear-units", row.value("findings"));
        assertTrue(RunFilter.parse("collapsed").matches(row));
        assertFalse(RunFilter.parse("not collapsed").matches(row));
        assertTrue(RunFilter.parse("findings = \"collapsed, linear-units\"").matches(row));
    }

    @Test
    void aFolderNamedByTheUserNamesTheRun() throws IOException {
        Path mine = Files.createDirectories(folder.resolve("for figure 3"));
        SampleDocuments.small().write(mine.resolve("experiment.shapecode.json"));
        RunRow row = RunRow.read(Run.open(mine));
        assertEquals("for figure 3", row.name());
        assertEquals("Small", row.value("experiment"));
    }

    @Test
    void aRunOfAStudyIsNamedAfterItsExperiment() throws IOException {
        Path study = folder.resolve("small-20260101-120000");
        Path run = Files.createDirectories(study.resolve("runs/seed-1"));
        SampleDocuments.small().write(study.resolve("study.shapecode.json"));
        SampleDocuments.small().write(run.resolve("experiment.shapecode.json"));
        assertEquals("Small / seed-1", RunRow.read(Run.open(run)).name());
    }

    @Test
    void whatAStudyVariesTitlesItsRuns() throws IOException {
        Path study = Files.createDirectories(folder.resolve("small-20260101-120000"));
        SampleDocuments.small()
                .with("study.seeds", List.of(1, 2))
                .with("study.vary", Map.of("training.batch", List.of(8, 16)))
                .write(study.resolve("study.shapecode.json"));
        Path run = new StudyFolder(study).result().runs().get(3).folder();
        for (Path each : List.of(run, run.resolveSibling("mine"))) {
            Files.createDirectories(each);
            SampleDocuments.small().write(each.resolve("experiment.shapecode.json"));
        }
        RunRow row = RunRow.read(Run.open(run));
        assertEquals("batch 16, seed 2", row.title());
        assertEquals("Small / batch 16, seed 2", row.name());
        assertEquals(Optional.of("Small"), RunNames.studyOf(run));
        assertEquals("mine", RunNames.title(run.resolveSibling("mine")), "not planned");
        assertEquals(Optional.empty(), RunNames.studyOf(study));
    }

    @Test
    void aStoppedRunIsResumable() throws IOException {
        SampleDocuments.small().write(folder.resolve("experiment.shapecode.json"));
        assertEquals("not started", RunRow.read(Run.open(folder)).stateText());
        Files.writeString(folder.resolve("metrics.csv"), "step,loss\n");
        RunRow row = RunRow.read(Run.open(folder));
        assertEquals("stopped at step 0", row.stateText());
        assertTrue(row.isResumable());
    }

    @Test
    void anUnreadableRunIsListedAsFailed() throws IOException {
        Files.writeString(folder.resolve("experiment.shapecode.json"), "{ broken");
        RunRow row = RunRow.read(Run.open(folder));
        assertEquals(folder.getFileName().toString(), row.name());
        assertEquals("failed", row.stateText());
    }

    @Test
    void everySettingIsAColumnEvenOfMissingPlugins() throws IOException {
        Document document = SampleDocuments.small()
                .with("regularisers", List.of(Map.of("plugin", "psi3", "lambda", 0.5), Map.of("plugin", "psi3")))
                .with("data.sampling", Map.of("plugin", "hole", "from", 3, "to", 5));
        document.write(folder.resolve("experiment.shapecode.json"));
        RunRow row = RunRow.read(Run.open(folder));
        assertEquals("psi3 + psi3", row.value("regularisers"));
        assertEquals(0.5, row.value("regularisers.psi3.lambda"));
        assertEquals(0.1, row.value("regularisers.psi3-2.lambda"));
        assertEquals("hole", row.value("data.sampling"));
        assertEquals(1e-3, row.value("training.optimiser.learning-rate"));
        assertEquals("3, 2, 2, 1", row.value("model.depths"));

        document.with("model", Map.of("plugin", "of-another", "width", 7))
                .write(folder.resolve("experiment.shapecode.json"));
        row = RunRow.read(Run.open(folder));
        assertEquals("of-another", row.value("model"));
        assertEquals(7, row.value("model.width"));
    }

    @Test
    void notesAreStoredWithoutChangingTheRun() throws IOException {
        Run run = new Trainer(1, TrainingListener.NONE, Progress.NONE)
                .start(SampleDocuments.small(), folder.resolve("run"));
        String before = Files.readString(run.folder().resolve("experiment.shapecode.json"));
        new Notes(List.of("good", " paper ", "", "good"), "Figure 3").write(run.folder());
        RunRow row = RunRow.read(run);
        assertEquals("good, paper", row.value("tags"));
        assertEquals("Figure 3", row.value("note"));
        assertEquals(before, Files.readString(run.folder().resolve("experiment.shapecode.json")));
        Notes.NONE.write(run.folder());
        assertFalse(Files.exists(Notes.file(run.folder())));
        assertEquals("", RunRow.read(run).value("tags"));
    }
}
