package org.shapecode.views.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shapecode.core.figure.Figure;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.study.StudyFigures;
import org.shapecode.experiment.study.StudyResult;

/**
 * What of a study answers the question of an analysis: its curves with their mean and spread, or else its numbers by
 * variant.
 */
final class StudyLook {
    /** How the ids of a study's figures begin, by the analysis that asks the same of one run. */
    private static final Map<String, String> CURVES =
            Map.of("loss", "study-loss", "latent", "study-code", "smoothness", "study-code", "error", "study-error");

    private StudyLook() {}

    static Outcome of(StudyResult study, Analysis analysis) {
        String prefix = CURVES.get(analysis.id());
        List<Figure> figures = new ArrayList<>();
        if (prefix != null) {
            StudyFigures.curves(study).stream()
                    .filter(figure -> figure.id().startsWith(prefix))
                    .forEach(figures::add);
        }
        if (figures.isEmpty()) {
            String start = analysis.id() + ".";
            figures.addAll(StudyFigures.numbers(study, name -> name.startsWith(start)));
        }
        return figures.isEmpty()
                ? Outcome.refused(
                        "A study has no such figure of all its runs together. Select one or more of its runs.")
                : new Outcome(figures, null, true);
    }
}
