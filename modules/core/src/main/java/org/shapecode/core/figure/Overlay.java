package org.shapecode.core.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Combines the figures that an analysis gives for several runs. Plots over the same axes become one plot with a curve for
 * each run, named and coloured by run. Other panels stand side by side, titled by run; heat maps and coloured scatters of
 * the same quantity then share one colour map. A figure that only one of the runs has says in its title whose it is. Safe on any
 * thread.
 */
public final class Overlay {
    private Overlay() {}

    /**
     * Combines figures of the same id, in the order of the runs. The figures of a single run are returned unchanged.
     *
     * @param runs the figures of each run, by the run's name
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
        if (runs.size() == 1) {
            return first.of(runs.keySet().iterator().next());
        }
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
            // What only one run has would not be named by it.
            Optional<Plot> plot = same.size() == 1 ? Optional.empty() : PlotOverlay.of(same);
            if (plot.isPresent()) {
                panels.add(plot.get());
            } else {
                same.forEach((run, panel) -> panels.add(titled(run, comparable(panel, same.values()))));
            }
        }
        List<Note> notes = new ArrayList<>();
        runs.forEach((run, figure) -> figure.notes().forEach(note -> notes.add(note.of(run))));
        return new Figure(first.id(), first.title(), panels, notes);
    }

    /** Gives colour panels of the same quantity one colour map, so that colours can be compared between runs. */
    private static Panel comparable(Panel panel, Collection<Panel> others) {
        if (!(panel instanceof ColorPanel own)) {
            return panel;
        }
        ColorAxis color = own.color();
        for (Panel other : others) {
            if (other instanceof ColorPanel each && each.color().axis().equals(color.axis())) {
                color = color.union(each.color());
            }
        }
        return own.withColor(color);
    }

    private static Panel titled(String run, Panel panel) {
        return panel.titled(panel.title().isEmpty() ? run : run + ": " + panel.title());
    }
}
