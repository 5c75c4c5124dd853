package org.shapecode.experiment.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.shapecode.core.Problem;
import org.shapecode.experiment.analysis.Finding;
import org.shapecode.experiment.api.Run;

/**
 * One run of a study, as its folder is now. A run whose files were changed after training counts as failed.
 *
 * @param planned the run as the study plans it
 * @param folder where it is, or will be
 * @param trust whether to read its results even if its files were changed
 */
public record StudyRun(PlannedRun planned, Path folder, Run.Trust trust) {
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
        return Run.open(folder, trust);
    }

    /** Whether it is done. */
    public boolean done() {
        return state() == Run.State.DONE;
    }

    /** Whether there is nothing to train or clean up. */
    public boolean complete() {
        return exists() && run().isComplete();
    }

    /** Whether it exists and its files are those that training wrote. */
    boolean isReadable() {
        return exists() && run().altered().isEmpty();
    }

    /** Whether its files were changed after training, so that its results do not count. */
    public boolean isAltered() {
        return exists() && run().altered().isPresent();
    }

    /** Its state in a word, for tables and messages. */
    public String label() {
        return isAltered() ? "altered" : state().label();
    }

    /** Its state; {@code NOT_STARTED} if it does not exist yet. */
    public Run.State state() {
        if (!exists()) {
            return Run.State.NOT_STARTED;
        }
        return isReadable() ? run().state() : Run.State.FAILED;
    }

    /** Why it failed, or why its results may be wrong, in a sentence; empty unless they may. */
    public String failure() {
        if (!exists()) {
            return "";
        }
        return run().altered().map(Problem::getMessage).orElseGet(() -> run().failure());
    }

    /** How much of {@link PlannedRun#work} is done and kept. */
    long workDone() {
        return exists()
                ? run().stepsKept() * PlannedRun.workOfStep(planned.document().experiment())
                : 0;
    }

    /** The numbers of its summary; empty unless it is done. */
    public Map<String, Double> numbers() {
        return isReadable() ? run().summary() : Map.of();
    }

    /** What its numbers do not say; empty unless it is done. */
    public List<Finding> findings() {
        return isReadable() ? run().findings() : List.of();
    }
}
