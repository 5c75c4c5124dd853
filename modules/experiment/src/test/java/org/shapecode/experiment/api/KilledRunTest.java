package org.shapecode.experiment.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Progress;

/** A process that is killed while training loses no more than the steps since the last checkpoint. */
class KilledRunTest {
    private static final int STEPS = 200;
    private static final int HANGS = 130;

    @TempDir
    Path folder;

    private static Document document() {
        return Small.with(Map.of("training.steps", STEPS, "training.checkpoint", 50));
    }

    /** Trains in a process of its own, and hangs between two checkpoints. */
    public static void main(String[] arguments) {
        TrainingListener hanging = (step, trained) -> {
            if (step == HANGS) {
                LockSupport.park();
            }
        };
        new Trainer(1, hanging, Progress.NONE).start(document(), Path.of(arguments[0]));
    }

    @Test
    void aKilledRunResumesToTheSameBits() throws Exception {
        Trainer trainer = new Trainer(1, TrainingListener.NONE, Progress.NONE);
        trainer.start(document(), folder.resolve("whole"));
        Path killed = folder.resolve("killed");
        kill(killed);
        Run run = Run.open(killed);
        assertEquals(Run.State.RESUMABLE, run.state());
        assertEquals(100, run.stepsSaved());
        trainer.resume(killed);
        assertEquals(RunFiles.of(folder.resolve("whole")), RunFiles.of(killed));
    }

    private void kill(Path run) throws IOException {
        try (OtherProcess process =
                new OtherProcess(KilledRunTest.class, folder.resolve("output.txt"), run.toString())) {
            process.await(() -> hasCheckpoint(run));
        }
    }

    private static boolean hasCheckpoint(Path run) {
        return Run.isRun(run) && Run.open(run).stepsSaved() == 100;
    }
}
