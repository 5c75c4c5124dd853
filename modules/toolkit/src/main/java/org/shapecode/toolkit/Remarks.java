package org.shapecode.toolkit;

import java.util.List;
import java.util.stream.Stream;

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

    /** These and one more warning. */
    public Remarks withWarning(String sentence) {
        return new Remarks(and(warnings, sentence), notes);
    }

    /** These and one more note. */
    public Remarks withNote(String sentence) {
        return new Remarks(warnings, and(notes, sentence));
    }

    private static List<String> and(List<String> sentences, String one) {
        return Stream.concat(sentences.stream(), Stream.of(one)).toList();
    }
}
