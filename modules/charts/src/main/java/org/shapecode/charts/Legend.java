package org.shapecode.charts;

import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.block.Block;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.block.FlowArrangement;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.VerticalAlignment;
import org.shapecode.core.figure.AxesPanel;
import org.shapecode.core.figure.ColorPanel;
import org.shapecode.core.figure.Interval;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.figure.Series.Role;
import org.shapecode.core.figure.Series.Style;
import org.shapecode.core.figure.Spread;

/**
 * The colours and the legend of a plot. Series of one name, such as points and their fit, share a colour and a legend
 * entry, and so does the band of that name. Where the names are those of runs, each term has an entry with its dashes, too.
 */
final class Legend {
    private static final double FONT = 0.92;

    /** The width of lines that sum up a group; others that are no members of one have the width 1. */
    private static final double THICK = 1.7;

    /** The greys of members, from the colour of text to that of the background; none is the grey of a palette. */
    private static final double[] GREYS = {0.33, 0.43, 0.13};

    /** The dashes of members. */
    private static final List<Style> DASHES =
            List.of(Style.LINE, Style.LONG_DASHED, Style.DOTTED, Style.DASH_DOTTED, Style.DASHED);

    /** The widths of members: the second when all greys with all dashes are used. */
    private static final double[] WIDTHS = {0.7, 1.3};

    /** The dashes of lines, by how often their colour has been used. */
    private static final List<Style> LAPS = List.of(Style.LINE, Style.LONG_DASHED, Style.DOTTED, Style.DASH_DOTTED);

    /** Lengths in font sizes: of the sample line, between sample and name, between entries, and between rows. */
    private static final double SAMPLE = 1.7;

    private static final double GAP = 0.45;
    private static final double BETWEEN = 1.1;
    private static final double LEADING = 0.37;

    /** A name, and a sample of its series in these styles and of its band or interval, if any; otherwise a note. */
    record Entry(String name, Color color, Set<Style> styles, boolean area, double weight, boolean member) {
        Entry(String name, Color color, Set<Style> styles, boolean area, double weight) {
            this(name, color, styles, area, weight, false);
        }

        /** A text without a sample. */
        static Entry note(String words, ChartTheme theme) {
            return new Entry(words, theme.faint(), Set.of(), false, 1);
        }

        boolean isInterval() {
            return area && color.getAlpha() < 255;
        }

        boolean isNote() {
            return styles.isEmpty() && !area;
        }

        private boolean isTerm(ChartTheme theme) {
            return color.equals(theme.text());
        }

        private boolean isCurve(ChartTheme theme) {
            return !isNote() && !isInterval() && !isTerm(theme);
        }

        /** What tells it from other entries: the dashes of a term or a member, which have no colour of their own. */
        private Object look(ChartTheme theme) {
            return isTerm(theme) ? styles : member ? List.of(color, styles, weight) : color;
        }
    }

    private final Map<String, Entry> curves = new LinkedHashMap<>();

    /** Of each curve, where these do not tell terms. */
    private final Map<String, Style> dashes = new HashMap<>();

    private int members;

    /** What series are whose names tell only whose they are, without colour, and those names. */
    private final Map<String, Entry> terms = new LinkedHashMap<>();

    private final Map<String, Set<String>> owners = new HashMap<>();
    private final Map<String, Entry> intervals = new LinkedHashMap<>();
    private final List<Spread> spreads = new ArrayList<>();
    private final ChartTheme theme;
    private final boolean colored;

    /** Has no entries for the cells of a heat map or the points of a coloured scatter, which a colour bar explains. */
    Legend(AxesPanel panel, ChartTheme theme) {
        this.theme = theme;
        colored = panel instanceof ColorPanel;
        if (panel instanceof ColorPanel map) {
            map.lines().forEach(line -> beside(line).styles().add(line.style()));
        }
        if (panel instanceof Plot plot) {
            for (Series series : plot.series()) {
                boolean ofTerm = !series.term().isEmpty();
                curve(series.name(), series.role()).styles().add(ofTerm ? Style.LINE : style(series));
                if (ofTerm) {
                    terms.computeIfAbsent(series.term(), this::term).styles().add(series.style());
                    owners.computeIfAbsent(series.term(), term -> new LinkedHashSet<>())
                            .add(series.name());
                }
            }
            for (Spread spread : plot.spreads()) {
                Entry entry = curve(spread.name(), new Role.Single());
                curves.put(
                        spread.name(),
                        new Entry(entry.name(), entry.color(), entry.styles(), true, entry.weight(), entry.member()));
                spreads.add(spread);
            }
            for (Interval interval : plot.intervals()) {
                intervals.computeIfAbsent(interval.label(), this::interval);
            }
        }
    }

    /** The colour of the series and the band of this name, if there are any. */
    Optional<Color> find(String name) {
        return Optional.ofNullable(curves.get(name)).map(Entry::color);
    }

    /** The colour of the series and the band of this name. */
    Color curveColor(String name) {
        return curves.get(name).color();
    }

