package org.shapecode.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.event.ChangeListener;
import javax.swing.event.UndoableEditEvent;
import javax.swing.undo.AbstractUndoableEdit;
import javax.swing.undo.UndoableEdit;
import org.openide.awt.UndoRedo;
import org.openide.util.ChangeSupport;
import org.shapecode.core.plugin.FieldProblem;
import org.shapecode.core.plugin.Reading;
import org.shapecode.data.spi.ImageSource;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.study.Study;

/**
 * An experiment being edited, with undo. Each change replaces the draft; validation follows the declarations of the
 * experiment's parameters. Event dispatch thread.
 */
public final class Edit {
    public static final String SEED = "seed";
    public static final String STEPS = "training.steps";
    private static final int UNDO_LIMIT = 1000;

    private final UndoRedo.Manager undoRedo = new UndoRedo.Manager();
    private final ChangeSupport changes = new ChangeSupport(this);
    private Draft draft;
    private Reading<Experiment> reading;
    private StudyCheck study;
    private final UnopenedSources sources = new UnopenedSources(this::opened);
    private final EditedDescription description = new EditedDescription();
    private boolean awaiting;
    private boolean opening;

    /**
     * One action of the user, such as dragging a slider or typing into a field. Its changes are undone together. Compared
     * by identity.
     */
    public static final class Gesture {}

    /** Edits a draft. */
    public Edit(Draft draft) {
        undoRedo.setLimit(UNDO_LIMIT);
        setAndOpen(draft);
    }

    /** Edits a document. */
    public Edit(Document document) {
        this(Draft.of(document));
    }

    public Draft draft() {
        return draft;
    }

    public Document document() {
        return draft.document();
    }

    /** The experiment, with defaults for invalid fields. */
    public Experiment experiment() {
        return reading.value();
    }

    /** The display name: the experiment's name, or that of its file while the text is invalid. */
    public String name() {
        if (document().fields().isEmpty()) {
            String source = document().source();
            return source.substring(source.replace('\\', '/').lastIndexOf('/') + 1)
                    .replace(Document.SUFFIX, "");
        }
        return document().fields().get("name") instanceof String name && !name.isBlank()
                ? name
                : experiment().name();
    }

    /**
     * What the user wrote about the experiment, or else what its settings say; empty if they are not valid. The latter is made
     * in the background: until then, it is of the settings before.
     */
    public String description() {
        return description.text();
    }

    /** Notifies once a description was made in the background. */
    public void addDescriptionListener(ChangeListener listener) {
        description.addChangeListener(listener);
    }

    /**
     * From now on, the description of a preset, run or images is not the user's: it goes away with the first change of what it
     * speaks of. That of a file is the user's.
     */
    public void inheritDescription(Origin origin) {
        description.inherit(origin);
    }

    /** The document as validated against the declarations of the parameters. */
    Reading<Experiment> reading() {
        return reading;
    }

    public boolean isValid() {
        return !isReading()
                && draft.error().isEmpty()
                && reading.problems().isEmpty()
                && study.problem().isEmpty();
    }

    public UndoRedo.Manager undoRedo() {
        return undoRedo;
    }

    /** Notifies of each edit, undo and redo. */
    public void addChangeListener(ChangeListener listener) {
        changes.addChangeListener(listener);
    }

    /** Sets a field to a number or text, as an undo step of its own. */
    public void set(String path, String text) {
        set(path, text, null);
    }

    /**
     * Sets a field to a number, or to a text if it is not a number, which validation then reports.
     *
     * @param gesture changes of the same gesture are undone together; null for a step of its own
     */
    public void set(String path, String text, Gesture gesture) {
        put(path, FieldText.parse(text), gesture);
    }

    /** Whether a field has the value that a text stands for. */
    public boolean isSet(String path, String text) {
        return FieldText.parse(text).equals(document().value(path));
    }

    /** The value of a field as text. */
    public String text(String path) {
        return FieldText.format(document().value(path));
    }

    /**
     * Sets a field.
     *
     * @param value a JSON value
     * @param gesture changes of the same gesture are undone together; null for a step of its own
     */
    void put(String path, Object value, Gesture gesture) {
        if (!value.equals(document().value(path))) {
            apply(
                    "Change " + FieldTitle.brief(path, experiment()),
                    gesture,
                    description.trimmed(draft.with(path, value)));
        }
    }

    /** From now on, nothing can be run: a change follows once something was read in the background. */
    void await() {
        awaiting = true;
        changes.fireChange();
    }

    /** The change follows at once. */
    void received() {
        awaiting = false;
    }

