package org.shapecode.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.HashSet;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.shapecode.core.figure.Series;

/** Draws the series of a plot: each is one shape, so that an editor of SVG can take hold of it as a whole. */
final class CurveRenderer extends ShapeRenderer {
    private static final long serialVersionUID = 1L;

    /** Opacity of a raw line behind a smoothed one. */
    private static final double FAINT = 0.3;

    CurveRenderer(Canvas canvas, Legend legend, Function<Rectangle2D, PanelGeometry.OfPlot> geometry) {
        super(canvas, legend, geometry);
    }

    @Override
    void draw(Graphics2D g, PanelGeometry.OfPlot geometry, int number) {
        Series series = geometry.plot().series().get(number);
        double width = canvas().theme().line();
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        Color color = legend().curveColor(series.name());
        g.setPaint(series.style() == Series.Style.FAINT ? Palette.translucent(color, FAINT) : color);
        g.setStroke(Strokes.of(series.style(), width));
        if (series.style() == Series.Style.POINTS) {
            g.setStroke(Strokes.cloud(series.x().length, width));
            g.draw(points(series, geometry));
        } else {
            CurvePath path = path(series, geometry);
            g.draw(path.lines());
            if (path.dots().getCurrentPoint() != null) {
                g.setStroke(Strokes.of(Series.Style.POINTS, width));
                g.draw(path.dots());
            }
        }
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_NORMALIZE);
    }

    private CurvePath path(Series series, PanelGeometry.OfPlot geometry) {
        DoubleUnaryOperator toX = geometry.toX();
        DoubleUnaryOperator toY = geometry.toY();
        CurvePath path =
                new CurvePath(geometry.area().getMinX(), geometry.area().getMaxX(), canvas().grain());
        for (int i = 0; i < series.x().length; i++) {
            path.add(toX.applyAsDouble(series.x()[i]), toY.applyAsDouble(series.y()[i]));
        }
        return path;
    }

    /** Strokes of no length, which round caps turn into dots; of those that hide each other, one. */
    private Path2D points(Series series, PanelGeometry.OfPlot geometry) {
        DoubleUnaryOperator toX = geometry.toX();
        DoubleUnaryOperator toY = geometry.toY();
        Set<Long> taken = new HashSet<>();
        Path2D path = new Path2D.Double();
        for (int i = 0; i < series.x().length; i++) {
            double x = toX.applyAsDouble(series.x()[i]);
            double y = toY.applyAsDouble(series.y()[i]);
            boolean near = geometry.area().intersects(x - 10, y - 10, 20, 20);
            long place = Math.round(x / canvas().grain()) * 1_000_003 + Math.round(y / canvas().grain());
            if (near && taken.add(place)) {
                path.moveTo(x, y);
                path.lineTo(x, y);
            }
        }
        return path;
    }
}
