package org.shapecode.charts;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.ColorScatter;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.HeatMap;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.core.figure.ImageGrid.Picture;
import org.shapecode.core.figure.ImageGrid.Row;
import org.shapecode.core.figure.Interval;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.figure.Series.Style;
import org.shapecode.core.figure.Spread;

/** Figures such as a researcher of shapes would have. */
final class Samples {
    private Samples() {}

    /** Dark on white, for a screen. */
    static ChartTheme light() {
        return ChartTheme.onScreen(Color.WHITE, new Color(0x1F2328), Fonts.embedded(13));
    }

    /** Light on nearly black, for a screen. */
    static ChartTheme dark() {
        return ChartTheme.onScreen(new Color(0x1E1F22), new Color(0xDFE1E5), Fonts.embedded(13));
    }

    static Figure loss() {
        return new Figure("loss", "Loss while training", List.of(lossPlot(400)));
    }

    /** The loss while training, over three decades, with the spread between seeds. */
    static Plot lossPlot(int steps) {
        Random random = new Random(7);
        double[] x = values(steps, i -> 50.0 * i);
        double[] train = values(
                steps,
                i -> (0.6 * Math.exp(-i / 35.0) + 4e-4 + 0.03 / (1 + i)) * Math.exp(0.08 * random.nextGaussian()));
        double[] test = values(
                steps,
                i -> (0.65 * Math.exp(-i / 37.0) + 7e-4 + 0.03 / (1 + i)) * Math.exp(0.03 * random.nextGaussian()));
        double[] low = values(steps, i -> test[i] / (1.3 + 0.2 * Math.sin(i / 40.0)));
        double[] high = values(steps, i -> test[i] * (1.35 + 0.2 * Math.sin(i / 30.0)));
        return new Plot(
                "",
                Axis.linear("training step"),
                Axis.log("mean squared error"),
                List.of(new Series("training", Style.LINE, x, train), new Series("test", Style.LINE, x, test)),
                List.of(new Spread("test", x, low, high)),
                List.of());
    }

