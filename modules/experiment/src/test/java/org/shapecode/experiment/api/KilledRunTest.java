package org.shapecode.experiment.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
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
        try (OtherProcess process =
                new OtherProcess(KilledRunTest.class, folder.resolve("output.txt"), run.toString())) {
            process.await(() -> hasCheckpoint(run));
        }
    }

    private static boolean hasCheckpoint(Path run) {
        return Run.isRun(run) && Run.open(run).stepsKept() > 0;
    }
}
