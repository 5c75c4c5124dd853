package org.shapecode.charts;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.core.figure.Panel;
import org.shapecode.core.figure.Plot;

/**
 * Draws figures: the one way by which they come on the screen and into files. Works without a display, and on any
 * thread, but with one {@code Graphics2D} on one thread at a time.
 */
public final class FigurePainter {
    /** Height of the figure's title with the gap below it, in sizes of letters. */
    private static final double TITLE = 2.1;

    /** At most this part of the figure is given to a legend of all panels. */
    private static final double LEGEND = 0.3;

    private FigurePainter() {}

    /**
     * Draws a figure whole.
     *
     * @param g takes the drawing; its hints are changed
     * @param area where, in px; the background is filled
     */
    public static void paint(Graphics2D g, Rectangle2D area, Figure figure, ChartTheme theme) {
        paint(Canvas.of(g, Fonts.covering(theme, figure)), area, figure, List.of());
    }

    /**
     * Draws a figure as a person looks at it.
     *
     * @param views of the panels, in order; those missing are shown whole
     * @return where each panel is, in order
     */
    static List<PanelGeometry> paint(Canvas canvas, Rectangle2D area, Figure figure, List<PanelView> views) {
        canvas.g().setPaint(canvas.theme().background());
        canvas.g().fill(area);
        double em = canvas.em();
        // On paper the article brings its own margins.
        double margin = (canvas.theme().titled() ? 0.7 : 0.2) * em;
        String title = canvas.theme().titled() ? figure.title() : "";
        double top = area.getY() + margin + (title.isEmpty() ? 0 : TITLE * em);
        List<Legend.Entry> common = CommonLegend.of(figure, views, canvas.theme());
        LegendPainter legend =
                new LegendPainter(canvas, common, area.getWidth() - 2 * margin, LEGEND * area.getHeight());
        legend.draw(area.getX() + margin, top);
        top += common.isEmpty() ? 0 : legend.height() + 0.4 * em;
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
            Canvas canvas, Figure figure, int number, String figureTitle, List<PanelView> views, boolean told) {
        Panel panel = figure.panels().get(number);
        // A title that stands above already is not written twice.
        String title = panel.title().equals(figureTitle) ? "" : panel.title();
        if (panel instanceof ImageGrid grid) {
            return new GridPainter(canvas, grid, title);
        }
        PanelView view = number < views.size() ? views.get(number) : PanelView.WHOLE;
        return new PlotPainter(canvas, (Plot) panel, title, view, told);
    }
}