    /**
     * How a series is drawn: as it asks, but with other dashes for each further time that the palette repeats, as long as
     * dashes do not tell terms.
     */
    Style style(Series series) {
        return series.style() == Style.LINE ? line(series.name()) : series.style();
    }

    private Style line(String name) {
        return terms.isEmpty() ? dashes.getOrDefault(name, Style.LINE) : Style.LINE;
    }

    /** The width of the lines of this name, in widths of an ordinary one. */
    double weight(String name) {
        return curves.get(name).weight();
    }

    /** The colour behind an interval; translucent. */
    Color intervalColor(String label) {
        return intervals.get(label).color();
    }

    /** The entries to show, without hidden curves, members of groups after what sums them up; none for a single curve, which needs no name, unless beside colours. */
    List<Entry> entries(Set<String> hidden) {
        List<Entry> entries = new ArrayList<>(curves.values());
        // Where there is no room for all, they are the first to go.
        entries.sort(Comparator.comparing(Entry::member));
        entries.addAll(terms.values());
        entries.removeIf(entry -> hidden.contains(entry.name())
                || hidden.containsAll(owners.getOrDefault(entry.name(), Set.of(entry.name()))));
        bands(hidden).ifPresent(entries::add);
        entries.addAll(intervals.values());
        boolean single = !colored
                && curves.size() == 1
                && terms.isEmpty()
                && intervals.isEmpty()
                && !entries.isEmpty()
                && !entries.get(0).area();
        return single ? List.of() : entries;
    }

    /** From what to what the visible bands reach. */
    private Optional<Entry> bands(Set<String> hidden) {
        List<String> extents = spreads.stream()
                .filter(spread -> !hidden.contains(spread.name()) && !hidden.contains(spread.term()))
                .map(Spread::extent)
                .filter(extent -> !extent.isEmpty())
                .distinct()
                .toList();
        String words = (extents.size() == 1 ? "band: " : "bands: ") + String.join(", ", extents);
        return extents.isEmpty() ? Optional.empty() : Optional.of(Entry.note(words, theme));
    }

    /** One legend for all plots of a figure; empty if a name, a colour or dashes mean different things in two of them. */
    static List<Entry> common(Drawing drawing) {
        List<List<Entry>> legends = new ArrayList<>();
        for (int i = 0; i < drawing.views().size(); i++) {
            if (drawing.figure().panels().get(i) instanceof AxesPanel panel) {
                PanelView view = drawing.views().get(i);
                legends.add(new Legend(panel, drawing.theme()).entries(view.hidden()));
            }
        }
        List<Entry> all = legends.stream()
                .flatMap(List::stream)
                .distinct()
                .sorted(Comparator.comparing(Entry::isInterval)
                        .thenComparing(Entry::isNote)
                        .thenComparing(Entry::member))
                .toList();
        long names = all.stream().map(Entry::name).distinct().count();
        long looks = all.stream()
                .map(entry -> entry.look(drawing.theme()))
                .distinct()
                .count();
        boolean several = legends.stream().filter(entries -> !entries.isEmpty()).count() > 1;
        return several && names == all.size() && looks == all.size() ? all : List.of();
    }

    /**
     * Arranges entries in rows within a width and a height in px; those that do not fit are counted in a last one. Notes, which
     * stand nowhere else, are the last to go.
     */
    static LegendTitle arrange(Canvas canvas, List<Entry> entries, double width, double height) {
        LegendTitle legend = arrange(canvas, entries, width);
        int fitting = 0;
        for (Object block : legend.getItemContainer().getBlocks()) {
            fitting += ((Block) block).getBounds().getMaxY() <= height ? 1 : 0;
        }
        List<Entry> notes = entries.stream().filter(Entry::isNote).toList();
        List<Entry> others = entries.stream().filter(entry -> !entry.isNote()).toList();
        for (List<Entry> kept : List.of(notes, List.<Entry>of())) {
            List<Entry> cut = kept.isEmpty() ? entries : others;
            // The last entry may take a row of its own.
            int shown = Math.min(Math.max(1, fitting), cut.size() - 1);
            while (legend.getBounds().getHeight() > height && shown > 0) {
                List<Entry> some = new ArrayList<>(cut.subList(0, shown));
                some.add(Entry.note("and " + (cut.size() - shown) + " more", canvas.theme()));
                some.addAll(kept);
                legend = arrange(canvas, some, width);
                shown--;
            }
        }
        return legend;
    }

