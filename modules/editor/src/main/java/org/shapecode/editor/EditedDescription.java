package org.shapecode.editor;

import java.awt.EventQueue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.swing.event.ChangeListener;
import org.openide.util.ChangeSupport;
import org.shapecode.core.plugin.Reading;
import org.shapecode.experiment.api.Description;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;

/**
 * The description of an experiment that is being edited: what its author wrote, or else what its settings say, which is made
 * in the background. Event dispatch thread.
 */
final class EditedDescription {
    /** The fields of which a description speaks. */
    private static final List<String> DESCRIBED = List.of("data", "model", "regularisers", Document.STUDY);

    private final ChangeSupport changes = new ChangeSupport(this);
    private final LatestTask<Request, Made> task = new LatestTask<>(
            (request, progress) -> new Made(request, Description.of(request.document(), request.reading())),
            made -> EventQueue.invokeLater(() -> show(made)));
    private Document inherited = new Document(Map.of(), "");
    private Request latest;
    private String text = "";

    /** What is to be described, as it was validated. */
    private record Request(Document document, Reading<Experiment> reading) {}

    private record Made(Request request, String text) {}

    /** Empty if the settings are not valid; that of earlier settings for the moment that it takes to make another. */
    String text() {
        return text;
    }

    /** Notifies of each text that was made in the background. */
    void addChangeListener(ChangeListener listener) {
        changes.addChangeListener(listener);
    }

    /** From now on, the words of a preset, run or images, of whose settings alone they are true, are not the user's. */
    void inherit(Origin origin) {
        inherited = origin.file().isPresent() ? new Document(Map.of(), "") : parsed(origin.text());
    }

    /** A draft without inherited words if it has not the settings of which they speak. */
    Draft trimmed(Draft draft) {
        Optional<String> words = Description.own(inherited);
        if (words.isEmpty() || draft.error().isPresent()) {
            return draft;
        }
        // As it is written: a document that was not parsed may have other classes of numbers.
        Document now = parsed(draft.text());
        boolean stale = words.equals(Description.own(now))
                && DESCRIBED.stream()
                        .anyMatch(field -> !Objects.equals(
                                inherited.fields().get(field), now.fields().get(field)));
        return stale ? draft.without(Description.FIELD) : draft;
    }

    private static Document parsed(String json) {
        return Draft.read(json, "").document();
    }

    /** Describes a document. */
    void describe(Document document, Reading<Experiment> reading) {
        Optional<String> own = Description.own(document);
        if (own.isPresent() || !reading.problems().isEmpty()) {
            latest = null;
            text = own.orElse("");
        } else {
            latest = new Request(document, reading);
            task.request(latest);
        }
    }

    private void show(Made made) {
        if (made.request() == latest) {
            text = made.text();
            changes.fireChange();
        }
    }
}
