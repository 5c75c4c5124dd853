package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.ColorScatter;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.figure.Spread;

class PointedTest {
    @Test
    void tellsTheNearestPointWithItsSpread() {
        PanelGeometry.OfPlot plot = (PanelGeometry.OfPlot) panel(Samples.hole());
        double x = plot.toX(15.2);
        double y = plot.toY(Samples.holePlot().series().get(0).y()[66]);
        Pointed pointed = Pointed.at(plot, new Point2D.Double(x + 1, y - 1)).orElseThrow();
        assertEquals("no regulariser", pointed.lines().get(0));
        assertEquals("radius (px): 15.2", pointed.lines().get(1));
        assertTrue(pointed.lines().get(3).startsWith("band: "));
        assertEquals(x, pointed.at().getX(), 1e-9);
    }

    @Test
    void tellsTheBandOfItsOwnTerm() {
        double[] x = {0, 1};
        double[] low = {0.25, 0.25};
        double[] high = {0.75, 0.75};
        Series series = new Series("run", Series.Style.LINE, x, x);
        Plot plot = new Plot(
                "",
                Axis.linear("x"),
                Axis.linear("y"),
                List.of(
                        series.as("run", Series.Style.LINE, "a"),
                        series.at(1, 0).as("run", Series.Style.DASHED, "b")),
                List.of(new Spread("run", "", x, x, x, "b"), new Spread("run", "", x, low, high, "a")),
                List.of());
        PanelGeometry.OfPlot panel = (PanelGeometry.OfPlot) panel(new Figure("f", "F", List.of(plot)));
        Point2D end = new Point2D.Double(panel.toX(1), panel.toY(1));
        assertEquals(
                List.of("run: a", "x: 1", "y: 1", "band: 0.25 to 0.75"),
                Pointed.at(panel, end).orElseThrow().lines());
        PanelView hidden = new PanelView(null, null, false, false, Smoothing.NONE, Set.of("b"));
        assertEquals(
                List.of("a"),
                ((Plot) hidden.visible(plot))
                        .spreads().stream().map(Spread::term).toList());
    }

    @Test
    void saysNothingFarFromAllPoints() {
        PanelGeometry panel = panel(Samples.plot(Series.Style.LINE, new double[] {0, 1}, new double[] {0, Double.NaN}));
        Rectangle2D bounds = panel.bounds();
        assertTrue(Pointed.at(panel, new Point2D.Double(bounds.getMaxX() - 20, bounds.getMinY() + 20))
                .isEmpty());
    }

    @Test
    void tellsThePixelOfAPicture() {
        PanelGeometry.OfGrid grid = (PanelGeometry.OfGrid) panel(Samples.disks());
        PanelGeometry.Cell cell = grid.cells().get(10);
        Point2D middle = new Point2D.Double(
                cell.area().getX() + 31.5 / 64 * cell.area().getWidth(),
                cell.area().getY() + 31.5 / 64 * cell.area().getHeight());
        Pointed pointed = Pointed.at(grid, middle).orElseThrow();
        assertEquals("output, r = 5.5", pointed.lines().get(0));
        assertTrue(
                pointed.lines().get(1).startsWith("pixel (31, 31): 0.99"),
                pointed.lines().get(1));
    }

    @Test
    void tellsTheCellOfAHeatMap() {
        PanelGeometry.OfPlot plot = (PanelGeometry.OfPlot) panel(Samples.heatMap());
        Pointed pointed = Pointed.at(plot, new Point2D.Double(plot.toX(0.52), plot.toY(-0.24)))
                .orElseThrow();
        double value = Samples.heatMapPanel().values()[5][10];
        assertEquals(
                List.of("loss per image: " + Numeral.plain(value), "code z1: 0.5", "code z2: \u22120.25"),
                pointed.lines());
        Point2D missing = new Point2D.Double(plot.toX(-2), plot.toY(-1.5));
        assertEquals(
                "loss per image: missing",
                Pointed.at(plot, missing).orElseThrow().lines().get(0));
        Point2D outside =
                new Point2D.Double(plot.area().getMaxX() + 2, plot.area().getCenterY());
        assertTrue(Pointed.at(plot, outside).isEmpty());
    }

    @Test
    void tellsTheValueOfAColouredPoint() {
        PanelGeometry.OfPlot plot = (PanelGeometry.OfPlot) panel(Samples.colorScatter());
        ColorScatter scatter = Samples.colorScatterPanel();
        double x = plot.toX(scatter.abscissae()[7]);
        double y = plot.toY(scatter.ordinates()[7]);
        Pointed pointed = Pointed.at(plot, new Point2D.Double(x, y)).orElseThrow();
        assertEquals(
                "radius (px): " + Numeral.plain(scatter.values()[7]),
                pointed.lines().get(0));
        assertTrue(pointed.mark());
    }

    @Test
    void tellsTheCategory() {
        Axis variants = Axis.of("variant", List.of("bias", "no bias"));
        double[] values = {1, 2};
        PanelGeometry.OfPlot plot = (PanelGeometry.OfPlot)
                panel(Samples.plot(variants, Axis.linear("y"), Series.Style.POINTS, values, values));
        Point2D second = new Point2D.Double(plot.toX(2), plot.toY(2));
        assertEquals(
                "variant: no bias",
                Pointed.at(plot, second).orElseThrow().lines().get(1));
    }

    @Test
    void htmlIsEscaped() {
        Pointed pointed = new Pointed(new Point2D.Double(), true, List.of("<a>", "b & c"));
        assertEquals("<html><b>&lt;a&gt;</b><br>b &amp; c</html>", pointed.html(""));
    }

    private static PanelGeometry panel(Figure figure) {
        BufferedImage image = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
        Drawing drawing = new Drawing(figure, Samples.light(), new FigureSize(600, 400), List.of());
        return drawing.draw(image.createGraphics()).get(0);
    }
}
