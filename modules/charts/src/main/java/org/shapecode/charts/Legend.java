package org.shapecode.charts;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shapecode.core.figure.Interval;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.figure.Spread;

/**
 * Which colour each name of a plot has, and what the legend says. Series of one name are one thing drawn in several
 * ways, such as points and their fit: they share a colour and an entry, and so does the spread of that name.
 */
final class Legend {
    /**
     * One line of the legend.
     *
     * @param name what is written
     * @param color of the sample
     * @param styles of the series of this name; empty if there is only an area
     * @param area whether a band or an interval goes with it
     */
    record Entry(String name, Color color, Set<Series.Style> styles, boolean area) {
        /** Whether it is a shaded part of the x axis. */
        boolean isInterval() {
            return area && color.getAlpha() < 255;
        }

        /** Whether there is nothing to show beside the words. */
        boolean isNote() {
            return styles.isEmpty() && !area;
        }
    }

    private final Map<String, Entry> curves = new LinkedHashMap<>();
    private final Map<String, Entry> intervals = new LinkedHashMap<>();
    private final ChartTheme theme;

    private Legend(ChartTheme theme) {
        this.theme = theme;
    }

    static Legend of(Plot plot, ChartTheme theme) {
        Legend legend = new Legend(theme);
        for (Series series : plot.series()) {
            legend.curve(series.name()).styles().add(series.style());
        }
        for (Spread spread : plot.spreads()) {
            Entry entry = legend.curve(spread.name());
            legend.curves.put(spread.name(), new Entry(entry.name(), entry.color(), entry.styles(), true));
        }
        for (Interval interval : plot.intervals()) {
            legend.intervals.computeIfAbsent(interval.label(), legend::interval);
        }
        return legend;
    }

    /** The colour of the series and the spread of this name. */
    Color curveColor(String name) {
        return curves.get(name).color();
    }

    /** The colour behind an interval; translucent. */
    Color intervalColor(String label) {
        return intervals.get(label).color();
    }

    /**
     * What has to be told; empty where a single curve needs no name.
     *
     * @param hidden names of curves to leave out
     */
    List<Entry> entries(Set<String> hidden) {
        List<Entry> entries = new ArrayList<>(curves.values());
        entries.removeIf(entry -> hidden.contains(entry.name()));
        entries.addAll(intervals.values());
        boolean single = curves.size() == 1
                && intervals.isEmpty()
                && !entries.isEmpty()
                && !entries.get(0).area();
        return single ? List.of() : entries;
    }

    /** Words without a sample. */
    static Entry note(String words, ChartTheme theme) {
        return new Entry(words, theme.faint(), Set.of(), false);
    }

    private Entry curve(String name) {
        return curves.computeIfAbsent(
                name, key -> new Entry(key, Palette.of(theme, curves.size()), new LinkedHashSet<>(), false));
    }

    /** Grey for the first kind of interval, as most plots have one kind; colours from the palette's end for others. */
    private Entry interval(String label) {
        int number = intervals.size();
        int last = theme.palette().size() - 1;
        Color color = number == 0
                ? Palette.translucent(theme.text(), 0.1)
                : Palette.translucent(theme.palette().get(Math.floorMod(last - number, last + 1)), 0.22);
        return new Entry(label, color, Set.of(), true);
    }
}
