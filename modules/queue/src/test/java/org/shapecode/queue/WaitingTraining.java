package org.shapecode.queue;

import java.nio.file.Path;
import org.shapecode.toolkit.Samples;

/** Trainings that wait and never start, for tests of what shows them. */
public final class WaitingTraining {
    private WaitingTraining() {}

    public static Training at(Path folder, boolean study) {
        return new Training(Samples.small().experiment(), study, folder, () -> {});
    }

    /** Tells a training how many wait before it. */
    public static void place(Training training, int before) {
        training.place(before);
    }
}
