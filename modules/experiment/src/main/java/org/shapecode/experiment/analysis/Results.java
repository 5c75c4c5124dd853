package org.shapecode.experiment.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Figure;

/**
 * Figures and numbers of one pass over all analyses of an experiment, kept together so that no finished model is analysed
 * twice.
 *
 * @param entries in the order of the experiment; analyses that do not apply to the model are missing
 */
public record Results(List<Entry> entries) {
    /**
     * One analysis with what it computed.
     *
     * @param analysis with its parameters
     * @param result figures and numbers
     */
    public record Entry(Analysis analysis, AnalysisResult result) {}

    public Results {
        entries = List.copyOf(entries);
    }

    /**
     * Runs every analysis that accepts the model, on the calling thread. Takes about a second for 3000 images of 64 x 64
     * pixels.
     *
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static Results of(List<Analysis> analyses, Trained trained, Progress progress) {
        List<Entry> entries = new ArrayList<>();
        for (Analysis analysis : analyses) {
            progress.checkCancelled();
            if (analysis.accepts(trained)) {
                entries.add(new Entry(analysis, analysis.analyse(trained, progress)));
            }
        }
        return new Results(entries);
    }

    /** All figures, in order. */
    public List<Figure> figures() {
        return entries.stream()
                .flatMap(entry -> entry.result().figures().stream())
                .toList();
    }

    /** All numbers by name, in order. */
    public Map<String, Double> numbers() {
        Map<String, Double> numbers = new LinkedHashMap<>();
        entries.forEach(entry -> numbers.putAll(entry.result().numbers()));
        return numbers;
    }

    /** The result of an analysis with exactly these parameters, if it was part of the pass. */
    public Optional<AnalysisResult> of(Analysis analysis) {
        return entries.stream()
                .filter(entry -> entry.analysis().equals(analysis))
                .map(Entry::result)
                .findFirst();
    }
}
