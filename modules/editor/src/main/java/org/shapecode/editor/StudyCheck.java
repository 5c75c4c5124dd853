package org.shapecode.editor;

import java.util.Optional;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.study.Study;

/**
 * Whether the study of a document can be run. Safe on any thread.
 *
 * @param fault what is wrong with it, in a sentence
 * @param runs how often it trains, in a sentence; empty if there is no study, or a wrong one
 */
record StudyCheck(Optional<String> fault, Optional<String> runs) {
    /** Larger ones are tried when they are run: this happens at every letter that is typed. */
    private static final int MOST_TRIED = 500;

    static final StudyCheck NONE = new StudyCheck(Optional.empty(), Optional.empty());

    /** Checks a document whose other fields are valid. */
    static StudyCheck of(Document document) {
        try {
            Optional<Study> study = Study.of(document);
            study.filter(each -> runs(each) <= MOST_TRIED).ifPresent(each -> each.points(document));
            return new StudyCheck(Optional.empty(), study.map(StudyCheck::count));
        } catch (Problem e) {
            String source = document.source() + ": ";
            String sentence = e.getMessage();
            return new StudyCheck(
                    Optional.of(sentence.startsWith(source) ? sentence.substring(source.length()) : sentence),
                    Optional.empty());
        }
    }

    private static int runs(Study study) {
        return study.variants().size() * study.seeds().size();
    }

    private static String count(Study study) {
        int variants = study.variants().size();
        int seeds = study.seeds().size();
        return runs(study) + " runs: " + variants + (variants == 1 ? " variant" : " variants") + " with " + seeds
                + (seeds == 1 ? " seed." : " seeds each.");
    }
}
