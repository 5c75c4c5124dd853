package org.shapecode.experiment.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;

/** Looking at a run changes nothing: whoever trains it keeps it, and nobody else gets it. */
@Timeout(120)
class RunLockTest {
    private static final int LOOKS = 500;

    @TempDir
    Path folder;

    private Path run;

    @BeforeEach
    void plan() {
        run = folder.resolve("run");
        new Trainer(1, TrainingListener.NONE, Progress.NONE).plan(Small.document(), run);
    }

    /** Looks at a run in a process of its own: once, which it writes down, or until it is killed. */
    public static void main(String[] arguments) throws IOException {
        Run run = Run.open(Path.of(arguments[0]));
        AtomicFiles.write(Path.of(arguments[1]), run.state().name());
        while (arguments.length > 2) {
            run.state();
        }
    }

    /** What another process sees. */
    private String seen() throws Exception {
        Path answer = folder.resolve("answer.txt");
        Files.deleteIfExists(answer);
        try (OtherProcess other = look(answer)) {
            other.await(() -> Files.exists(answer));
        }
        return Files.readString(answer);
    }

    /** Another process that looks on and on. */
    private OtherProcess looking() throws Exception {
        Path first = folder.resolve("first.txt");
        OtherProcess other = look(first, "on");
        other.await(() -> Files.exists(first));
        return other;
    }

    private OtherProcess look(Path answer, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(run.toString(), answer.toString()));
        arguments.addAll(List.of(more));
        return new OtherProcess(RunLockTest.class, folder.resolve("output.txt"), arguments.toArray(String[]::new));
    }

    @Test
    void aLookDoesNotFreeARunForAnotherProcess() throws Exception {
        RunLock lock = RunLock.acquire(run);
        try {
            assertEquals(Run.State.RUNNING, Run.open(run).state());
            assertThrows(Problem.class, () -> RunLock.acquire(run));
            assertEquals(
                    Run.State.RUNNING,
                    Run.open(run.resolve("..").resolve("run")).state());
            assertEquals("RUNNING", seen());
        } finally {
            lock.close();
        }
        assertEquals(Run.State.NOT_STARTED, Run.open(run).state());
        assertEquals("NOT_STARTED", seen());
    }

    @Test
    void aStoppedRunIsStoppedForAllThatLookAtOnce() throws Exception {
        RunLock.acquire(run).close();
        Callable<Boolean> looks = () -> {
            boolean held = false;
            for (int i = 0; i < LOOKS; i++) {
                held |= RunLock.isHeld(run);
            }
            return held;
        };
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (OtherProcess other = looking()) {
            assertNotNull(other);
            List<Future<Boolean>> all = threads.invokeAll(List.of(looks, looks, looks, looks));
            for (Future<Boolean> each : all) {
                assertFalse(each.get());
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aLookFromAnotherProcessKeepsNobodyFromTraining() throws Exception {
        RunLock.acquire(run).close();
        try (OtherProcess other = looking()) {
            assertNotNull(other);
            for (int i = 0; i < LOOKS; i++) {
                RunLock.acquire(run).close();
            }
        }
    }
}
