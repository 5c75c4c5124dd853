package org.shapecode.backends;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.Control;
import org.shapecode.experiment.study.StudyRunner;

/** What a cluster may refuse, by programs that answer as SLURM's do. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class SlurmRefusalTest extends FakeSlurm {
    /** Written once a limit is to be seen. */
    private static final String LIMIT =
            "echo 'sbatch: error: Batch job submission failed: Job violates accounting/QOS policy' >&2; exit 1";

    @Test
    void withoutItsPrograms() throws IOException {
        Files.delete(folder.resolve("sbatch"));
        assertEquals(
                "SLURM is not installed here: there is no sbatch in " + folder
                        + "; start Shapecode on a login node of the"
                        + " cluster, set the SLURM command folder, or train the study elsewhere.",
                refusal(Map.of(), 1));
        assertFalse(Files.exists(study), "nothing was written");
    }

    @Test
    void withoutItsController() throws IOException {
        program(
                "sinfo",
                "echo 'slurm_load_partitions: Unable to contact slurm controller (connect failure)' >&2; exit 1");
        assertEquals(
                "SLURM does not answer (Unable to contact slurm controller (connect failure)); try again later, or train"
                        + " the study elsewhere.",
                refusal(Map.of(), 1));
        assertFalse(Files.exists(study), "nothing was written");
    }

    @Test
    void unknownPartition() {
        assertEquals(
                "SLURM has no partition big; choose one of main, gpu.", refusal(Map.of("partition", "main,big"), 1));
    }

    @Test
    void withoutOurProgram() {
        System.setProperty("netbeans.home", folder.resolve("app/platform").toString());
        try {
            assertEquals(
                    "There is no program " + folder.resolve("app/bin/shapecode-cli")
                            + "; set the path of shapecode-cli on the nodes.",
                    refusal(Map.of("program", ""), 1));
        } finally {
            System.clearProperty("netbeans.home");
        }
        assertFalse(Files.exists(study), "nothing was written");
    }

    @Test
    void aProgramOfTheNodesNeedNotBeHere() {
        String elsewhere = folder.resolve("nowhere/shapecode-cli").toString();
        assertTrue(refusal(Map.of("program", elsewhere), 1).startsWith("seed-1 was not trained"));
    }

    /** That it failed before does not mean that it has failed again. */
    @Test
    void aRunThatFailedIsTrainedAgain() throws IOException {
        refusal(Map.of(), 1);
        Files.writeString(study.resolve("runs/seed-1/failure.txt"), "Training diverged.\n");
        assertTrue(refusal(Map.of(), 1).startsWith("seed-1 was not trained"));
        assertFalse(Files.exists(study.resolve("runs/seed-1/failure.txt")));
    }

    @Test
    void aScriptIsAsLargeAsTheClusterTakes() throws IOException {
        program("scontrol", "echo 'MaxArraySize = 4'");
        String script = new StudyRunner(
                        backend(Map.of("per-task", 1)), 1, Progress.NONE, new Control(), (step, trained) -> {})
                .script(document(8), study);
        assertTrue(script.contains("sbatch --array=1-3 "), script);
    }

    @Test
    void aClusterWithoutArrays() throws IOException {
        program("scontrol", "echo 'MaxArraySize            = 0'");
        assertTrue(refusal(Map.of(), 1).startsWith("This cluster has no job arrays (its MaxArraySize is below 2)"));
    }

    @Test
    void anAccountThatMayNotSubmit() throws IOException {
        program(
                "sbatch",
                "echo 'sbatch: error: Batch job submission failed: Invalid account or account/partition combination"
                        + " specified' >&2; exit 1");
        assertEquals(
                "SLURM refused the runs (Invalid account or account/partition combination specified); change the settings of"
                        + " the cluster, or train the study elsewhere.",
                refusal(Map.of("per-task", 1), 8));
        assertEquals(1, calls("sbatch").size(), "what a smaller array would not change is not tried again");
        assertEquals(List.of(), SlurmArray.all(study.resolve("on/hasty-slurm")));
    }

    @Test
    void arraysAreAsLargeAsTheClusterTakesAndFollowOneAnother() throws IOException {
        program("scontrol", "echo 'MaxArraySize            = 4'");
        program("sbatch", "echo $calls");
        refusal(Map.of("per-task", 2, "at-once", 3), 9);
        assertEquals(
                List.of(
                        "--parsable --array=1-3%3 on/hasty-slurm/1/job.sh",
                        "--parsable --dependency=afterany:1 --array=1-2%3 on/hasty-slurm/2/job.sh"),
                calls("sbatch"));
        assertEquals(
                List.of("runs/seed-7 runs/seed-8", "runs/seed-9"),
                Files.readAllLines(study.resolve("on/hasty-slurm/2/tasks.txt")));
    }

    /** A limit on submitted tasks: smaller arrays if none of ours is in the queue. */
    @Test
    void aLimitHalvesTheArrays() throws IOException {
        program("sbatch", "case $2 in --array=1-[2-9]) " + LIMIT + ";; esac; echo $calls");
        refusal(Map.of("per-task", 1), 4);
        assertEquals(
                List.of("1-4", "1-2", "1-1", "1-1", "1-1", "1-1"),
                calls("sbatch").stream()
                        .map(each -> each.replaceFirst(".*--array=", "").replaceFirst(" .*", ""))
                        .toList());
    }

    /** While some of ours are in the queue, the rest waits for its turn. */
    @Test
    void aLimitIsWaitedFor() throws IOException {
        program("scontrol", "echo 'MaxArraySize            = 3'");
        program("sbatch", "[ $calls = 2 ] && { " + LIMIT + "; }; echo $calls");
        // The first array is there for some time, and one of its tasks for longer.
        program("squeue", """
                name=$(sed -n 's/.*"name": "\\(.*\\)",.*/\\1/p' study/on/hasty-slurm/1/job.json)
                [ $calls -le 2 ] && echo "$name|1|1|PENDING|Priority"
                [ $calls -le 3 ] && echo "$name|2|1|PENDING|Priority"
                exit 0
                """);
        refusal(Map.of("per-task", 1), 4);
        assertEquals(3, calls("sbatch").size());
        assertEquals(
                List.of(
                        "SLURM takes no more tasks for now (Job violates accounting/QOS policy); 2 runs will be submitted"
                                + " later."),
                said);
    }

    /** The quota is full in the job: the worker says so for each run. */
    @Test
    void aFullQuota() throws IOException {
        String full = "Cannot write to /s/runs/seed-1: Disk quota exceeded.";
        program(
                "sbatch",
                "printf 'failed\\truns/seed-1\\t" + full + "\\n' > study/on/hasty-slurm/1/task-1.log; echo 1");
        Path log = study.resolve("on/hasty-slurm/1/task-1.log");
        assertEquals(
                "seed-1 was not trained: Cannot write to /s/runs/seed-1: Disk quota exceeded (see " + log
                        + "); resume the study to train it.",
                refusal(Map.of(), 1));
    }

    /** As where nodes have no scontrol: the runs are submitted again. */
    @Test
    void aTaskThatSlurmDoesNotQueueAgain() throws IOException {
        program(
                "sbatch",
                "printf 'now\\tn1\\tasks to be queued again\\n' > study/on/hasty-slurm/1/task-1.txt; echo $calls");
        refusal(Map.of(), 1);
        assertEquals(2, calls("sbatch").size());
        assertEquals(List.of("runs/seed-1"), Files.readAllLines(study.resolve("on/hasty-slurm/2/tasks.txt")));
    }

    @Test
    void aTaskThatNeverBegan() {
        assertEquals(
                "2 runs were not trained; the first, seed-1: SLURM ended its task before it began; resume the study"
                        + " to train them.",
                refusal(Map.of(), 2));
    }

    @Test
    void aTaskThatIsHeld() throws IOException {
        program("squeue", """
                name=$(sed -n 's/.*"name": "\\(.*\\)",.*/\\1/p' study/on/hasty-slurm/1/job.json)
                [ $calls -le 2 ] && echo "$name|1|66|PENDING|PartitionTimeLimit"
                exit 0
                """);
        refusal(Map.of(), 1);
        assertEquals(List.of("Tasks of job 66 are pending (PartitionTimeLimit)."), said);
    }
}
