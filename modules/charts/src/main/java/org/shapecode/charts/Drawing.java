package org.shapecode.charts;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.title.LegendTitle;
import org.shapecode.core.figure.AxesPanel;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.core.figure.Panel;

/**
 * Everything that determines a picture: equal drawings give equal pictures, on the screen and in files alike. Needs no
 * display. Safe on any thread; a {@code Graphics2D} must be used by one thread at a time.
 *
 * @param views one for each panel; missing ones show the panel whole
 */
record Drawing(Figure figure, ChartTheme theme, FigureSize size, List<PanelView> views) {
    /** Height of the figure's title with the gap below it, in font sizes. */
    private static final double TITLE = 2.1;

    /** A legend of all panels takes at most this part of the figure on a screen, where a larger one is a click away. */
    private static final double LEGEND = 0.3;

    /** On paper every curve should have its name: there it takes more, at the expense of the panels. */
    private static final double PRINTED_LEGEND = 0.7;

    Drawing {
        views = Stream.concat(views.stream(), Stream.generate(() -> PanelView.WHOLE))
                .limit(figure.panels().size())
                .toList();
    }

    /** Draws with the upper left corner at the origin, changes hints, and tells where each panel was drawn, in order. */
    List<PanelGeometry> draw(Graphics2D g) {
        Canvas canvas = Canvas.of(g, Fonts.covering(theme, figure));
        g.setPaint(theme.background());
        g.fill(new Rectangle2D.Double(0, 0, size.width(), size.height()));
        double em = canvas.em();
        // An article has its own margins and captions.
        double margin = (theme.titled() ? 0.7 : 0.2) * em;
        String title = theme.titled() ? figure.title() : "";
        double width = Math.max(1, size.width() - 2 * margin);
        Font large = canvas.font(1.2);
        canvas.text(canvas.fitting(title, large, width), large, theme.text(), margin, margin + em);
        double top = margin + (title.isEmpty() ? 0 : TITLE * em);
        List<Legend.Entry> common = Legend.common(this);
        double share = theme.isOnScreen() ? LEGEND : PRINTED_LEGEND;
        LegendTitle legend = Legend.arrange(canvas, common, width, share * size.height());
        canvas.draw(legend, margin, top);
        top += common.isEmpty() ? 0 : legend.getBounds().getHeight() + 0.4 * em;
        Rectangle2D inside = new Rectangle2D.Double(margin, top, width, Math.max(1, size.height() - margin - top));

        List<PlacedPanel> placed = placed(canvas, inside, title, !common.isEmpty());
        double labels = 1;
        // Smaller labels change the space for others a little.
        for (int i = 0; i < 2; i++) {
            for (PlacedPanel each : placed) {
                labels = each.painter().labels(each.bounds(), each.header(), labels);
            }
        }
        List<PanelGeometry> drawn = new ArrayList<>();
        for (PlacedPanel each : placed) {
            drawn.add(each.painter().draw(each.bounds(), each.header(), labels));
        }
        return drawn;
    }

    /** A panel with its place, and the height of the headers in its row. */
    private record PlacedPanel(PanelPainter painter, Rectangle2D bounds, double header) {}

    private List<PlacedPanel> placed(Canvas canvas, Rectangle2D inside, String title, boolean commonLegend) {
        Extent extent = new Extent(visible());
        List<PlacedPanel> placed = new ArrayList<>();
        for (List<Rectangle2D> row : FigureLayout.bounds(figure, inside, 1.6 * canvas.em())) {
            List<PanelPainter> painters = new ArrayList<>();
            double header = 0;
            for (Rectangle2D bounds : row) {
                PanelPainter painter = painter(canvas, placed.size() + painters.size(), title, extent, commonLegend);
                header = Math.max(header, painter.header(bounds.getWidth(), bounds.getHeight()));
                painters.add(painter);
            }
            for (int i = 0; i < row.size(); i++) {
                placed.add(new PlacedPanel(painters.get(i), row.get(i), header));
            }
        }
        return placed;
    }

    private PanelPainter painter(Canvas canvas, int number, String figureTitle, Extent extent, boolean commonLegend) {
        Panel panel = figure.panels().get(number);
        // The figure's title is not repeated.
        String title = lettered(number, panel.title().equals(figureTitle) ? "" : panel.title());
        return panel instanceof ImageGrid grid
                ? new GridPainter(canvas, grid, title)
                : new PlotPainter(canvas, (AxesPanel) panel, title, views.get(number), extent, commonLegend);
    }

    private String lettered(int number, String title) {
        if (!theme.lettered() || figure.panels().size() < 2) {
            return title;
        }
        // After (z) comes (aa).
        String letter = (number < 26 ? "" : Character.toString('a' + number / 26 - 1)) + (char) ('a' + number % 26);
        return ("(" + letter + ") " + title).strip();
    }

    /** The figure with the axes, smoothing and series of its views, but without their zoom. */
    Figure visible() {
        List<Panel> panels = new ArrayList<>();
        for (Panel panel : figure.panels()) {
            PanelView view = views.get(panels.size());
            panels.add(panel instanceof AxesPanel axes ? view.visible(view.of(axes)) : panel);
        }
        return new Figure(figure.id(), figure.title(), panels, figure.notes());
    }
}
