package org.shapecode.backends;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.Control;
import org.shapecode.experiment.study.StudyRunner;

/** A cluster that does not answer, or late. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class SlurmSilenceTest extends FakeSlurm {
    private static final String UNREACHABLE = "Unable to contact slurm controller (connect failure)";
    private static final String SILENT = "echo 'slurm_load_ctl_conf error: " + UNREACHABLE + "' >&2; exit 1";
    private static final String LATE =
            "echo 'sbatch: error: Batch job submission failed: Socket timed out on send/recv operation' >&2; exit 1";

    @Test
    void aControllerThatRestartsBeforeTheFirstArray() throws IOException {
        program("scontrol", "[ $calls = 1 ] && { " + SILENT + "; }; echo 'MaxArraySize = 1001'");
        assertTrue(refusal(Map.of(), 1).startsWith("seed-1 was not trained"));
        assertEquals(List.of("SLURM does not answer (" + UNREACHABLE + "); trying again."), said);
    }

    @Test
    void aControllerThatStaysAwayBeforeTheFirstArray() throws IOException {
        program("scontrol", SILENT);
        assertEquals(
                "SLURM does not answer (" + UNREACHABLE + "); try again later, or train the study elsewhere.",
                refusal(new HastySlurm(backend(Map.of()), 0, 0), 1));
    }

    @Test
    void aControllerThatRestartsWhenAStudyIsResumed() throws IOException {
        refusal(Map.of(), 1);
        Files.delete(folder.resolve("squeue.calls"));
        program("squeue", "[ $calls = 1 ] && { " + SILENT + "; }; exit 0");
        assertTrue(refusal(Map.of(), 1).startsWith("seed-1 was not trained"));
        assertEquals(2, calls("sbatch").size());
        assertEquals(List.of("SLURM does not answer (" + UNREACHABLE + "); trying again."), said);
    }

    @Test
    void aSubmissionWithoutAnAnswerMayHaveArrived() throws IOException {
        program("sbatch", LATE);
        program("squeue", """
                name=$(sed -n 's/.*"name": "\\([^"]*\\)".*/\\1/p' study/on/hasty-slurm/1/job.json)
                [ $calls -le 2 ] && echo "$name|1|66|RUNNING|None"
                exit 0
                """);
        assertTrue(refusal(Map.of(), 1).startsWith("seed-1 was not trained"));
        assertEquals(1, calls("sbatch").size());
        assertEquals(
                "66", SlurmArray.all(study.resolve("on/hasty-slurm")).get(0).job());
        assertEquals(List.of("SLURM does not answer (Socket timed out on send/recv operation); trying again."), said);
    }

    @Test
    void aSubmissionThatDidNotArriveIsRepeated() throws IOException {
        program("sbatch", "[ $calls = 1 ] && { " + LATE + "; }; echo 7");
        assertTrue(refusal(Map.of(), 1).startsWith("seed-1 was not trained"));
        assertEquals(2, calls("sbatch").size());
        assertEquals(1, SlurmArray.all(study.resolve("on/hasty-slurm")).size());
    }

    /** A shared disk shows it long after the task has left the queue. */
    @Test
    void aLateResultIsNotLost() throws IOException {
        program("squeue", "[ $calls = 8 ] && echo 'Training diverged.' > study/runs/seed-1/failure.txt; exit 0");
        StudyRunner runner = new StudyRunner(
                new HastySlurm(backend(Map.of()), 10, 3600), 1, Progress.NONE, new Control(), (step, trained) -> {});
        assertEquals(
                "Training diverged.",
                runner.run(document(1), study, true).failed().get(0).failure());
    }

    @Test
    void aQueueThatFailsOnceIsNotTheEnd() throws IOException {
        program("squeue", "[ $calls = 1 ] && { echo 'slurm_load_jobs error: Socket timed out' >&2; exit 1; }; exit 0");
        assertTrue(refusal(Map.of(), 1).startsWith("seed-1 was not trained"));
        assertEquals(List.of("SLURM does not answer (Socket timed out); trying again."), said);
    }

    @Test
    void aQueueThatStaysSilent() throws IOException {
        program("squeue", "exit 3");
        assertEquals(
                "SLURM has not answered for 0 min (it ended with code 3). Submitted runs keep running; resume the study later,"
                        + " or elsewhere.",
                refusal(new HastySlurm(backend(Map.of()), 0, 0), 1));
    }

    @Test
    void whatCannotBeCancelled() throws IOException {
        refusal(Map.of(), 1);
        program("squeue", "echo 'slurm_load_jobs error: Unable to contact slurm controller' >&2; exit 1");
        assertEquals(
                "The study cannot be cancelled: SLURM does not answer (Unable to contact slurm controller);"
                        + " try again later.",
                assertThrows(Problem.class, () -> backend(Map.of()).cancel(study, study.resolve("on/hasty-slurm")))
                        .getMessage());
    }

    /** A process that was killed between the two lines of a submission: the job is found by its name. */
    @Test
    void anArrayWithoutARecordedJobIsFoundByItsName() throws IOException {
        refusal(Map.of(), 1);
        Path state = study.resolve("on/hasty-slurm/1/job.json");
        Files.writeString(state, Files.readString(state).replaceFirst(",\\s*\"job\": \"7\"", ""));
        program("squeue", """
                name=$(sed -n 's/.*"name": "\\(.*\\)".*/\\1/p' study/on/hasty-slurm/1/job.json)
                [ $calls -le 4 ] && echo "$name|1|7|PENDING|Priority"
                exit 0
                """);
        Files.delete(folder.resolve("squeue.calls"));
        int before = calls("sbatch").size();
        refusal(Map.of("at-once", 1), 1);
        assertTrue(calls("sbatch").get(before).startsWith("--parsable --dependency=afterany:7 "));
        // It leaves the queue without its run, which is then submitted again.
        assertEquals(before + 1, calls("sbatch").size());
        assertEquals(List.of("runs/seed-1"), Files.readAllLines(study.resolve("on/hasty-slurm/2/tasks.txt")));
        assertTrue(calls("squeue").get(0).contains("--name=shapecode-"));
    }

    @Test
    void whoCancelsBeforeTheFirstArrayLeavesNothing() throws IOException {
        Progress progress = new Progress() {
            @Override
            public void report(long done, long total, String message) {}

            @Override
            public boolean isCancelled() {
                return Files.exists(study.resolve("runs/seed-1"));
            }
        };
        StudyRunner runner = new StudyRunner(
                new HastySlurm(backend(Map.of()), 10, 0), 1, progress, new Control(), (step, trained) -> {});
        assertEquals(
                "Stopped with 0 of 2 runs done; the study can be resumed.",
                assertThrows(CancellationException.class, () -> runner.run(document(2), study, true))
                        .getMessage());
        assertEquals(List.of(), calls("sbatch"));
    }
}
