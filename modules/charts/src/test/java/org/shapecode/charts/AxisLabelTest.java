package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.axis.ValueAxis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.HeatMap;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.core.figure.Panel;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.figure.Series.Style;

class AxisLabelTest {
    private static final String LONG = "Loss against attribute: share of the loss due to the decoder, outside holes";
    private static final List<String> LABELS =
            List.of("y", "loss per image", "squared norm of the kernels", "code z, normalised to [0, 1]", LONG);

    private static Figure plot(String label) {
        double[] values = {1, 2, 3};
        return Samples.plot(Axis.linear(label), Axis.log(label), Style.LINE, values, values);
    }

    private static PanelGeometry.OfPlot draw(Figure figure, ChartTheme theme, double width, double height) {
        BufferedImage image = new BufferedImage((int) width, (int) height, BufferedImage.TYPE_INT_RGB);
        Drawing drawing = new Drawing(figure, theme, new FigureSize(width, height), List.of());
        return (PanelGeometry.OfPlot) drawing.draw(image.createGraphics()).get(0);
    }

    private static double longest(ValueAxis axis) {
        Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        Canvas canvas = Canvas.of(g, ChartTheme.paper());
        return AxisLabel.lines(axis).stream()
                .mapToDouble(line -> canvas.width(line, axis.getLabelFont()))
                .max()
                .orElseThrow();
    }

    /** From a figure of the dashboard and one of a column of an article to a large one. */
    @ParameterizedTest
    @CsvSource({"238, 173", "321, 234", "280, 150", "800, 500"})
    void noLabelIsLongerThanItsAxisOrCut(double width, double height) {
        for (String label : LABELS) {
            for (ChartTheme theme : List.of(ChartTheme.paper(), Samples.light())) {
                PanelGeometry.OfPlot drawn = draw(plot(label), theme, width, height);
                for (ValueAxis axis : List.of(drawn.x(), drawn.y())) {
                    boolean across = axis == drawn.x();
                    double length =
                            across ? drawn.area().getWidth() : drawn.area().getHeight();
                    // JFreeChart rounds lengths to whole px.
                    assertTrue(longest(axis) <= length + 2, () -> axis.getLabel() + " at " + length);
                    if (!label.equals(LONG) || height > 200) {
                        assertEquals(label, String.join(" ", AxisLabel.lines(axis)));
                    }
                }
            }
        }
    }

    @Test
    void linesHaveRoomBesideAndBelowThePlot() {
        PanelGeometry.OfPlot one = draw(plot("loss"), ChartTheme.paper(), 321, 234);
        PanelGeometry.OfPlot three = draw(plot(LONG), ChartTheme.paper(), 321, 234);
        double line = one.y().getLabelFont().getSize2D();
        int more = AxisLabel.lines(three.y()).size() - 1;
        assertTrue(more > 0);
        assertTrue(three.area().getX() - one.area().getX() > 0.9 * more * line);
        assertTrue(one.area().getMaxY() - three.area().getMaxY()
                > 0.9 * (AxisLabel.lines(three.x()).size() - 1) * line);
    }

    @Test
    void shortLabelsStayInALineOfTheUsualSize() {
        PanelGeometry.OfPlot drawn = draw(plot("loss per image"), ChartTheme.paper(), 321, 234);
        assertEquals("loss per image", drawn.y().getLabel());
        assertEquals(
                ChartTheme.paper().font().getSize2D(), drawn.y().getLabelFont().getSize2D(), 1e-3);
    }

    @Test
    void inAFileEveryLineIsText() throws IOException {
        String svg = FigureFiles.svg(plot(LONG));
        for (String word : LONG.split(" ")) {
            assertTrue(svg.matches("(?s).*[> ]" + word + "[< ].*"), word);
        }
    }

    /** The label beside a colour bar, too. */
    @Test
    void theLabelOfAColourBarIsWhole() throws IOException {
        HeatMap map = Samples.heatMapPanel();
        HeatMap labelled =
                new HeatMap(map.title(), map.x(), map.y(), Axis.linear(LONG), map.columns(), map.rows(), map.values());
        String svg = FigureFiles.svg(new Figure("map", "Map", List.of(labelled)));
        for (String word : LONG.split(" ")) {
            assertTrue(svg.matches("(?s).*[> ]" + word + "[< ].*"), word);
        }
    }

    @Test
    void aNumberIsNotPartedFromItsNoun() {
        for (String[] kept : new String[][] {
            {"encoder layer 1, share of units that switch sign", "layer 1,"},
            {"bound of the test images (per image)", "(per image)"},
            {"test, R\u00b2 of the code over the optimal scale h", "scale h"},
            {"smoothed code z, normalised to [0, 1]", "code z,"},
            {"smoothed code z, normalised to [0, 1]", "[0, 1]"}
        }) {
            for (double height = 120; height < 400; height += 10) {
                PanelGeometry.OfPlot drawn = draw(plot(kept[0]), ChartTheme.paper(), 321, height);
                List<String> lines = AxisLabel.lines(drawn.y());
                assertTrue(
                        String.join(" ", lines).contains("\u2026")
                                || lines.stream().anyMatch(line -> line.contains(kept[1])),
                        lines.toString());
            }
        }
    }

    /** A long label makes those of all panels smaller. */
    @Test
    void allLabelsOfAFigureHaveOneSize() {
        List<Panel> panels = new ArrayList<>();
        for (String label : LABELS) {
            panels.addAll(plot(label).panels());
        }
        panels.add(Samples.heatMapPanel());
        Figure figure = new Figure("labels", "", panels);
        Drawing drawing = new Drawing(figure, Samples.light(), new FigureSize(700, 420), List.of());
        List<Float> sizes = Renderer.draw(new Renderer.Request(drawing, 1)).panels().stream()
                .map(PanelGeometry.OfPlot.class::cast)
                .flatMap(panel -> Stream.of(panel.x(), panel.y()))
                .map(axis -> axis.getLabelFont().getSize2D())
                .distinct()
                .toList();
        assertEquals(1, sizes.size(), sizes.toString());
    }

    /** Of weights, whose pictures are only a few pixels high. */
    @Test
    void theLabelBesideLowPicturesIsWhole() throws IOException {
        ImageGrid low = new ImageGrid(
                "layer 1", List.of(new ImageGrid.Row("1", List.of(Samples.flat(3, 1, 0.5f)))), List.of("1"));
        ImageGrid weights = new ImageGrid(
                low.title(), low.rows(), low.columnLabels(), new ImageGrid.Quantities("input", "output", "weight"));
        Figure figure = new Figure("weights", "", List.of(weights));
        for (double height : new double[] {70, 90, 120}) {
            Drawing drawing = new Drawing(figure, ChartTheme.paper(), new FigureSize(300, height), List.of());
            String svg = new String(SvgWriter.write(drawing), StandardCharsets.UTF_8);
            assertTrue(svg.contains(">weight<"), () -> height + " px");
        }
    }

    /** The legend of many curves in a small panel leaves room for it. */
    @Test
    void theLabelBesideAShortPlotIsWhole() {
        double[] values = {1, 2, 3};
        List<Series> series = IntStream.range(0, 8)
                .mapToObj(i -> new Series("channel " + i, Style.LINE, values, values))
                .toList();
        Plot small = new Plot("layer 1", Axis.linear("radius (px)"), Axis.linear("activation"), series);
        for (double height : new double[] {170, 190, 250}) {
            PanelGeometry.OfPlot drawn =
                    draw(new Figure("activations", "", List.of(small)), Samples.light(), 200, height);
            assertEquals("activation", drawn.y().getLabel(), () -> height + " px");
        }
    }
}
