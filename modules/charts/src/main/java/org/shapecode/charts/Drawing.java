package org.shapecode.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.shapecode.core.figure.AxesPanel;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Panel;

/**
 * Everything that determines a picture: equal drawings give equal pictures.
 *
 * @param figure the data
 * @param theme colours and font
 * @param size of the whole figure
 * @param views of the panels, in order; panels without one are shown whole
 */
record Drawing(Figure figure, ChartTheme theme, FigureSize size, List<PanelView> views) {
    Drawing {
        views = List.copyOf(views);
    }

    /**
     * Draws with the upper left corner at the origin.
     *
     * @return where each panel was drawn, in order
     */
    List<PanelGeometry> draw(Graphics2D g) {
        Canvas canvas = Canvas.of(g, Fonts.covering(theme, figure));
        return FigurePainter.paint(canvas, new Rectangle2D.Double(0, 0, size.width(), size.height()), figure, views);
    }

    /** The figure with the axes, smoothing and series of its views, but without their zoom. */
    Figure visible() {
        List<Panel> panels = new ArrayList<>();
        for (Panel panel : figure.panels()) {
            PanelView view = panels.size() < views.size() ? views.get(panels.size()) : PanelView.WHOLE;
            panels.add(panel instanceof AxesPanel axes ? view.visible(view.of(axes)) : panel);
        }
        return new Figure(figure.id(), figure.title(), panels);
    }

    /** For files: fonts of the look and feel exist on one machine only and cannot be embedded. */
    Drawing withEmbeddedFont() {
        ChartTheme embedded = theme.withFont(Fonts.embedded(theme.font().getSize2D()));
        return new Drawing(figure, embedded, size, views);
    }
}
