package org.shapecode.core.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts what one analysis found in several runs into one place: plots over the same axes into one plot, whose curves are
 * named by run, and so coloured by run; everything else side by side, titled by run. Safe on any thread.
 */
public final class Overlay {
    private Overlay() {}

    /**
     * The figures of several runs together, in the order of the runs.
     *
     * @param runs the figures of each run by its name; those of one run as they are
     */
    public static List<Figure> of(Map<String, List<Figure>> runs) {
        if (runs.size() == 1) {
            return List.copyOf(runs.values().iterator().next());
        }
        Map<String, Map<String, Figure>> byId = new LinkedHashMap<>();
        runs.forEach((run, figures) -> figures.forEach(each ->
                byId.computeIfAbsent(each.id(), id -> new LinkedHashMap<>()).put(run, each)));
        return byId.values().stream().map(Overlay::together).toList();
    }

    private static Figure together(Map<String, Figure> runs) {
        Figure first = runs.values().iterator().next();
        List<Panel> panels = new ArrayList<>();
        int most = runs.values().stream()
                .mapToInt(figure -> figure.panels().size())
                .max()
                .orElse(0);
        for (int i = 0; i < most; i++) {
            Map<String, Panel> same = new LinkedHashMap<>();
            int index = i;
            runs.forEach((run, figure) -> {
                if (index < figure.panels().size()) {
                    same.put(run, figure.panels().get(index));
                }
            });
            Optional<Plot> plot = PlotOverlay.of(same);
            if (plot.isPresent()) {
                panels.add(plot.get());
            } else {
                same.forEach((run, panel) -> panels.add(titled(run, panel)));
            }
        }
        return new Figure(first.id(), first.title(), panels);
    }

    private static Panel titled(String run, Panel panel) {
        String title = panel.title().isEmpty() ? run : run + ": " + panel.title();
        if (panel instanceof ImageGrid grid) {
            return new ImageGrid(title, grid.rows(), grid.columnLabels());
        }
        Plot plot = (Plot) panel;
        return new Plot(title, plot.x(), plot.y(), plot.series(), plot.spreads(), plot.intervals());
    }
}
