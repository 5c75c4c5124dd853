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
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.api.Control;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.study.Backend;
import org.shapecode.experiment.study.BackendContract;
import org.shapecode.experiment.study.RunPhase;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.experiment.study.StudyListener;
import org.shapecode.experiment.study.StudyResult;
import org.shapecode.experiment.study.StudyRun;
import org.shapecode.experiment.study.StudyRunner;

/** What goes wrong in a cluster costs no run and changes no bit. */
@Timeout(150)
class SlurmFaultsTest {
    @RegisterExtension
    static final SlurmCluster CLUSTER = new SlurmCluster();

    private static final String EXPERIMENT = """
            { "name": "Twelve",
              "data": { "generator": "disk", "size": 16, "images": 40, "test": 12, "blur": { "offsets": 60 } },
              "model": { "plugin": "disk-autoencoder", "depths": [3, 2, 2, 1] },
              "training": { "steps": %d, "batch": 8, "checkpoint": 50 },
              "analyses": [],
              "study": { "seeds": [1, 2, 3, 4, 5, 6], "vary": { "training.batch": [7, 8] } } }
            """;

    @TempDir
    Path folder;

    private static Document document(int steps) {
        return Document.of(Json.parse(EXPERIMENT.formatted(steps), "test"), "test");
    }

    private static StudyResult train(Slurm backend, Document document, Path at) {
        return new StudyRunner(backend, 2, Progress.NONE, new Control(), (step, trained) -> {}).run(document, at, true);
    }

    private void requireSameAsLocal(Document document, Path study) throws IOException {
        Path local = folder.resolve("local");
        StudyResult result = new StudyRunner(2, Progress.NONE).run(document, local, true);
        assertEquals(result.runs().size(), new StudyFolder(study).result().done());
        assertEquals(BackendContract.files(local), BackendContract.files(study));
    }

    /** Starts the command line in a process of its own. */
    private Process start(Path study, int steps) throws IOException {
        Path file = Files.writeString(folder.resolve("study.shapecode.json"), EXPERIMENT.formatted(steps));
        List<String> command = new ArrayList<>(CommandLineProcess.command());
        command.addAll(List.of("run", file.toString(), "--out", study.toString(), "--on", "slurm"));
        Slurm backend = CLUSTER.backend(Map.of());
        Map.of(
                        "per-task", 3,
                        "memory", backend.memory(),
                        "program", backend.program(),
                        "commands", backend.commands())
                .forEach((key, value) -> command.addAll(List.of("--set", "on." + key + "=" + value)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
    }

    private static boolean begun(Path study, String run) {
        return Files.exists(study.resolve("runs").resolve(run).resolve("metrics.csv"));
    }

    private static boolean recorded(SlurmArray array, int task, String what) throws IOException {
        Path file = array.record(task);
        return Files.exists(file) && Files.readString(file).contains(what);
    }

    /** The parent of a worker is the job script. */
    private static void kill(String job, int task) {
        ProcessHandle worker = CLUSTER.worker(job, task);
        worker.parent().orElseThrow().destroyForcibly();
        worker.destroyForcibly();
    }

    /**
     * The command line is killed; of four tasks one is requeued, one comes to its time limit, and of two the worker or all is
     * killed. Then the study is resumed.
     */
    @Test
    void noneOfManyFaultsChangesABit() throws IOException {
        Path study = folder.resolve("study");
        Process commandLine = start(study, 500);
        try {
            SlurmCluster.await(
                    "first steps",
                    () -> begun(study, "batch-7-seed-1")
                            && begun(study, "batch-7-seed-4")
                            && begun(study, "batch-8-seed-1")
                            && begun(study, "batch-8-seed-4"));
        } finally {
            commandLine.destroyForcibly();
        }
        assertFalse(Files.exists(study.resolve("study.csv")), "killed in time");
        SlurmArray array = SlurmArray.all(study.resolve("on/slurm")).get(0);
        CLUSTER.call("scontrol", "requeue", array.job() + "_1");
        // What SLURM does before the time limit.
        CLUSTER.call("scancel", "--signal=USR1", "--batch", array.job() + "_2");
        CLUSTER.worker(array.job(), 3).destroyForcibly();
        kill(array.job(), 4);

        Document document = document(500);
        assertEquals(
                12,
                train(CLUSTER.backend(Map.of("per-task", 3)), document, study).done());

        assertTrue(recorded(array, 2, SlurmTask.ASKS), "signalled before the limit");
        assertTrue(recorded(array, 3, "ended with code 137"), "the worker was killed");
        assertTrue(recorded(array, 3, "ended with code 0"), "and had a second attempt");
        List<SlurmArray> arrays = SlurmArray.all(study.resolve("on/slurm"));
        assertEquals(2, arrays.size(), "only what was lost was submitted again");
        assertEquals(array.tasks().subList(3, 4), arrays.get(1).tasks());
        requireSameAsLocal(document, study);
    }

    @Test
    void aLostTaskIsSaidAndContinuedElsewhere() throws IOException {
        Path study = folder.resolve("study");
        Document document = document(600).with("study", Map.of("seeds", List.of(1, 2)));
        AtomicBoolean killed = new AtomicBoolean();
        StudyListener killer = new StudyListener() {
            @Override
            public void stepped(int step, Trained trained) {}

            @Override
            public void moved(StudyRun run, RunPhase phase, int steps) {
                if (run.planned().seed() == 2 && steps > 0 && killed.compareAndSet(false, true)) {
                    kill(SlurmArray.all(study.resolve("on/hasty-slurm")).get(0).job(), 2);
                }
            }
        };
        Backend backend = new HastySlurm(CLUSTER.backend(Map.of("per-task", 1)), 1, 0);
        StudyRunner runner = new StudyRunner(backend, 1, Progress.NONE, new Control(), killer);
        String message = assertThrows(Problem.class, () -> runner.run(document, study, false))
                .getMessage();
        assertTrue(message.startsWith("seed-2 was not trained: its task ended early"), message);
        assertTrue(message.endsWith("task-2.log); resume the study to train it."), message);
        assertEquals(1, new StudyFolder(study).result().done());
        new StudyRunner(2, Progress.NONE).run(document, study, true);
        requireSameAsLocal(document, study);
    }

    @Test
    void unknownPartitionAndImpossibleTaskAreRefused() {
        Path study = folder.resolve("study");
        Document document = document(2);
        String partition = assertThrows(
                        Problem.class, () -> train(CLUSTER.backend(Map.of("partition", "gpu")), document, study))
                .getMessage();
        assertEquals("SLURM has no partition gpu; choose one of test.", partition);
        assertFalse(Files.exists(study), "nothing was written");
        String memory = assertThrows(
                        Problem.class, () -> train(CLUSTER.backend(Map.of("memory", "1T")), document, study))
                .getMessage();
        assertTrue(memory.matches("SLURM refused the runs \\(Memory .* not available\\); change .*"), memory);
        assertEquals(List.of(), SlurmArray.all(study.resolve("on/slurm")));
    }
}
