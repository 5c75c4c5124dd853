package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.HeatMap;
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
}
