package org.shapecode.experiment.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Progress;

/** A process that is killed in mid-training loses nothing that matters. */
class KilledRunTest {
    private static final int STEPS = 3000;

    @TempDir
    Path folder;

    private static Document document() {
        return Small.with(Map.of("training.steps", STEPS, "training.checkpoint", 50));
    }

    /** Trains in a process of its own, slowly enough to be caught. */
    public static void main(String[] arguments) {
        TrainingListener slow = (step, trained) -> {
            try {
                Thread.sleep(2);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        new Trainer(1, slow, Progress.NONE).start(document(), Path.of(arguments[0]));
    }

    @Test
    void aKilledRunResumesToTheSameBits() throws Exception {
        Trainer trainer = new Trainer(1, TrainingListener.NONE, Progress.NONE);
        trainer.start(document(), folder.resolve("whole"));
        Path killed = folder.resolve("killed");
        kill(killed);
        Run run = Run.open(killed);
        assertEquals(Run.State.RESUMABLE, run.state());
        assertTrue(run.metrics().steps() < STEPS, "killed too late");
        trainer.resume(killed);
        assertEquals(RunFiles.of(folder.resolve("whole")), RunFiles.of(killed));
    }

    private void kill(Path run) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-modules",
                        "jdk.incubator.vector",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledRunTest.class.getName(),
                        run.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
        try {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (!hasCheckpoint(run)) {
                assertTrue(process.isAlive(), () -> "ended early: " + output());
                assertTrue(System.nanoTime() < deadline, () -> "no checkpoint: " + output());
                Thread.sleep(5);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private String output() {
        try {
            return Files.readString(folder.resolve("output.txt"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static boolean hasCheckpoint(Path run) throws IOException {
        if (!Files.isDirectory(run)) {
            return false;
        }
        try (Stream<Path> files = Files.list(run)) {
            return files.anyMatch(path -> path.getFileName().toString().startsWith("checkpoint-"));
        }
    }
}
