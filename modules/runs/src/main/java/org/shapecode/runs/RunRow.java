package org.shapecode.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shapecode.core.Problem;
import org.shapecode.core.plugin.Reading;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.api.Notes;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.RunStore;

/**
 * A row of the table of runs: a run or a study, as it was when it was read.
 *
 * @param folder where it lies
 * @param state how far it has come
 * @param study whether it is a study
 * @param facts what is known of every run, by the name of the column
 * @param settings of its experiment, by name
 * @param numbers what was found in the end; empty until then
 * @param notes what a person wrote
 */
record RunRow(
        Path folder,
        Run.State state,
        boolean study,
        Map<String, Object> facts,
        Map<String, Object> settings,
        Map<String, Double> numbers,
        Notes notes) {
    static final String NAME = "name";
    static final String STATE = "state";
    static final String STARTED = "started";
    static final String TAGS = "tags";
    static final String NOTE = "note";
    static final String EXPERIMENT = "experiment";
    static final String PROJECT = "project";
    static final String STUDY = "study";
    static final String FOLDER = "folder";

    /** The facts, in the order in which they are offered. */
    static final List<String> FACTS = List.of(NAME, STATE, STARTED, TAGS, NOTE, EXPERIMENT, PROJECT, STUDY, FOLDER);

    /** Reads a run; not on the event dispatch thread. One that cannot be read is listed by its folder's name. */
    static RunRow read(Run run) {
        return read(run, Map.of());
    }

    /**
     * Reads a run.
     *
     * @param more facts that its folder does not tell
     */
    static RunRow read(Run run, Map<String, Object> more) {
        Path folder = run.folder();
        try {
            Run.State state = run.state();
            Document document = run.document();
            return of(folder, state, false, word(run, state), document, run.summary(), more);
        } catch (Problem e) {
            return unreadable(folder, false, more);
        }
    }

    /** A row of something of which no more than its folder is known. */
    static RunRow unreadable(Path folder, boolean study, Map<String, Object> more) {
        Map<String, Object> facts = facts(folder, folder.getFileName().toString(), "failed", Notes.NONE, more);
        return new RunRow(folder, Run.State.FAILED, study, facts, Map.of(), Map.of(), Notes.NONE);
    }

    /** A row of something that has a document. */
    static RunRow of(
            Path folder,
            Run.State state,
            boolean study,
            String word,
            Document document,
            Map<String, Double> numbers,
            Map<String, Object> more) {
        Reading<Experiment> reading = document.reading();
        Map<String, Object> fields =
                reading.problems().isEmpty() ? document.complete().fields() : document.fields();
        Notes notes = Notes.read(folder);
        String name = String.valueOf(document.fields().getOrDefault(NAME, folder.getFileName()));
        return new RunRow(
                folder, state, study, facts(folder, name, word, notes, more), FlatSettings.of(fields), numbers, notes);
    }

    private static Map<String, Object> facts(
            Path folder, String name, String word, Notes notes, Map<String, Object> more) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(NAME, name(folder, name, more));
        facts.put(EXPERIMENT, name);
        facts.put(STATE, word);
        facts.put(STARTED, started(folder));
        facts.put(TAGS, String.join(", ", notes.tags()));
        facts.put(NOTE, notes.note());
        facts.put(FOLDER, folder.toString());
        facts.putAll(more);
        return facts;
    }

    /** The experiment's; the folder's, if a person or a study chose that. */
    private static String name(Path folder, String experiment, Map<String, Object> more) {
        String own = folder.getFileName().toString();
        Object study = more.get(STUDY);
        return RunStore.isNamedByTime(folder)
                ? experiment
                : study == null || study.equals(own) ? own : study + " / " + own;
    }

    /** As a run says; of a study, the time of its file tells. */
    private static Instant started(Path folder) {
        return new Run(folder).started().orElseGet(() -> changed(folder.resolve("study" + Document.SUFFIX)));
    }

    private static Instant changed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }

    private static String word(Run run, Run.State state) {
        if (state == Run.State.RESUMABLE) {
            return run.begun() ? "stopped" : "not begun";
        }
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** What people call it. */
    String name() {
        return facts.get(NAME).toString();
    }

    /** The state in a word or two. */
    String stateText() {
        return facts.get(STATE).toString();
    }

    /** The value in a column; null if it has none there. */
    Object value(String column) {
        Object value = facts.get(column);
        if (value == null) {
            value = settings.get(column);
        }
        return value == null ? numbers.get(column) : value;
    }

    /** Whether it could go on. */
    boolean isResumable() {
        return state == Run.State.RESUMABLE || state == Run.State.FAILED;
    }
}
