package org.shapecode.views.live;

import java.util.List;
import java.util.Optional;
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
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.study.CombinesRuns;
import org.shapecode.experiment.study.StudyFigures;
import org.shapecode.experiment.study.StudyResult;

/**
 * The result of one analysis of one model or study.
 *
 * @param kind whether there are figures, and if not, why
 * @param figures empty unless the kind is FIGURES
 * @param message why there are no figures, as a sentence; empty if the kind is FIGURES
 * @param run which run of a study it is of; empty if there is only one
 */
record FigureResult(Kind kind, List<Figure> figures, String message, String run) {
    enum Kind {
        FIGURES,
        NOT_APPLICABLE,
        FAILED
    }

    private static final Logger LOGGER = Logger.getLogger(FigureResult.class.getName());

    FigureResult {
        figures = List.copyOf(figures);
    }

    static FigureResult figures(List<Figure> figures) {
        return new FigureResult(Kind.FIGURES, figures, "", "");
    }

    static FigureResult notApplicable(String message) {
        return new FigureResult(Kind.NOT_APPLICABLE, List.of(), message, "");
    }

    static FigureResult failed(String message) {
        return new FigureResult(Kind.FAILED, List.of(), message, "");
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
                    : notApplicable(Applicability.refusal(analysis, trained));
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

    /** Why there is nothing to see of an experiment that has not been run. Takes a moment, on the calling thread. */
    static FigureResult unrun(Document document, Analysis analysis, Progress progress) {
        boolean together = analysis instanceof OfStudies && document.fields().containsKey(Document.STUDY);
        return (together ? Optional.<String>empty() : Applicability.refusal(document.single(), analysis, progress))
                .map(FigureResult::notApplicable)
                .orElseGet(() -> failed("This experiment has not been run."));
    }

    /** What an analysis shows of all runs of a study together, or else its numbers by variant. */
    static FigureResult of(Analysis analysis, StudyResult study, Progress progress) {
        List<Figure> figures = study.done() == 0 ? List.of() : figures(analysis, study);
        if (!figures.isEmpty()) {
            return figures(figures);
        }
        Optional<String> refusal =
                analysis instanceof OfStudies ? Optional.empty() : Applicability.refusal(study, analysis, progress);
        return refusal.map(FigureResult::notApplicable)
                .orElseGet(() -> study.done() == 0
                        ? failed("No run of this study is done yet.")
                        : notApplicable("This view cannot combine the runs of a study. Select a single run."));
    }

    private static List<Figure> figures(Analysis analysis, StudyResult study) {
        if (analysis instanceof OfStudies own) {
            return own.figures(study);
        }
        List<Figure> figures =
                analysis instanceof CombinesRuns own ? PluginCall.get(analysis, () -> own.combined(study)) : List.of();
        return figures.isEmpty()
                ? StudyFigures.numbers(study, analysis).stream().toList()
                : figures;
    }

    /** The same of one run of a study, which the figures name; of the only run if empty. */
    FigureResult of(String newRun) {
        return newRun.isEmpty()
                ? this
                : new FigureResult(
                        kind, figures.stream().map(each -> each.of(newRun)).toList(), message, newRun);
    }

    void deliver(FigureListener listener) {
        if (!run.isEmpty()) {
            listener.showing(run);
        }
        switch (kind) {
            case FIGURES -> listener.figuresReady(figures);
            case NOT_APPLICABLE -> listener.notApplicable(message);
            case FAILED -> listener.failed(message);
        }
    }
}
