package org.shapecode.workbench.experiment;

import java.util.Optional;
import org.shapecode.core.plugin.FieldProblem;
import org.shapecode.core.plugin.Reading;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;

/**
 * An experiment as it is being edited; each change makes another document. What is allowed, and the words for what is not,
 * come from the experiment's own parameters. Event dispatch thread.
 */
final class Edit {
    static final String SEED = "seed";
    static final String STEPS = "training.steps";

    private Document document;
    private Reading<Experiment> reading;

    /** Edits a valid document. */
    Edit(Document document) {
        use(document);
    }

    Document document() {
        return document;
    }

    /** The experiment; where a field is not valid, with its default. */
    Experiment experiment() {
        return reading.value();
    }

    boolean isValid() {
        return reading.problems().isEmpty();
    }

    /** Sets a number as it was typed. */
    void set(String path, String text) {
        use(document.with(path, number(text.strip())));
    }

    /** What is wrong with the experiment, in a sentence; null if nothing is. */
    String problem() {
        return isValid() ? null : reading.problems().get(0) + ".";
    }

    /** What is wrong with one field, in a sentence. */
    Optional<String> problem(String path) {
        return reading.problems().stream()
                .filter(problem -> problem.path().equals(path))
                .findFirst()
                .map(FieldProblem::message);
    }

    private void use(Document next) {
        document = next;
        reading = next.reading();
    }

    private static Object number(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            return text.isEmpty() ? "empty" : text;
        }
    }
}