    /** Whether images are being read, in the background. */
    private boolean isReading() {
        return awaiting || opening;
    }

    /** Removes a top-level field. */
    void remove(String name) {
        apply("Remove " + name, null, description.trimmed(draft.without(name)));
    }

    /** Sets the text, valid or not. */
    void type(String text, Gesture gesture) {
        apply("Typing", gesture, description.trimmed(draft.withText(text)));
    }

    /**
     * Replaces the draft by another; can be undone.
     *
     * @param command what replaces it, for the Edit menu
     */
    public void replace(Draft next, String command) {
        apply(command, null, next);
    }

    /** Validates the document again after plugins were installed or removed. */
    void revalidate() {
        show(draft);
    }

    /** The first problem, as a sentence; null if the experiment is valid. */
    public String problem() {
        return Optional.of("The images are being read.")
                .filter(sentence -> isReading())
                .or(() -> draft.error().map(Draft.ParseError::message))
                .or(() -> reading.problems().stream().findFirst().map(this::sentence))
                .or(study::problem)
                .orElse(null);
    }

    private String sentence(FieldProblem problem) {
        return (FieldTitle.of(problem.path(), experiment()) + " " + problem.message() + ".").strip();
    }

    /** All problems and all unknown fields, as sentences with the paths of the fields. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        draft.error().ifPresent(error -> remarks.add(error.message()));
        if (remarks.isEmpty()) {
            reading.problems().forEach(problem -> remarks.add(problem + "."));
            study.problem().ifPresent(remarks::add);
            reading.unknown()
                    .forEach(path -> remarks.add("Unknown field: " + path + ". It is kept but has no effect."));
        }
        return remarks;
    }

    /** The problem of one field, without its name. */
    public Optional<String> problem(String path) {
        return reading.problems().stream()
                .filter(problem -> problem.path().equals(path))
                .findFirst()
                .map(FieldProblem::message);
    }

    /** The problem of the study, as a sentence. */
    Optional<String> studyProblem() {
        return study.problem();
    }

    /** The study, if the document has a valid one. */
    public Optional<Study> study() {
        return study.study();
    }

    /** The number of runs of the study, as a sentence; empty without a valid study. */
    public Optional<String> runs() {
        return study.runs();
    }

    private void apply(String name, Gesture gesture, Draft next) {
        if (!next.text().equals(draft.text())) {
            Step step = new Step(name, gesture, draft, next);
            setAndOpen(next);
            undoRedo.undoableEditHappened(new UndoableEditEvent(this, step));
            changes.fireChange();
        }
    }

    private void show(Draft next) {
        setAndOpen(next);
        changes.fireChange();
    }

    private void setAndOpen(Draft next) {
        opening = !set(next).isEmpty();
        if (opening) {
            sources.open(next.document());
        }
    }

    /** Validates again with what was found; what could not be opened is tried again at the next change. */
    private void opened(Document document) {
        if (document == document()) {
            opening = false;
            set(draft);
            changes.fireChange();
        }
    }

    /** Validates a draft, as far as that is possible without reading files; returns the sources that are still to be opened. */
    private List<ImageSource> set(Draft next) {
        draft = next;
        reading = next.document().readingAtOnce();
        description.describe(next.document(), reading);
        List<ImageSource> unopened = UnopenedSources.of(next.document());
        if (!reading.problems().isEmpty()) {
            study = StudyCheck.NONE;
        } else {
            study = unopened.isEmpty() ? StudyCheck.of(next.document()) : StudyCheck.without(unopened.get(0));
        }
        return unopened;
    }

    /** Replaces one draft by another. Steps of the same gesture merge. */
    // Undoable edits are serializable, but these are never stored.
    @SuppressWarnings("serial")
    private final class Step extends AbstractUndoableEdit {
        private static final long serialVersionUID = 1L;

        private final transient Draft before;
        private final transient Gesture gesture;
        private final String name;
        private transient Draft after;

        Step(String name, Gesture gesture, Draft before, Draft after) {
            this.name = name;
            this.gesture = gesture;
            this.before = before;
            this.after = after;
        }

        @Override
        public String getPresentationName() {
            return name;
        }

        @Override
        public boolean addEdit(UndoableEdit next) {
            if (gesture != null && next instanceof Step step && step.gesture == gesture) {
                after = step.after;
                return true;
            }
            return false;
        }

        @Override
        public void undo() {
            super.undo();
            show(before);
        }

        @Override
        public void redo() {
            super.redo();
            show(after);
        }
    }
}
