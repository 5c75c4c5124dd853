package org.shapecode.charts;

import java.awt.Color;
import java.util.stream.IntStream;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.shapecode.core.figure.ColorScatter;
import org.shapecode.core.figure.Points;

/**
 * The points of a scatter joined to paths in the colour of their first points. A thousand paths are drawn as a few shapes, one
 * for each of {@value #COLORS} colours; those of the lowest values come last, so that they lie on top.
 */
record ColorPaths(Canvas canvas, ColorScatter scatter) {
    private static final int COLORS = 48;
    private static final int DATASET = 2;

    /** Many paths let those below shine through. */
    private static final int FEW = 40;

    private static final double FAINT = 0.55;

    void addTo(XYPlot plot) {
        ColorMap colors = ColorMap.of(scatter.color(), canvas.theme());
        double[] values = scatter.values();
        int paths = values.length / scatter.path();
        int[] bins = IntStream.range(0, paths)
                .map(path -> bin(values[path * scatter.path()]))
                .toArray();
        DefaultXYDataset dataset = new DefaultXYDataset();
        XYLineAndShapeRenderer renderer =
                UncutDots.of(scatter, plot, canvas.theme().line()).lines();
        for (int color = COLORS - 1; color >= 0; color--) {
            int bin = color;
            int[] chosen = IntStream.range(0, paths).filter(i -> bins[i] == bin).toArray();
            if (chosen.length > 0) {
                Color paint = (Color) colors.getPaint(values[chosen[chosen.length / 2] * scatter.path()]);
                renderer.setSeriesPaint(
                        dataset.getSeriesCount(), paths > FEW ? Palette.translucent(paint, FAINT) : paint);
                renderer.setSeriesStroke(dataset.getSeriesCount(), canvas.hair(2));
                dataset.addSeries(dataset.getSeriesCount(), points(chosen));
            }
        }
        plot.setDataset(DATASET, dataset);
        plot.setRenderer(DATASET, renderer);
    }

    /** -1 for a path without a colour, which is not drawn. */
    private int bin(double value) {
        double fraction = scatter.color().fraction(value);
        return Double.isNaN(fraction) ? -1 : Math.min(COLORS - 1, (int) (fraction * COLORS));
    }

    /** The chosen paths, with a gap after each; a point that is not shown is a gap, too. */
    private double[][] points(int... chosen) {
        Points all = scatter.points().get(0);
        int length = scatter.path() + 1;
        double[][] points = new double[2][chosen.length * length];
        for (int i = 0; i < points[0].length; i++) {
            int point = chosen[i / length] * scatter.path() + i % length;
            boolean shown = i % length < scatter.path() && all.isShown(point);
            points[0][i] = shown ? scatter.abscissae()[point] : Double.NaN;
            points[1][i] = shown ? scatter.ordinates()[point] : Double.NaN;
        }
        return points;
    }
}
