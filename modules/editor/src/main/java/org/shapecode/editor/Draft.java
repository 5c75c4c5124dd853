package org.shapecode.editor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.shapecode.core.Json;
import org.shapecode.core.JsonProblem;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Document;

/**
 * The text of an experiment being edited, valid or not. Immutable. Thread-safe.
 *
 * @param text the whole text, as it will be saved
 * @param document the parsed text; while it cannot be parsed, the last document that could
 * @param error why the text cannot be parsed; empty if it can
 */
public record Draft(String text, Document document, Optional<ParseError> error) {
    private static final String WHAT = "The text";

    /**
     * Why a text is not an experiment.
     *
     * @param line where, from 1
     * @param column where, from 1
     * @param message a sentence
     */
    public record ParseError(int line, int column, String message) {
        private static ParseError of(Problem problem) {
            return problem instanceof JsonProblem json
                    ? new ParseError(json.line(), json.column(), json.getMessage())
                    : new ParseError(1, 1, problem.getMessage());
        }
    }

    /** A draft of a document, formatted. */
    public static Draft of(Document document) {
        return new Draft(Json.format(document.fields()), document, Optional.empty());
    }

    /**
     * A draft of any text.
     *
     * @param source of the text, for messages
     */
    public static Draft read(String text, String source) {
        return new Draft("", new Document(Map.of(), source), Optional.empty()).withText(text);
    }

    /** A draft with another text. */
    Draft withText(String next) {
        try {
            Document checked = Document.of(Json.parse(next, WHAT), WHAT);
            return new Draft(next, new Document(checked.fields(), document.source()), Optional.empty());
        } catch (Problem e) {
            return new Draft(next, document, Optional.of(ParseError.of(e)));
        }
    }

    /** A draft without a top-level field. */
    Draft without(String name) {
        Map<String, Object> fields = new LinkedHashMap<>(document.fields());
        fields.remove(name);
        return of(new Document(fields, document.source()));
    }

    /** A draft with a field set. */
    Draft with(String path, Object value) {
        return of(document.with(path, value));
    }
}
