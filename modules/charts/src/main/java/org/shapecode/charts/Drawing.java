package org.shapecode.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Panel;
import org.shapecode.core.figure.Plot;

/**
 * All that decides what a picture looks like: equal drawings are equal pictures.
 *
 * @param figure the numbers
 * @param theme colours and letters
 * @param size of the whole
 * @param views how each panel is looked at; those missing are shown whole
 */
record Drawing(Figure figure, ChartTheme theme, FigureSize size, List<PanelView> views) {
    Drawing {
        views = List.copyOf(views);
    }

    /**
     * Draws itself with the upper left corner at the origin.
     *
     * @return where each panel is, in order
     */
    List<PanelGeometry> draw(Graphics2D g) {
        Canvas canvas = Canvas.of(g, Fonts.covering(theme, figure));
        return FigurePainter.paint(canvas, new Rectangle2D.Double(0, 0, size.width(), size.height()), figure, views);
    }

    /** The figure as it is looked at: axes, smoothing and hidden series, but all of the axes. */
    Figure visible() {
        List<Panel> panels = new ArrayList<>();
        for (Panel panel : figure.panels()) {
            PanelView view = panels.size() < views.size() ? views.get(panels.size()) : PanelView.WHOLE;
            panels.add(panel instanceof Plot plot ? view.visible(view.of(plot)) : panel);
        }
        return new Figure(figure.id(), figure.title(), panels);
    }

    /** Fonts of a look and feel are those of one machine, and cannot be written into a PDF. */
    Drawing withEmbeddedFont() {
        ChartTheme embedded = theme.withFont(Fonts.embedded(theme.font().getSize2D()));
        return new Drawing(figure, embedded, size, views);
    }
}
