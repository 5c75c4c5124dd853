package org.shapecode.editor;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;

/**
 * Edits that were not saved, as they are kept for the case of a crash. Safe on any thread.
 *
 * @param place the file in which they are kept; null before
 * @param name what people call the experiment
 * @param file where it is saved, if it has a file
 * @param argument what it comes from
 * @param text as it was last
 */
public record Kept(Path place, String name, Optional<Path> file, String argument, String text) {
    /** Reads what was kept; empty if it was cut off or is something else. */
    static Optional<Kept> read(Path place) {
        try {
            if (Json.read(place) instanceof Map<?, ?> fields
                    && fields.get("name") instanceof String name
                    && fields.get("from") instanceof String argument
                    && fields.get("text") instanceof String text) {
                Optional<Path> file = Optional.ofNullable(fields.get("file")).map(each -> Path.of(each.toString()));
                return Optional.of(new Kept(place, name, file, argument, text));
            }
            return Optional.empty();
        } catch (Problem | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String json() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("from", argument);
        file.ifPresent(path -> fields.put("file", path.toString()));
        fields.put("text", text);
        return Json.format(fields);
    }
}
