package org.shapecode.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.event.ChangeListener;
import javax.swing.event.UndoableEditEvent;
import org.openide.awt.UndoRedo;
import org.openide.util.ChangeSupport;
import org.shapecode.core.plugin.FieldProblem;
import org.shapecode.core.plugin.Reading;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;

/**
 * An experiment as it is being edited; each change makes another draft, and the ones before can be had back. What is
 * allowed, and the words for what is not, come from the experiment's own parameters. Event dispatch thread.
 */
public final class Edit {
    public static final String SEED = "seed";
    public static final String STEPS = "training.steps";
    private static final int REMEMBERED = 1000;

    private final UndoRedo.Manager undoRedo = new UndoRedo.Manager();
    private final ChangeSupport changes = new ChangeSupport(this);
    private Draft draft;
    private Reading<Experiment> reading;
    private StudyCheck study;

    /** Edits a draft. */
    public Edit(Draft draft) {
        undoRedo.setLimit(REMEMBERED);
        use(draft);
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

    /** The experiment; where a field is not valid, with its default. */
    public Experiment experiment() {
        return reading.value();
    }

    /** What people call the experiment. */
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

    /** What the experiment's parameters say to the document. */
    Reading<Experiment> reading() {
        return reading;
    }

    public boolean isValid() {
        return draft.fault().isEmpty()
                && reading.problems().isEmpty()
                && study.fault().isEmpty();
    }

    /** What can be undone and redone. */
    public UndoRedo.Manager undoRedo() {
        return undoRedo;
    }

    /** Told of each change, by an edit, undo or redo. */
    public void addChangeListener(ChangeListener listener) {
        changes.addChangeListener(listener);
    }

    /** Sets a field to what was typed. */
    public void set(String path, String text) {
        set(path, text, null);
    }

    /**
     * Sets a field to what was typed: a number, or else a text, of which the experiment says what is wrong with it.
     *
     * @param gesture changes of the same are undone together; null for none
     */
    public void set(String path, String text, Gesture gesture) {
        put(path, Values.parse(text), gesture);
    }

    /** Whether a field is set to what a text says. */
    public boolean isSet(String path, String text) {
        return Values.parse(text).equals(Defaults.value(document(), path));
    }

    /** What stands in a field, as a text. */
    public String text(String path) {
        return Values.text(Defaults.value(document(), path));
    }

    /**
     * Sets a field.
     *
     * @param value a JSON value
     * @param gesture changes of the same are undone together; null for none
     */
    void put(String path, Object value, Gesture gesture) {
        if (!value.equals(Defaults.value(document(), path))) {
            become("Change of " + path, gesture, draft.with(path, value));
        }
    }

    /** Removes a field of the whole experiment. */
    void drop(String name) {
        become("Removal of " + name, null, draft.without(name));
    }

    /** Sets the text, whatever it is. */
    void type(String text, Gesture gesture) {
        become("Typing", gesture, draft.withText(text));
    }

    /** Goes on with what was read from elsewhere; this, too, can be undone. */
    public void replace(Draft next) {
        become("Reload", null, next);
    }

    /** Reads the document again, as other plugins may be installed now. */
    void reread() {
        show(draft);
    }

    /** What is wrong, in a sentence; null if nothing is. */
    public String problem() {
        return draft.fault()
                .map(Fault::sentence)
                .or(() -> reading.problems().stream().findFirst().map(problem -> problem + "."))
                .or(study::fault)
                .orElse(null);
    }

    /** All that is wrong and all that has no effect, in sentences. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        draft.fault().ifPresent(fault -> remarks.add(fault.sentence()));
        if (remarks.isEmpty()) {
            reading.problems().forEach(problem -> remarks.add(problem + "."));
            study.fault().ifPresent(remarks::add);
            reading.unknown().forEach(path -> remarks.add(path + " is not known here; it is kept, but has no effect."));
        }
        return remarks;
    }

    /** What is wrong with one field, in a sentence. */
    public Optional<String> problem(String path) {
        return reading.problems().stream()
                .filter(problem -> problem.path().equals(path))
                .findFirst()
                .map(FieldProblem::message);
    }

    /** What is wrong with the study, in a sentence. */
    Optional<String> studyFault() {
        return study.fault();
    }

    /** How often the experiment is trained as a study, in a sentence; empty if it is none. */
    public Optional<String> runs() {
        return study.runs();
    }

    private void become(String name, Gesture gesture, Draft next) {
        if (!next.text().equals(draft.text())) {
            Step step = new Step(name, gesture, draft, next, this::show);
            use(next);
            undoRedo.undoableEditHappened(new UndoableEditEvent(this, step));
            changes.fireChange();
        }
    }

    private void show(Draft next) {
        use(next);
        changes.fireChange();
    }

    private void use(Draft next) {
        draft = next;
        reading = next.document().reading();
        study = reading.problems().isEmpty() ? StudyCheck.of(next.document()) : StudyCheck.NONE;
    }
}
