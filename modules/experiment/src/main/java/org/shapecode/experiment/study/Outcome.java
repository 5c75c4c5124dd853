package org.shapecode.experiment.study;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.shapecode.experiment.api.Run;

/**
 * What has become of one run of a study, as its folder says now.
 *
 * @param point the run
 * @param folder where it is, if it was begun
 */
public record Outcome(Point point, Path folder) {
    /** Whether it was begun. */
    public boolean begun() {
        return Run.isRun(folder);
    }

    /** Its folder. */
    public Run run() {
        return Run.open(folder);
    }

    /** Whether it came to its end. */
    public boolean done() {
        return begun() && run().state() == Run.State.DONE;
    }

    /** A word for a table: {@code done}, {@code failed}, {@code running}, {@code resumable} or {@code missing}. */
    public String state() {
        return begun() ? run().state().name().toLowerCase(Locale.ROOT) : "missing";
    }

    /** Why it failed, in a sentence; empty unless it did. */
    public String failure() {
        return begun() ? run().failure() : "";
    }

    /** How much of {@link Point#work} lies behind it. */
    long workDone() {
        return begun() ? run().stepsKept() * Point.workOfStep(point.document().experiment()) : 0;
    }

    /** The named numbers of its summary; empty unless it is done. */
    public Map<String, Double> numbers() {
        return begun() ? run().summary() : Map.of();
    }
}
