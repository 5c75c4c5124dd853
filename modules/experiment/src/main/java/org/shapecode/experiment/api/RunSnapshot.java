package org.shapecode.experiment.api;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;
import org.shapecode.experiment.analysis.Finding;
import org.shapecode.experiment.analysis.Results;

/**
 * What the files of a run say, apart from its tables and weights, read at one moment. What was read of a finished run is
 * kept until one of its files changes, so that lists of a thousand runs can ask for it often. Immutable.
 *
 * @param state of the run
 * @param altered why its results may be wrong, if files were changed; empty if they may be used
 * @param failure why training failed, in a sentence; empty unless it did
 * @param numbers of all analyses, by name; empty unless the run is done and its own files are those that training wrote
 * @param findings what the numbers do not say; empty likewise
 * @param failedAnalyses the analyses that failed, or were not installed; empty likewise
 * @param started when it was started, if that is recorded
 * @param end where training ended; empty unless the run is done and that can be read
 */
public record RunSnapshot(
        Run.State state,
        Optional<AlteredRun> altered,
        String failure,
        Map<String, Double> numbers,
        List<Finding> findings,
        List<Results.Failure> failedAnalyses,
        Optional<Instant> started,
        Optional<TrainingEnd> end) {
    /** Of a run that does not exist. */
    public static final RunSnapshot NONE =
            without(Run.State.NOT_STARTED, Optional.empty(), "", Optional.empty(), Optional.empty());

    private static final FolderCache<Contents> CACHE = new FolderCache<>(FolderCache.RUNS);

    public RunSnapshot {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
        findings = List.copyOf(findings);
        failedAnalyses = List.copyOf(failedAnalyses);
    }

    /** What the files of a finished run say by themselves. */
    private record Contents(RunSnapshot snapshot, Object sources) {
        static Contents read(Run run) {
            Map<String, Object> provenance = Provenance.read(run.folder());
            Map<?, ?> summary = run.summaryFields();
            return new Contents(
                    new RunSnapshot(
                            Run.State.DONE,
                            Optional.empty(),
                            "",
                            Summary.numbers(summary),
                            Summary.findings(summary),
                            Summary.failures(summary),
                            Provenance.started(provenance),
                            end(run)),
                    Provenance.sources(provenance));
        }

        private static Optional<TrainingEnd> end(Run run) {
            try {
                return Optional.of(TrainingEnd.of(new FinishedRun(run)));
            } catch (Problem e) {
                return Optional.empty();
            }
        }
    }

    static RunSnapshot of(Run run, SourceLook look) {
        Run.State state = run.state();
        if (state != Run.State.DONE) {
            return without(state, run.altered(look), run.failure(), run.started(), Optional.empty());
        }
        try {
            Map<Path, FileState> states = Integrity.states(run.files());
            boolean checked = run.trust() == Run.Trust.CHECKED;
            Optional<AlteredRun> fault = checked ? Integrity.fault(run.files(), states) : Optional.empty();
            if (fault.isPresent()) {
                return without(state, fault, "", run.started(), Contents.end(run));
            }
            Contents contents = CACHE.get(run.folder(), states, () -> Contents.read(run));
            return contents.snapshot()
                    .with(checked ? Source.fault(run.folder(), contents.sources(), look) : Optional.empty());
        } catch (IOException e) {
            throw new Problem("Cannot read " + run.folder() + ": " + Reason.of(e) + ".", e);
        }
    }

    private static RunSnapshot without(
            Run.State state,
            Optional<AlteredRun> altered,
            String failure,
            Optional<Instant> started,
            Optional<TrainingEnd> end) {
        return new RunSnapshot(state, altered, failure, Map.of(), List.of(), List.of(), started, end);
    }

    private RunSnapshot with(Optional<AlteredRun> changed) {
        return changed.isEmpty()
                ? this
                : new RunSnapshot(state, changed, failure, numbers, findings, failedAnalyses, started, end);
    }

    /** Sentences for the user: what went wrong in training, and why analyses failed. */
    public List<String> warnings() {
        return new Results(List.of(), failedAnalyses, findings).warnings();
    }

    /** Sentences for the user about a model that works. */
    public List<String> notes() {
        return new Results(List.of(), List.of(), findings).notes();
    }

    /** Whether it was finished after fewer steps than an experiment asks for, or stopped early where that may not. */
    public boolean isShortOf(Experiment wanted) {
        return end.isPresent() && end.get().isShortOf(wanted.training());
    }
}
