package org.shapecode.charts;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.title.LegendTitle;
import org.shapecode.core.figure.AxesPanel;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.core.figure.Panel;

/**
 * Draws figures, on the screen and into files alike. Needs no display. May be called on any thread; a {@code Graphics2D}
 * must be used by one thread at a time.
 */
public final class FigurePainter {
    /** Height of the figure's title with the gap below it, in font sizes. */
    private static final double TITLE = 2.1;

    /** A legend of all panels takes at most this part of the figure. */
    private static final double LEGEND = 0.3;

    private FigurePainter() {}

    /**
     * Draws all of a figure.
     *
     * @param g to draw on; its hints are changed
     * @param area to fill, in px
     */
    public static void paint(Graphics2D g, Rectangle2D area, Figure figure, ChartTheme theme) {
        paint(Canvas.of(g, Fonts.covering(theme, figure)), area, figure, List.of());
    }

    /**
     * Draws a figure in given views.
     *
     * @param views of the panels, in order; panels without one are shown whole
     * @return where each panel was drawn, in order
     */
    static List<PanelGeometry> paint(Canvas canvas, Rectangle2D area, Figure figure, List<PanelView> views) {
        canvas.g().setPaint(canvas.theme().background());
        canvas.g().fill(area);
        double em = canvas.em();
        // An article has its own margins.
        double margin = (canvas.theme().titled() ? 0.7 : 0.2) * em;
        String title = canvas.theme().titled() ? figure.title() : "";
        double top = area.getY() + margin + (title.isEmpty() ? 0 : TITLE * em);
        List<Legend.Entry> common = Legend.common(figure, views, canvas.theme());
        LegendTitle legend = Legend.arrange(canvas, common, area.getWidth() - 2 * margin, LEGEND * area.getHeight());
        canvas.draw(legend, area.getX() + margin, top);
        top += common.isEmpty() ? 0 : legend.getBounds().getHeight() + 0.4 * em;
        Rectangle2D inside = new Rectangle2D.Double(
                area.getX() + margin,
                top,
                Math.max(1, area.getWidth() - 2 * margin),
                Math.max(1, area.getMaxY() - margin - top));
        Font large = canvas.font(1.2);
        String shown = canvas.fitting(title, large, inside.getWidth());
        canvas.text(shown, large, canvas.theme().text(), inside.getX(), area.getY() + margin + em);

        List<PanelGeometry> drawn = new ArrayList<>();
        for (List<Rectangle2D> row : FigureLayout.bounds(figure, inside, 1.6 * em)) {
            List<PanelPainter> painters = new ArrayList<>();
            double header = 0;
            for (Rectangle2D bounds : row) {
                int number = drawn.size() + painters.size();
                PanelPainter painter = painter(canvas, figure, number, title, views, !common.isEmpty());
                header = Math.max(header, painter.header(bounds.getWidth(), bounds.getHeight()));
                painters.add(painter);
            }
            for (int i = 0; i < row.size(); i++) {
                drawn.add(painters.get(i).draw(row.get(i), header));
            }
        }
        return drawn;
    }

    private static PanelPainter painter(
            Canvas canvas, Figure figure, int number, String figureTitle, List<PanelView> views, boolean commonLegend) {
        Panel panel = figure.panels().get(number);
        // The figure's title is not repeated.
        String title = panel.title().equals(figureTitle) ? "" : panel.title();
        if (panel instanceof ImageGrid grid) {
            return new GridPainter(canvas, grid, title);
        }
        PanelView view = number < views.size() ? views.get(number) : PanelView.WHOLE;
        return new PlotPainter(canvas, (AxesPanel) panel, title, view, commonLegend);
    }
}
