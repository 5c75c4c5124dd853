package org.shapecode.toolkit;

import java.util.List;
import java.util.stream.Stream;
import org.shapecode.experiment.study.StudyResult;

/**
 * What is said about a run beside its numbers, as sentences.
 *
 * @param warnings what went wrong
 * @param notes facts about a run in which nothing did
 */
public record Remarks(List<String> warnings, List<String> notes) {
    /** Nothing to say. */
    public static final Remarks NONE = new Remarks(List.of(), List.of());

    private static final int MOST_WARNINGS_OF_STUDY = 3;

    public Remarks {
        warnings = List.copyOf(warnings);
        notes = List.copyOf(notes);
    }

    /** Those of a study, whose page is for its runs: the first of them. The remarks on each run are on its own page. */
    public static Remarks of(StudyResult study) {
        return new Remarks(first(study.warnings(), MOST_WARNINGS_OF_STUDY), first(study.notes(), 1));
    }

    private static List<String> first(List<String> sentences, int most) {
        return sentences.size() <= most
                ? sentences
                : Stream.concat(sentences.stream().limit(most), Stream.of("Open a run to see all its warnings."))
                        .toList();
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
