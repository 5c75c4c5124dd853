package org.shapecode.editor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Document;

/**
 * An experiment's text as it is being written. Immutable: an edit makes another. Safe on any thread.
 *
 * @param text all of it, as it will be saved
 * @param document what the text says; while it is no experiment, what it said before
 * @param fault why the text is no experiment; empty if it is one
 */
public record Draft(String text, Document document, Optional<Fault> fault) {
    private static final String WHAT = "The text";

    /** A draft of a document that has no text of its own. */
    public static Draft of(Document document) {
        return new Draft(Json.format(document.fields()), document, Optional.empty());
    }

    /** A draft of a text that may be anything. */
    public static Draft read(String text, String source) {
        return new Draft("", new Document(Map.of(), source), Optional.empty()).withText(text);
    }

    /** The same with another text. */
    Draft withText(String next) {
        try {
            Document checked = Document.of(Json.parse(next, WHAT), WHAT);
            return new Draft(next, new Document(checked.fields(), document.source()), Optional.empty());
        } catch (Problem e) {
            return new Draft(next, document, Optional.of(Fault.of(e)));
        }
    }

    /** The same without a field of the whole. */
    Draft without(String name) {
        Map<String, Object> fields = new LinkedHashMap<>(document.fields());
        fields.remove(name);
        return of(new Document(fields, document.source()));
    }

    /** The same with one field set; a plugin or list that was left to its default is written out before. */
    Draft with(String path, Object value) {
        return of(Defaults.writtenOut(document, path).with(path, value));
    }
}
