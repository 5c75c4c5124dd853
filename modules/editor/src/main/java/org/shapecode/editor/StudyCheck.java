package org.shapecode.editor;

import java.util.Optional;
import java.util.stream.Collectors;
import org.shapecode.core.Counted;
import org.shapecode.core.Problem;
import org.shapecode.core.plugin.InvalidParameter;
import org.shapecode.data.spi.ImageSource;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Labels;
import org.shapecode.experiment.study.Claim;
import org.shapecode.experiment.study.Study;

/**
 * The validation of a document's study. Thread-safe.
 *
 * @param problem why it cannot run, as a sentence
 * @param study empty without a valid study
 */
record StudyCheck(Optional<String> problem, Optional<Study> study) {
    /** Larger studies are validated when they start: this check runs at every key stroke. */
    private static final int MAX_VALIDATED_RUNS = 500;

    static final StudyCheck NONE = new StudyCheck(Optional.empty(), Optional.empty());

    /** Validates the study of a document whose other fields are valid. */
    static StudyCheck of(Document document) {
        try {
            Optional<Study> study = Study.of(document);
            study.filter(StudyCheck::isSmall).ifPresent(each -> each.plan(document));
            if (study.isPresent()) {
                Claim.check(document);
            } else {
                // Whoever removes a study to train one run keeps its claims for later.
                Claim.of(document);
            }
            return new StudyCheck(Optional.empty(), study);
        } catch (Problem e) {
            String source = document.source() + ": ";
            String sentence = e.getMessage();
            return new StudyCheck(
                    Optional.of(sentence.startsWith(source) ? sentence.substring(source.length()) : sentence),
                    Optional.empty());
        }
    }

    /** A study with a source that was not opened, or could not be. */
    static StudyCheck without(ImageSource source) {
        try {
            source.check();
            return NONE;
        } catch (InvalidParameter e) {
            return new StudyCheck(
                    Optional.of("study.vary: the " + e.name() + " " + e.getMessage() + "."), Optional.empty());
        }
    }

    /** Whether all of its variants are validated. */
    static boolean isSmall(Study study) {
        return runs(study) <= MAX_VALIDATED_RUNS;
    }

    /** The number of runs, as a sentence; empty without a valid study. */
    Optional<String> runs() {
        return study.map(StudyCheck::count);
    }

    private static int runs(Study study) {
        return study.variants().size() * study.seeds().size();
    }

    private static String count(Study study) {
        return Counted.of(runs(study), "run") + ": "
                + Counted.of(study.variants().size(), "variant") + " × "
                + Counted.of(study.seeds().size(), "seed") + "." + sampled(study);
    }

    /** What the form does not show. */
    private static String sampled(Study study) {
        return study.samples().isEmpty()
                ? ""
                : " " + Counted.of(study.samples().size(), "sample") + " of "
                        + study.samples().get(0).keySet().stream()
                                .map(Labels::field)
                                .collect(Collectors.joining(", "))
                        + "; edit the ranges on the JSON page.";
    }
}
