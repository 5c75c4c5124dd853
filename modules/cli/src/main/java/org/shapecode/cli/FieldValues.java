package org.shapecode.cli;

import java.util.Map;
import org.shapecode.core.Excerpt;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Document;

/**
 * The values of {@code --set}.
 *
 * @param values by the paths of fields
 */
record FieldValues(Map<String, String> values, Console console) {
    /** Describes the option. */
    static final String HELP =
            "Set a field of the experiment, such as data.sampling=hole, data.sampling.from=10 or data.vary=x,y. Repeatable.";

    /**
     * Sets the fields; one that there is not is a mistake on the command line, as is a misspelt option.
     *
     * @throws Misuse if there is no such field
     */
    Document in(Document file) {
        // Fields that the file leaves out have their defaults, in which the path must exist.
        Document complete = set(file.reading().problems().isEmpty() ? file.complete() : file);
        for (String path : values.keySet()) {
            complete.refusal(Document.currentPath(path)).ifPresent(why -> {
                throw new Misuse("--set " + Excerpt.of(path) + " " + why);
            });
        }
        return set(file);
    }

    private Document set(Document file) {
        Document document = file;
        try {
            for (Map.Entry<String, String> value : values.entrySet()) {
                String path = Document.currentPath(value.getKey());
                document = document.with(path, ExperimentArgument.value(value.getValue(), document, path, console));
            }
        } catch (Problem e) {
            throw new Misuse(e.getMessage());
        }
        return document;
    }
}