    /** A picture in colour beside a grey one. */
    static Figure colours() {
        float[] values = new float[3 * 16 * 16];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 256 / 16 / (1f + i / 256);
        }
        Row row = new Row("input", List.of(new Picture(16, 16, values, 0, 15), disk(16, 5, 1)));
        return new Figure("colours", "Colours", List.of(new ImageGrid("", List.of(row), List.of("a", "b"))));
    }

    /** The error over the radius, with a hole in the training data. */
    static Figure hole() {
        return new Figure("error-by-radius", "Error by radius", List.of(holePlot()));
    }

    static Plot holePlot() {
        double[] radius = values(121, i -> 2 + i * 0.2);
        double[] error = values(121, i -> 8e-4 + 0.02 * Math.exp(-Math.pow((radius[i] - 15) / 1.6, 2)));
        double[] penalised = values(121, i -> 9e-4 + 0.003 * Math.exp(-Math.pow((radius[i] - 15) / 2, 2)));
        double[] low = values(121, i -> error[i] * 0.7);
        double[] high = values(121, i -> error[i] * 1.5);
        double[] lowPenalised = values(121, i -> penalised[i] * 0.75);
        double[] highPenalised = values(121, i -> penalised[i] * 1.35);
        return new Plot(
                "",
                Axis.linear("radius (px)"),
                Axis.log("mean squared error"),
                List.of(
                        new Series("no regulariser", Style.LINE, radius, error),
                        new Series("penalty on weights", Style.DASHED, radius, penalised)),
                List.of(
                        new Spread("no regulariser", radius, low, high),
                        new Spread("penalty on weights", radius, lowPenalised, highPenalised)),
                List.of(new Interval("hole in the training data", 12, 18)));
    }

    /** Disks that grow, above their blurred reconstructions. */
    static Figure disks() {
        return new Figure("disks", "Disks and what the network makes of them", List.of(disksGrid(9)));
    }

    static ImageGrid disksGrid(int columns) {
        List<Picture> inputs = new ArrayList<>();
        List<Picture> outputs = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            double radius = 3 + i * 2.5;
            inputs.add(disk(64, radius, 1));
            outputs.add(disk(64, radius * (i == 4 ? 0.85 : 1), 3.5));
            labels.add("r = " + radius);
        }
        return new ImageGrid("", List.of(new Row("input", inputs), new Row("output", outputs)), labels);
    }

    /** The code against the area of the disk: a cloud beside a straight line. */
    static Plot codePlot() {
        Random random = new Random(3);
        double[] area = values(300, i -> 1800 * random.nextDouble());
        double[] code = values(300, i -> 0.8 - area[i] / 900 + 0.05 * random.nextGaussian());
        return new Plot(
                "",
                Axis.linear("area of the disk (px²)"),
                Axis.linear("code z"),
                List.of(
                        new Series("test images", Style.POINTS, area, code),
                        new Series("fit", Style.DASHED, new double[] {0, 1800}, new double[] {0.8, -1.2})));
    }

    /** The loss over two codes, with missing cells in one corner. */
    static Figure heatMap() {
        return new Figure("loss-over-codes", "Loss over the codes", List.of(heatMapPanel()));
    }

    static HeatMap heatMapPanel() {
        double[] columns = values(17, i -> -2 + 0.25 * i);
        double[] rows = values(13, i -> -1.5 + 0.25 * i);
        double[][] loss = new double[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            double y = rows[row];
            loss[row] = values(
                    columns.length, i -> i < 3 && y < -1 ? Double.NaN : 0.5 + columns[i] * columns[i] + 2 * y * y);
        }
        return new HeatMap(
                "", Axis.linear("code z1"), Axis.linear("code z2"), Axis.linear("loss per image"), columns, rows, loss);
    }

    /** Codes of test images, coloured by radius. */
    static Figure colorScatter() {
        return new Figure("codes", "Codes by radius", List.of(colorScatterPanel()));
    }

    static ColorScatter colorScatterPanel() {
        double[] radius = values(60, i -> 3 + 0.4 * i);
        return new ColorScatter(
                "",
                Axis.linear("code z1"),
                Axis.linear("code z2"),
                Axis.linear("radius (px)"),
                values(60, i -> Math.cos(0.1 * i)),
                values(60, i -> Math.sin(0.1 * i)),
                radius);
    }

    /** Everything side by side. */
    static Figure panels() {
        return new Figure(
                "all",
                "A run at a glance",
                List.of(titled("(a) Loss", lossPlot(300)), titled("(b) Code", codePlot()), disksGrid(9), holePlot()));
    }

    static Plot titled(String title, Plot plot) {
        return plot.titled(title);
    }

    /** One series with plain axes. */
    static Figure plot(Style style, double[] x, double[] y) {
        return plot(Axis.linear("x"), Axis.linear("y"), style, x, y);
    }

    static Figure plot(Axis xAxis, Axis yAxis, Style style, double[] x, double[] y) {
        return new Figure(
                "plot", "Plot", List.of(new Plot("", xAxis, yAxis, List.of(new Series("series", style, x, y)))));
    }

    static double[] values(int length, IntToDoubleFunction value) {
        return IntStream.range(0, length).mapToDouble(value).toArray();
    }

    /** A centred disk whose edge is so many pixels wide. */
    static Picture disk(int size, double radius, double blur) {
        float[] values = new float[size * size];
        for (int i = 0; i < values.length; i++) {
            double distance = Math.hypot(i % size - (size - 1) / 2.0, i / size - (size - 1) / 2.0);
            values[i] = (float) (1 / (1 + Math.exp(4 * (distance - radius) / blur)));
        }
        return new Picture(size, size, values, 0, 1);
    }

    /** A picture of one value. */
    static Picture flat(int width, int height, float value) {
        float[] values = new float[width * height];
        Arrays.fill(values, value);
        return new Picture(width, height, values, 0, 1);
    }
}