    private static LegendTitle arrange(Canvas canvas, List<Entry> entries, double width) {
        double em = canvas.em();
        LegendItemCollection items = new LegendItemCollection();
        Map<Entry, String> names = names(canvas, entries, width);
        entries.forEach(entry -> items.add(item(canvas, entry, names.get(entry))));
        LegendTitle title = new LegendTitle(
                () -> items,
                new FlowArrangement(HorizontalAlignment.LEFT, VerticalAlignment.CENTER, BETWEEN * em, LEADING * em),
                new FlowArrangement());
        title.setItemFont(canvas.font(FONT));
        title.setPadding(RectangleInsets.ZERO_INSETS);
        title.setMargin(RectangleInsets.ZERO_INSETS);
        title.setFrame(BlockBorder.NONE);
        title.setItemLabelPadding(RectangleInsets.ZERO_INSETS);
        title.setLegendItemGraphicPadding(new RectangleInsets(0, 0, 0, GAP * em));
        double height = title.arrange(canvas.g(), RectangleConstraint.NONE.toFixedWidth(width))
                .getHeight();
        title.setBounds(new Rectangle2D.Double(0, 0, width, entries.isEmpty() ? 0 : height + 0.6 * em));
        return title;
    }

    /** The names as they fit; those of curves are shortened together. */
    private static Map<Entry, String> names(Canvas canvas, List<Entry> entries, double width) {
        Font font = canvas.font(FONT);
        double room = width - (SAMPLE + GAP) * canvas.em();
        Map<Entry, String> names = new HashMap<>();
        List<Entry> curves = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.isCurve(canvas.theme())) {
                curves.add(entry);
            } else {
                double own = entry.isNote() ? width - GAP * canvas.em() : room;
                names.put(entry, canvas.fitting(entry.name(), font, own));
            }
        }
        List<String> fitting =
                LegendNames.fitting(canvas, curves.stream().map(Entry::name).toList(), font, room);
        for (int i = 0; i < curves.size(); i++) {
            names.put(curves.get(i), fitting.get(i));
        }
        return names;
    }

    private static LegendItem item(Canvas canvas, Entry entry, String name) {
        double length = SAMPLE * canvas.em();
        boolean points = entry.styles().contains(Style.POINTS);
        double half = (entry.isInterval() ? 0.42 : 0.36) * canvas.em();
        // A note begins where samples do.
        double dot = entry.isNote() ? 0 : Canvas.DOT * canvas.theme().line();
        Shape shape = entry.area()
                ? new Rectangle2D.Double(0, -half, length, 2 * half)
                : new Ellipse2D.Double(-dot / 2, -dot / 2, dot, dot);
        Color fill =
                entry.area() && !entry.isInterval() ? Palette.translucent(entry.color(), Palette.BAND) : entry.color();
        Style style = entry.styles().stream()
                .filter(each -> each != Style.POINTS)
                .findFirst()
                .orElse(points && entry.area() ? Style.POINTS : null);
        double inset = style == Style.POINTS ? length / 2 : 0;
        LegendItem item = new LegendItem(
                Numeral.signed(name),
                null,
                null,
                null,
                entry.area() || points,
                shape,
                true,
                fill,
                entry.isInterval(),
                canvas.theme().faint(),
                canvas.hair(),
                style != null,
                new Line2D.Double(inset, 0, entry.isNote() ? 0 : length - inset, 0),
                canvas.stroke(style == null ? Style.LINE : style, entry.weight()),
                entry.color());
        item.setLabelPaint(entry.isNote() ? entry.color() : canvas.theme().text());
        return item;
    }

    private Entry curve(String name, Role role) {
        Entry known = curves.get(name);
        if (known != null) {
            return known;
        }
        Entry next;
        if (role instanceof Role.Member) {
            // Neighbours differ in both.
            Color grey = Palette.mix(theme.text(), theme.background(), GREYS[members % GREYS.length]);
            dashes.put(name, DASHES.get(members % DASHES.size()));
            double width = WIDTHS[members / (GREYS.length * DASHES.size()) % WIDTHS.length];
            next = new Entry(name, grey, new LinkedHashSet<>(), false, width, true);
            members++;
        } else {
            boolean sums = role instanceof Role.Summary;
            int number = role instanceof Role.Summary summary ? summary.group() : curves.size();
            dashes.put(name, LAPS.get(Math.min(number / theme.palette().size(), LAPS.size() - 1)));
            next = new Entry(name, Palette.of(theme, number), new LinkedHashSet<>(), false, sums ? THICK : 1);
        }
        curves.put(name, next);
        return next;
    }

    private Entry term(String name) {
        return new Entry(name, theme.text(), new LinkedHashSet<>(), false, 1);
    }

    /** Beside colours, points are pale, and a curve has the colour that stands out from the colour maps. */
    private Entry beside(Series series) {
        Color color = series.style() == Style.POINTS
                ? Palette.mix(theme.faint(), theme.background(), 0.7)
                : Palette.outline(theme);
        return curves.computeIfAbsent(series.name(), key -> new Entry(key, color, new LinkedHashSet<>(), false, 1));
    }

    /** Grey for the first kind of interval, as most plots have one kind; then colours from the end of the palette. */
    private Entry interval(String label) {
        int number = intervals.size();
        int last = theme.palette().size() - 1;
        Color color = number == 0
                ? Palette.translucent(theme.text(), 0.1)
                : Palette.translucent(theme.palette().get(Math.floorMod(last - number, last + 1)), 0.22);
        return new Entry(label, color, Set.of(), true, 1);
    }
}
