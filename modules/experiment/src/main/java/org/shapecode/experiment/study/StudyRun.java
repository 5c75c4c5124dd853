package org.shapecode.experiment.study;

import java.nio.file.Path;
import java.util.Map;
import org.shapecode.experiment.api.Run;

/**
 * One run of a study, as its folder is now.
 *
 * @param planned the run as the study plans it
 * @param folder where it is, or will be
 */
public record StudyRun(PlannedRun planned, Path folder) {
    /** Whether its folder has been created. */
    public boolean exists() {
        return Run.isRun(folder);
    }

    /**
     * The run in its folder.
     *
     * @throws org.shapecode.core.Problem unless it exists
     */
    public Run run() {
        return Run.open(folder);
    }

    /** Whether it is done. */
    public boolean done() {
        return state() == Run.State.DONE;
    }

    /** Its state; {@code NOT_STARTED} if it does not exist yet. */
    public Run.State state() {
        return exists() ? run().state() : Run.State.NOT_STARTED;
    }

    /** Why it failed, in a sentence; empty unless it did. */
    public String failure() {
        return exists() ? run().failure() : "";
    }

    /** How much of {@link PlannedRun#work} is done and kept. */
    long workDone() {
        return exists()
                ? run().stepsKept() * PlannedRun.workOfStep(planned.document().experiment())
                : 0;
    }

    /** The numbers of its summary; empty unless it is done. */
    public Map<String, Double> numbers() {
        return exists() ? run().summary() : Map.of();
    }
}
