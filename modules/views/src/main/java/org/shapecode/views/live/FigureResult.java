package org.shapecode.views.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.Reason;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.study.Grouping;
import org.shapecode.experiment.study.StudyFigures;
import org.shapecode.experiment.study.StudyResult;

/**
 * The result of one analysis of one model or study.
 *
 * @param kind whether there are figures, and if not, why
 * @param figures empty unless the kind is FIGURES
 * @param message why there are no figures, as a sentence; empty if the kind is FIGURES
 */
record FigureResult(Kind kind, List<Figure> figures, String message) {
    enum Kind {
        FIGURES,
        NOT_APPLICABLE,
        FAILED
    }

    private static final Logger LOGGER = Logger.getLogger(FigureResult.class.getName());

    /** The id prefixes of a study's figures by the id of the analysis that shows the same of a single run. */
    private static final Map<String, String> STUDY_CURVES =
            Map.of("loss", "study-loss", "latent", "study-code", "error", "study-error");

    FigureResult {
        figures = List.copyOf(figures);
    }

    static FigureResult figures(List<Figure> figures) {
        return new FigureResult(Kind.FIGURES, figures, "");
    }

    static FigureResult notApplicable(String message) {
        return new FigureResult(Kind.NOT_APPLICABLE, List.of(), message);
    }

    static FigureResult failed(String message) {
        return new FigureResult(Kind.FAILED, List.of(), message);
    }

    /**
     * Analyses a model on the calling thread. Failures become part of the result.
     *
     * @throws CancellationException if the progress is cancelled
     */
    static FigureResult of(Analysis analysis, Trained trained, Progress progress) {
        try {
            return PluginCall.get(analysis, () -> analysis.accepts(trained))
                    ? figures(PluginCall.get(analysis, () -> analysis.analyse(trained, progress))
                            .noted(trained.test().attributes())
                            .figures())
                    : notApplicable(doesNotApply(analysis));
        } catch (CancellationException e) {
            throw e;
        } catch (Problem e) {
            LOGGER.log(Level.WARNING, e.getMessage(), e);
            return failed(e.getMessage());
        } catch (RuntimeException | Error e) {
            LOGGER.log(Level.WARNING, "The analysis " + analysis.id() + " failed", e);
            return failed(analysis.displayName() + " failed: " + Reason.of(e) + ".");
        }
    }

    private static String doesNotApply(Analysis analysis) {
        if (analysis instanceof OfStudies) {
            return "Select a study to see this view.";
        }
        String needs = PluginCall.get(analysis, analysis::needs);
        String sentence = analysis.displayName() + " does not apply to this network and data";
        return needs.isEmpty() ? sentence + "." : sentence + ": it needs " + needs + ".";
    }

    /** The curves of a study with median and quartiles, or else its numbers by variant. */
    static FigureResult of(Analysis analysis, StudyResult study) {
        if (study.done() == 0) {
            return failed("No run of this study is done yet.");
        }
        if (analysis instanceof OfStudies own) {
            return figures(own.figures(study));
        }
        List<Figure> figures = new ArrayList<>();
        String curves = STUDY_CURVES.get(analysis.id());
        if (curves != null) {
            figures.addAll(StudyFigures.curves(study, Grouping.of(study), curves::equals));
        }
        if (figures.isEmpty()) {
            StudyFigures.numbers(study, analysis).ifPresent(figures::add);
        }
        return figures.isEmpty()
                ? notApplicable("This view cannot combine the runs of a study. Select a single run.")
                : figures(figures);
    }

    void deliver(FigureListener listener) {
        switch (kind) {
            case FIGURES -> listener.figuresReady(figures);
            case NOT_APPLICABLE -> listener.notApplicable(message);
            case FAILED -> listener.failed(message);
        }
    }
}
