package org.shapecode.backends;

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
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.api.Control;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.study.Backend;
import org.shapecode.experiment.study.StudyListener;
import org.shapecode.experiment.study.StudyRunner;

/** What a cluster may refuse, by programs that answer as SLURM's do. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class SlurmRefusalTest {
    /** Written once a limit is to be seen. */
    private static final String LIMIT =
            "echo 'sbatch: error: Batch job submission failed: Job violates accounting/QOS policy' >&2; exit 1";

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();
    private Path study;

    /** A cluster that takes every array and at once forgets it. */
    @BeforeEach
    void cluster() throws IOException {
        study = folder.resolve("study");
        program("sinfo", "echo main; echo gpu");
        program("scontrol", "echo 'MaxArraySize            = 1001'");
        program("squeue", "exit 0");
        program("scancel", "exit 0");
        program("sbatch", "echo 7");
        program("shapecode-cli", "exit 0");
    }

    /** Each counts its calls, keeps the arguments, and then does what it should. */
    private void program(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), """
                #!/bin/sh
                cd "$(dirname "$0")"
                echo "$@" >> %1$s.calls
                calls=$(wc -l < %1$s.calls)
                %2$s
                """.formatted(name, text));
        assertTrue(file.toFile().setExecutable(true));
    }

    private List<String> calls(String name) throws IOException {
        Path file = folder.resolve(name + ".calls");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private Slurm backend(Map<String, Object> fields) {
        Map<String, Object> all = Parameters.write(new Slurm());
        all.put("commands", folder.toString());
        all.put("program", folder.resolve("shapecode-cli").toString());
        all.putAll(fields);
        return Parameters.read(Slurm.class, all).orThrow("test");
    }

    /** A study of two steps. */
    static Document document(int seeds) {
        return Document.of(Json.parse("""
                { "name": "Refused",
                  "data": { "generator": "disk", "size": 16, "images": 4, "test": 2, "blur": { "offsets": 60 } },
                  "model": { "plugin": "disk-autoencoder", "depths": [3, 2, 2, 1] },
                  "training": { "steps": 2, "batch": 4 },
                  "analyses": [] }
                """, "test"), "test")
                .with(
                        "study",
                        Map.of("seeds", IntStream.rangeClosed(1, seeds).boxed().toList()));
    }

    private String refusal(Backend backend, int seeds) {
        StudyListener listener = new StudyListener() {
            @Override
            public void stepped(int step, Trained trained) {}

            @Override
            public void noted(String sentence) {
                said.add(sentence);
            }
        };
        StudyRunner runner = new StudyRunner(backend, 1, Progress.NONE, new Control(), listener);
        return assertThrows(Problem.class, () -> runner.run(document(seeds), study, true))
                .getMessage();
    }

    private String refusal(Map<String, Object> fields, int seeds) {
        return refusal(new HastySlurm(backend(fields), 10), seeds);
    }

    @Test
    void withoutItsPrograms() throws IOException {
        Files.delete(folder.resolve("sbatch"));
        assertEquals(
                "SLURM is not installed here: there is no sbatch in " + folder
                        + "; start Shapecode on a login node of the"
                        + " cluster, set the folder of SLURM's commands, or train the study elsewhere.",
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
        String missing = folder.resolve("nowhere/shapecode-cli").toString();
        assertEquals(
                "There is no program " + missing + "; set that of the nodes, the path of shapecode-cli.",
                refusal(Map.of("program", missing), 1));
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
                "2 runs were not trained: the first, seed-1, because SLURM ended its task before it began; resume the study"
                        + " to train them.",
                refusal(Map.of(), 2));
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
                "SLURM has not answered for 0 min (it ended with code 3); what it trains goes on, so resume the study later,"
                        + " or elsewhere.",
                refusal(new HastySlurm(backend(Map.of()), 0), 1));
    }

    @Test
    void aTaskThatIsHeld() throws IOException {
        program("squeue", """
                name=$(sed -n 's/.*"name": "\\(.*\\)",.*/\\1/p' study/on/hasty-slurm/1/job.json)
                [ $calls -le 2 ] && echo "$name|1|66|PENDING|PartitionTimeLimit"
                exit 0
                """);
        refusal(Map.of(), 1);
        assertEquals(List.of("SLURM lets tasks of job 66 wait (PartitionTimeLimit)."), said);
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
    void whatCannotBeCancelled() throws IOException {
        refusal(Map.of(), 1);
        program("squeue", "echo 'slurm_load_jobs error: Unable to contact slurm controller' >&2; exit 1");
        assertEquals(
                "The study cannot be cancelled, because SLURM does not answer (Unable to contact slurm controller);"
                        + " try again later.",
                assertThrows(Problem.class, () -> backend(Map.of()).cancel(study, study.resolve("on/hasty-slurm")))
                        .getMessage());
    }
}
