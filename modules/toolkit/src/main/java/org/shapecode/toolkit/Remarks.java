package org.shapecode.toolkit;

import java.util.List;

/**
 * What is said about a run beside its numbers, as sentences.
 *
 * @param warnings what went wrong
 * @param notes facts about a run in which nothing did
 */
public record Remarks(List<String> warnings, List<String> notes) {
    /** Nothing to say. */
    public static final Remarks NONE = new Remarks(List.of(), List.of());

    public Remarks {
        warnings = List.copyOf(warnings);
        notes = List.copyOf(notes);
    }
}
