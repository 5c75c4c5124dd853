package org.shapecode.core.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Merges plots over the same axes into one. A series that is the same in all runs, such as a theoretical curve, is drawn once. */
final class PlotOverlay {
    private final Map<String, Plot> runs;
    private final List<Series> shared;
    private final List<String> lines;

    private PlotOverlay(Map<String, Plot> runs) {
        this.runs = runs;
        Plot first = runs.values().iterator().next();
        this.shared = first.series().stream()
                .filter(series -> runs.values().stream().allMatch(plot -> has(plot, series)))
                .toList();
        this.lines = runs.values().stream()
                .flatMap(plot -> plot.series().stream())
                .filter(series -> series.style() == Series.Style.LINE && !isShared(series))
                .map(Series::name)
                .distinct()
                .toList();
    }

    /** The merged plot; empty unless all panels are plots over the same axes. */
    static Optional<Plot> of(Map<String, Panel> panels) {
        Map<String, Plot> plots = new LinkedHashMap<>();
        for (Map.Entry<String, Panel> each : panels.entrySet()) {
            if (!(each.getValue() instanceof Plot plot) || !sameAxes(plot, plots)) {
                return Optional.empty();
            }
            plots.put(each.getKey(), plot);
        }
        return plots.isEmpty() ? Optional.empty() : Optional.of(new PlotOverlay(plots).plot());
    }

    private static boolean sameAxes(Plot plot, Map<String, Plot> others) {
        return others.values().stream()
                .allMatch(other -> other.x().equals(plot.x()) && other.y().equals(plot.y()));
    }

    private Plot plot() {
        List<Series> series = new ArrayList<>();
        List<Spread> spreads = new ArrayList<>();
        Set<Interval> intervals = new LinkedHashSet<>();
        runs.forEach((run, plot) -> {
            plot.series().stream()
                    .filter(each -> !isShared(each))
                    .forEach(each -> series.add(each.as(run, style(each))));
            plot.spreads().forEach(each -> spreads.add(new Spread(run, each.x(), each.low(), each.high())));
            intervals.addAll(plot.intervals());
        });
        series.addAll(shared);
        Plot first = runs.values().iterator().next();
        return new Plot(title(first), first.x(), first.y(), series, spreads, List.copyOf(intervals));
    }

    /** Colour identifies the run, so dashes identify the second of two lines. */
    private Series.Style style(Series series) {
        return dashes() && series.name().equals(lines.get(1)) && series.style() == Series.Style.LINE
                ? Series.Style.DASHED
                : series.style();
    }

    private String title(Plot first) {
        // A title that differs, such as a number of one run, says nothing about the others.
        boolean same = runs.values().stream().allMatch(each -> each.title().equals(first.title()));
        String title = same ? first.title() : "";
        if (!dashes()) {
            return title;
        }
        String told = lines.get(0) + "; dashed: " + lines.get(1);
        return title.isEmpty() ? told : title + ": " + told;
    }

    private boolean dashes() {
        return lines.size() == 2;
    }

    private boolean isShared(Series series) {
        return shared.stream().anyMatch(each -> same(each, series));
    }

    private static boolean has(Plot plot, Series series) {
        return plot.series().stream().anyMatch(each -> same(each, series));
    }

    private static boolean same(Series one, Series other) {
        return one.name().equals(other.name())
                && one.style() == other.style()
                && Arrays.equals(one.x(), other.x())
                && Arrays.equals(one.y(), other.y());
    }
}
