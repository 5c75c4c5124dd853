package org.shapecode.core.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shapecode.core.figure.Series.Role;
import org.shapecode.core.figure.Series.Style;

/**
 * Merges plots over the same axes into one. A series that is the same in all runs, such as a theoretical curve, is drawn once;
 * of the others, the colour tells the run, and the dashes the term if there are several. A {@linkplain Role.Total total} is left
 * out, and what is left is named.
 */
final class PlotOverlay {
    private static final List<Style> DASHES =
            List.of(Style.LINE, Style.DASHED, Style.DOTTED, Style.DASH_DOTTED, Style.LONG_DASHED);

    private final Map<String, Plot> runs;
    private final List<Series> shared;
    private final Set<String> terms = new LinkedHashSet<>();
    private final Map<String, Style> dashes = new HashMap<>();
    private final boolean partial;

    private PlotOverlay(Map<String, Plot> whole) {
        runs = new LinkedHashMap<>();
        whole.forEach((run, plot) -> runs.put(run, withoutTotals(plot)));
        partial = !runs.equals(whole);
        Plot first = runs.values().iterator().next();
        this.shared = first.series().stream()
                .filter(series -> runs.values().stream().allMatch(plot -> has(plot, series)))
                .toList();
        List<Series> own = runs.values().stream()
                .flatMap(plot -> plot.series().stream())
                .filter(series -> !isShared(series))
                .toList();
        own.forEach(series -> terms.add(series.name()));
        // A term that is dashed by itself, such as a bound, keeps its dashes, which the help may speak of.
        dash(own, Style.DASHED, DASHES.subList(1, DASHES.size()));
        dash(own, Style.LINE, DASHES);
    }

    private static Plot withoutTotals(Plot plot) {
        List<Series> series = plot.series().stream()
                .filter(each -> !(each.role() instanceof Role.Total))
                .toList();
        return new Plot(plot.title(), plot.x(), plot.y(), series, plot.spreads(), plot.intervals());
    }

    /** Gives each term of a style the first dashes that no other has, as long as there are any. */
    private void dash(List<Series> all, Style style, List<Style> possible) {
        for (Series series : all) {
            if (series.style() == style && !dashes.containsKey(series.name())) {
                Style next = possible.stream()
                        .filter(each -> !dashes.containsValue(each))
                        .findFirst()
                        .orElse(possible.get(dashes.size() % possible.size()));
                dashes.put(series.name(), next);
            }
        }
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
                    .forEach(each -> series.add(
                            each.as(run, style(each), term(each.name())).in(new Role.Single())));
            plot.spreads().stream()
                    .filter(each -> !isShared(each))
                    .forEach(each -> spreads.add(each.as(run, term(each.name()))));
            intervals.addAll(plot.intervals());
        });
        series.addAll(shared);
        Plot first = runs.values().iterator().next();
        first.spreads().stream().filter(this::isShared).forEach(spreads::add);
        return new Plot(title(first), first.x(), first.y(), series, spreads, List.copyOf(intervals));
    }

    private String term(String name) {
        return terms.size() > 1 || partial ? name : "";
    }

    private Style style(Series series) {
        boolean dashed = series.style() == Style.LINE || series.style() == Style.DASHED;
        return dashed && terms.size() > 1 ? dashes.get(series.name()) : series.style();
    }

    /** A title that differs, such as a number of one run, says nothing about the others. */
    private String title(Plot first) {
        return runs.values().stream().allMatch(each -> each.title().equals(first.title())) ? first.title() : "";
    }

    private boolean isShared(Series series) {
        return shared.stream().anyMatch(each -> same(each, series));
    }

    /** The band of a series that is drawn once. */
    private boolean isShared(Spread spread) {
        return shared.stream().anyMatch(each -> each.name().equals(spread.name()));
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
