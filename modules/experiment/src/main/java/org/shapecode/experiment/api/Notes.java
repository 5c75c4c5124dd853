package org.shapecode.experiment.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;

/**
 * Tags and a note that the user has attached to a run or study, in a file within its folder.
 *
 * @param tags short words to filter by
 * @param note free text; may be empty
 */
public record Notes(List<String> tags, String note) {
    /** Neither tags nor note. */
    public static final Notes NONE = new Notes(List.of(), "");

    private static final String TAGS = "tags";
    private static final String NOTE = "note";

    /** Drops empty and repeated tags. */
    public Notes {
        tags = tags.stream()
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    /** The file in the folder of a run or study. */
    public static Path file(Path folder) {
        return new RunFolder(folder).notes();
    }

    /** Reads the notes in a folder; if the file is damaged, returns a note that says so. */
    public static Notes read(Path folder) {
        try {
            return Files.exists(file(folder)) ? parse(file(folder)) : NONE;
        } catch (Problem e) {
            return new Notes(List.of(), "(The notes cannot be read: " + e.getMessage() + ")");
        }
    }

    private static Notes parse(Path file) {
        if (!(Json.read(file) instanceof Map<?, ?> fields)) {
            throw new Problem(file + " must be a JSON object { \u2026 } with tags and note.");
        }
        List<String> tags = fields.get(TAGS) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
        return new Notes(tags, fields.get(NOTE) instanceof String note ? note : "");
    }

    /**
     * Writes the notes into a folder, or deletes the file if there are none.
     *
     * @throws Problem if the file cannot be written, or is damaged and would be lost
     */
    public void write(Path folder) {
        try {
            if (Files.exists(file(folder))) {
                parse(file(folder));
            }
            if (equals(NONE)) {
                Files.deleteIfExists(file(folder));
                return;
            }
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put(TAGS, tags);
            fields.put(NOTE, note);
            AtomicFiles.write(file(folder), Json.format(fields));
        } catch (IOException e) {
            throw new Problem("Cannot write the notes of " + folder + ": " + Reason.of(e) + ".", e);
        }
    }
}
