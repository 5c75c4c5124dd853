package org.shapecode.experiment.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.experiment.analysis.Results;

/** A part that fails is named and recorded, and does not take the run with it. */
class FailingRunTest {
    @TempDir
    Path folder;

    private static Trainer trainer(TrainingListener listener) {
        return new Trainer(1, listener, Progress.NONE);
    }

    @Test
    void anAnalysisThatFailsLeavesTheRunDone() throws IOException {
        Document document = Small.with(Map.of(
                "analyses", List.of(Map.of("plugin", "failing", "how", "exception"), Map.of("plugin", "failing"))));
        Run run = trainer(TrainingListener.NONE).start(document, folder.resolve("run"));
        assertEquals(Run.State.DONE, run.state());
        assertEquals(1.0, run.summary().get("failing.not"));
        String reason = "The analysis failing failed: points 0 and 1 are not strictly increasing.";
        assertEquals(List.of(new Results.Failure("failing", reason, null)), run.failedAnalyses());
        String log = Files.readString(run.files().log());
        assertTrue(log.contains(reason), log);
        assertTrue(log.contains("at org.shapecode.experiment.api.Failing.analyse(Failing.java:"), log);
        assertEquals(1, run.results(Progress.NONE).failures().size(), "also when analysed again");
    }

    @Test
    void aRunIsReadWithoutAnalysesThatAreNotInstalled() throws IOException {
        Run run = trainer(TrainingListener.NONE).start(Small.document(), folder.resolve("run"));
        Document foreign = run.document().with("analyses", List.of("star-map", Map.of("plugin", "failing")));
        assertThrows(Problem.class, foreign::experiment);
        foreign.write(run.files().experiment());
        Results results = run.results(Progress.NONE);
        assertEquals(1.0, results.numbers().get("failing.not"));
        assertEquals(List.of(Results.Failure.notInstalled("star-map")), results.failures());
        assertEquals(foreign.fields(), run.document().fields(), "and are kept in the file");
        assertEquals(40, run.trained(Progress.NONE).metrics().steps());
    }

    @Test
    void aRunIsReadWithoutAnalysesThatAreNotValid() throws IOException {
        Run run = trainer(TrainingListener.NONE).start(Small.document(), folder.resolve("run"));
        Document odd = run.document();
        List<Object> entries = new ArrayList<>(List.of(5, Map.of("plugin", "failing", "how", "never"), "failing"));
        entries.add(null);
        odd.with("analyses", entries).write(run.files().experiment());
        Results results = run.results(Progress.NONE);
        assertEquals(1.0, results.numbers().get("failing.not"));
        assertEquals(2, results.failures().size(), results.failures()::toString);
        String reason = results.failures().get(1).reason();
        assertTrue(reason.startsWith("An analysis cannot be used: analyses.0.how is"), reason);
        assertEquals("failing", results.failures().get(1).analysis());
        odd.with("analyses", "none").write(run.files().experiment());
        assertEquals(1, run.results(Progress.NONE).failures().size());
        assertThrows(Problem.class, () -> trainer(TrainingListener.NONE).start(run.document(), folder.resolve("new")));
        assertEquals(
                Run.State.DONE,
                trainer(TrainingListener.NONE)
                        .resume(run.document(), run.folder())
                        .state());
    }

    @Test
    void errorsWhileTrainingAreRecordedInASentence() throws IOException {
        Path at = folder.resolve("run");
        TrainingListener full = (step, trained) -> {
            if (step == 3) {
                throw new OutOfMemoryError("Java heap space");
            }
        };
        String sentence = "Training failed: Java ran out of memory; use fewer or smaller images or fewer threads, or "
                + "raise -Xmx.";
        Problem problem = assertThrows(Problem.class, () -> trainer(full).start(Small.document(), at));
        assertEquals(sentence, problem.getMessage());
        Run run = Run.open(at);
        assertEquals(Run.State.FAILED, run.state());
        assertEquals(sentence, run.failure());
        String log = Files.readString(run.files().log());
        assertTrue(log.contains(sentence) && log.contains("java.lang.OutOfMemoryError: Java heap space"), log);
        assertEquals(Run.State.DONE, trainer(TrainingListener.NONE).resume(at).state());
        assertFalse(Files.exists(run.files().failure()));
    }
}
