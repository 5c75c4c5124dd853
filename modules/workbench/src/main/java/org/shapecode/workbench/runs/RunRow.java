package org.shapecode.workbench.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.api.Run;

/**
 * What is told of a run in a list.
 *
 * @param folder where it lies
 * @param name of its experiment
 * @param state how far it has come
 * @param seed of its experiment
 * @param steps that its experiment asks for
 * @param numbers what was found in the end; empty until then
 * @param started when its folder was made
 */
record RunRow(
        Path folder, String name, Run.State state, long seed, int steps, Map<String, Double> numbers, Instant started) {
    /** The oldest first. */
    static final Comparator<RunRow> BY_TIME = Comparator.comparing(RunRow::started);

    /** Reads a run; not on the event dispatch thread. One that cannot be read is listed by its folder's name. */
    static RunRow read(Run run) {
        Run.State state = run.state();
        try {
            Experiment experiment = run.experiment();
            return new RunRow(
                    run.folder(),
                    experiment.name(),
                    state,
                    experiment.seed(),
                    experiment.training().steps(),
                    run.summary(),
                    started(run));
        } catch (Problem e) {
            return new RunRow(
                    run.folder(),
                    run.folder().getFileName().toString(),
                    Run.State.FAILED,
                    0,
                    0,
                    Map.of(),
                    started(run));
        }
    }

    /** The provenance is written once, at the start. */
    private static Instant started(Run run) {
        try {
            Path file = run.folder().resolve("provenance.json");
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }

    /** Whether it could go on. */
    boolean isResumable() {
        return state == Run.State.RESUMABLE || state == Run.State.FAILED;
    }

    /** The state in a word or two. */
    String stateText() {
        return state == Run.State.RESUMABLE ? "stopped" : state.name().toLowerCase(Locale.ROOT);
    }
}
