package org.shapecode.runs;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shapecode.core.Problem;
import org.shapecode.core.plugin.Reading;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.api.FlatSettings;
import org.shapecode.experiment.api.Notes;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.RunSnapshot;
import org.shapecode.experiment.api.TrainingEnd;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.queue.window.JobStatusText;
import org.shapecode.toolkit.RunNames;

/**
 * A row of the runs table: a snapshot of a run or study.
 *
 * @param folder of the run or study
 * @param state when it was read
 * @param study whether it is a study
 * @param facts such as name and state, by column; unknown ones are missing
 * @param settings of its experiment that have an effect, by column
 * @param numbers the results, by column; empty until it is done
 * @param notes of the user
 * @param experiment that it trains; empty if it cannot be read
 */
record RunRow(
        Path folder,
        Run.State state,
        boolean study,
        Map<String, Object> facts,
        Map<String, Object> settings,
        Map<String, Double> numbers,
        Notes notes,
        Optional<Experiment> experiment) {
    static final String NAME = "name";
    static final String STATE = "state";
    static final String STEP = "step";
    static final String FINDINGS = "findings";
    static final String STARTED = "started";
    static final String DURATION = "duration";
    static final String DIFFERS = "differs";
    static final String BASE = "base";
    static final String TAGS = "tags";
    static final String NOTE = "note";
    static final String EXPERIMENT = "experiment";
    static final String PROJECT = "project";
    static final String STUDY = "study";
    static final String FOLDER = "folder";

    /** The columns of facts, in display order. */
    static final List<String> FACTS = List.of(
            NAME,
            STATE,
            STEP,
            DIFFERS,
            BASE,
            FINDINGS,
            STARTED,
            DURATION,
            TAGS,
            NOTE,
            EXPERIMENT,
            PROJECT,
            STUDY,
            FOLDER);

    private static final String SECONDS = "training.seconds";

    /** The state of a study as a sentence, which is no column. */
    static final String STATUS = "status";

    /** The name without that of the study, which is no column. */
    private static final String TITLE = "title";

    /** A row of an unknown experiment. */
    RunRow(
            Path folder,
            Run.State state,
            boolean study,
            Map<String, Object> facts,
            Map<String, Object> settings,
            Map<String, Double> numbers,
            Notes notes) {
        this(folder, state, study, facts, settings, numbers, notes, Optional.empty());
    }

    /** Reads a run. Not on the event dispatch thread. An unreadable run gets the name of its folder. */
    static RunRow read(Run run) {
        Path parent = run.folder().toAbsolutePath().getParent();
        Path study = parent == null ? null : parent.getParent();
        Map<String, Object> facts = study != null && StudyFolder.isStudy(study)
                ? Map.of(STUDY, study.getFileName().toString())
                : Map.of();
        try {
            return read(run, run.snapshot(), facts);
        } catch (Problem e) {
            return unreadable(run.folder(), false, facts);
        }
    }

    /**
     * Reads a run. Not on the event dispatch thread. If its files were changed after training, its numbers are left out.
     *
     * @param snapshot what its files say
     * @param more facts that its folder does not contain, such as the project
     */
    static RunRow read(Run run, RunSnapshot snapshot, Map<String, Object> more) {
        Path folder = run.folder();
        try {
            Run.State state = snapshot.state();
            Document document = run.document();
            boolean altered = snapshot.altered().isPresent();
            String text = state.label() + (altered ? ", files changed" : "");
            Map<String, Object> facts = new LinkedHashMap<>(more);
            facts.put(
                    FINDINGS,
                    snapshot.findings().stream().map(each -> each.kind().id()).collect(Collectors.joining(", ")));
            Map<String, Double> numbers = altered ? Map.of() : snapshot.numbers();
            snapshot.started().ifPresent(time -> facts.put(STARTED, time));
            step(run, snapshot).ifPresent(step -> facts.put(STEP, step));
            // A network that was trained elsewhere has none.
            Optional.ofNullable(numbers.get(SECONDS))
                    .filter(seconds -> seconds > 0)
                    .ifPresent(seconds -> facts.put(DURATION, Duration.ofMillis(Math.round(seconds * 1000))));
            return of(folder, state, false, text, document, numbers, facts);
        } catch (Problem e) {
            return unreadable(folder, false, more);
        }
    }

    /** At which a run ended, or from which it would be resumed; that of a run in training would soon be wrong. */
    private static Optional<Integer> step(Run run, RunSnapshot snapshot) {
        return switch (snapshot.state()) {
            case DONE -> snapshot.end().map(TrainingEnd::steps);
            case RESUMABLE -> Optional.of(run.stepsSaved());
            default -> Optional.empty();
        };
    }

    /** A row for a folder that cannot be read, listed as failed. */
    static RunRow unreadable(Path folder, boolean study, Map<String, Object> more) {
        Map<String, Object> facts =
                facts(folder, folder.getFileName().toString(), Run.State.FAILED.label(), Notes.NONE, more);
        return new RunRow(folder, Run.State.FAILED, study, facts, Map.of(), Map.of(), Notes.NONE);
    }

    /** A row for a readable run or study. */
    static RunRow of(
            Path folder,
            Run.State state,
            boolean study,
            String text,
            Document document,
            Map<String, Double> numbers,
            Map<String, Object> more) {
        Reading<Experiment> reading = document.reading();
        Map<String, Object> facts = new LinkedHashMap<>();
        Map<String, Object> settings = FlatSettings.of(document.fields(), Set.of());
        if (reading.problems().isEmpty()) {
            Experiment experiment = reading.value();
            facts.putAll(BaseExperiment.facts(document, experiment));
            settings = FlatSettings.of(document, experiment);
        }
        facts.putAll(more);
        Notes notes = Notes.read(folder);
        String name = String.valueOf(document.fields().getOrDefault(NAME, folder.getFileName()));
        return new RunRow(
                folder,
                state,
                study,
                facts(folder, name, text, notes, facts),
                settings,
                numbers,
                notes,
                reading.problems().isEmpty() ? Optional.of(reading.value()) : Optional.empty());
    }

    private static Map<String, Object> facts(
            Path folder, String name, String text, Notes notes, Map<String, Object> more) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(NAME, RunNames.of(folder, name));
        facts.put(TITLE, RunNames.title(folder, name));
        facts.put(EXPERIMENT, name);
        facts.put(STATE, text);
        facts.put(TAGS, String.join(", ", notes.tags()));
        facts.put(NOTE, notes.note());
        facts.put(FOLDER, folder.toString());
        facts.putAll(more);
        return facts;
    }

    /** A copy with other values of some settings. */
    RunRow with(Map<String, Object> others) {
        Map<String, Object> next = new LinkedHashMap<>(settings);
        next.putAll(others);
        return new RunRow(folder, state, study, facts, next, numbers, notes, experiment);
    }

    /** The display name. */
    String name() {
        return facts.get(NAME).toString();
    }

    /** The name without that of the study, which tells the runs of a study apart. */
    String title() {
        return facts.getOrDefault(TITLE, name()).toString();
    }

    /** The folder of the study that a run is in, if it is in one. */
    Path parent() {
        Path runs = folder.getParent();
        return study || runs == null ? null : runs.getParent();
    }

    /** The state for display, of a stopped run with its step. */
    String stateText() {
        Object step = state == Run.State.RESUMABLE ? facts.get(STEP) : null;
        return facts.get(STATE) + (step == null ? "" : " at step " + step);
    }

    /** The state as a sentence, in the words of its page. */
    String status() {
        boolean steps = facts.get(STEP) instanceof Number && settings.get("training.steps") instanceof Number;
        if (state == Run.State.RESUMABLE && steps) {
            return JobStatusText.stopped(
                    ((Number) facts.get(STEP)).longValue(), ((Number) settings.get("training.steps")).longValue());
        }
        return facts.getOrDefault(STATUS, stateText()).toString();
    }

    /** Why it lacks a result, as a sentence. */
    String whyNoResult() {
        String what = study ? "study" : "run";
        return switch (state) {
            case NOT_STARTED -> "No result yet: the " + what + " has not started.";
            case RUNNING -> "No result yet: the " + what + " is still training.";
            case RESUMABLE ->
                study
                        ? "No result: the study stopped before any of its runs was done. Resume to continue."
                        : "No result: the run " + stateText() + ". Resume it to finish training.";
            case FAILED -> "No result: the " + what + " failed, or its folder cannot be read.";
            case DONE ->
                numbers.isEmpty() && !study
                        ? "No result: the files of the run were changed after training."
                        : "None of the analyses of this " + what + " computes it.";
        };
    }

    /** The value in a column, or null. */
    Object value(String column) {
        Object value = facts.get(column);
        if (value == null) {
            value = settings.get(column);
        }
        return value == null ? numbers.get(column) : value;
    }

    /** Whether the run stopped or failed before its last step. */
    boolean isResumable() {
        return state.isResumable();
    }
}
