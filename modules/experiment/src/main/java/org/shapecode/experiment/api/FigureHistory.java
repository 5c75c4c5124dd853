package org.shapecode.experiment.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Panel;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.Results;
import org.shapecode.experiment.analysis.Trained;

/**
 * A figure as it was at several steps of a training.
 *
 * @param steps ascending
 * @param figures one for each step, all with the same id
 */
public record FigureHistory(List<Integer> steps, List<Figure> figures) {
    public FigureHistory {
        steps = List.copyOf(steps);
        figures = List.copyOf(figures);
        if (steps.size() != figures.size() || steps.isEmpty()) {
            throw new IllegalArgumentException(figures.size() + " figures of " + steps.size() + " steps");
        }
    }

    /**
     * Analyses the network of a run at every step of which it kept the weights, and at the last. Takes about a second for
     * each, off the event dispatch thread.
     *
     * @return one history for each figure that there is at the last step; steps at which an analysis has no such figure, as
     *     when the code is still constant, are missing in it
     * @throws Problem if the run kept no weights, or a file is damaged
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static List<FigureHistory> of(Run run, List<Analysis> analyses, Progress progress) {
        if (run.keptSteps().isEmpty()) {
            throw new Problem(run.folder() + " has kept no weights of earlier steps; train it in another folder with"
                    + " training.keep.spacing=logarithmic.");
        }
        Trained last = run.trained(progress);
        int end = last.metrics().steps();
        List<Integer> steps = new ArrayList<>(
                run.keptSteps().stream().filter(step -> step < end).toList());
        steps.add(end);
        Map<String, Map<Integer, Figure>> byId = new LinkedHashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            int step = steps.get(i);
            progress.checkCancelled();
            progress.report(i, steps.size(), "Analysing step " + step);
            Trained then = step == end ? last : run.at(step, last);
            for (Figure figure :
                    Results.of(analyses, List.of(), then, Progress.NONE).figures()) {
                byId.computeIfAbsent(figure.id(), id -> new LinkedHashMap<>()).put(step, figure);
            }
        }
        return byId.values().stream()
                .filter(each -> each.containsKey(end))
                .map(each -> new FigureHistory(List.copyOf(each.keySet()), List.copyOf(each.values())))
                .toList();
    }

    /** The figures with the step in their titles, those that have the panels of the last. */
    public List<Figure> frames() {
        return IntStream.range(0, steps.size())
                .filter(i -> figures.get(i).panels().size() == last().panels().size())
                .mapToObj(i -> new Figure(
                        last().id(),
                        titled(figures.get(i).title(), steps.get(i)),
                        figures.get(i).panels()))
                .toList();
    }

    /**
     * One figure with the panels of several steps in reading order.
     *
     * @param count the largest number of steps, at least 2: the first, the last and others evenly between them in the list
     */
    public Figure strip(int count) {
        int shown = Math.min(count, steps.size());
        List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            int index = shown == 1 ? 0 : (int) Math.round((double) i * (steps.size() - 1) / (shown - 1));
            for (Panel panel : figures.get(index).panels()) {
                panels.add(panel.titled(titled(panel.title(), steps.get(index))));
            }
        }
        return new Figure(last().id() + "-strip", last().title(), panels);
    }

    private Figure last() {
        return figures.get(figures.size() - 1);
    }

    private static String titled(String title, int step) {
        return title.isEmpty() ? "Step " + step : title + ", step " + step;
    }
}
