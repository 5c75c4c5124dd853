package org.shapecode.charts;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.shapecode.core.figure.Spread;

/** Draws the spreads of a plot as translucent bands in the colours of their series. */
final class BandRenderer extends ShapeRenderer {
    /** Lets the grid and another band shine through. */
    static final double OPACITY = 0.2;

    private static final long serialVersionUID = 1L;

    BandRenderer(Canvas canvas, Legend legend, Function<Rectangle2D, PanelGeometry.OfPlot> geometry) {
        super(canvas, legend, geometry);
    }

    @Override
    void draw(Graphics2D g, PanelGeometry.OfPlot geometry, int number) {
        Spread spread = geometry.plot().spreads().get(number);
        Rectangle2D area = geometry.area();
        DoubleUnaryOperator toX = geometry.toX();
        DoubleUnaryOperator toY = geometry.toY();
        BandPath band = new BandPath(canvas().grain(), 2 * area.getMaxY() + 1000);
        for (int i = 0; i < spread.x().length; i++) {
            double high = toY.applyAsDouble(spread.high()[i]);
            double low = toY.applyAsDouble(spread.low()[i]);
            // On a logarithmic axis a band may reach below all decades: down to the edge then.
            boolean bottomless = geometry.y().logarithmic() && spread.low()[i] <= 0;
            band.add(toX.applyAsDouble(spread.x()[i]), high, bottomless ? Double.POSITIVE_INFINITY : low);
        }
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setPaint(Palette.translucent(legend().curveColor(spread.name()), OPACITY));
        g.fill(band.area());
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_NORMALIZE);
    }
}
