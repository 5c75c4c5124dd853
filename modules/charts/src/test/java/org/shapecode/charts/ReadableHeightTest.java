package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Panel;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;

class ReadableHeightTest {
    private static final double[] X = {0, 1, 2};

    /** Panels that differ in their last curve, so that each has its own legend. */
    private static Figure study(int panels, int seeds) {
        List<Panel> plots = IntStream.range(0, panels)
                .<Panel>mapToObj(i -> {
                    List<Series> series = IntStream.range(0, seeds)
                            .mapToObj(s -> new Series(
                                    s == seeds - 1 ? "geometric mean " + i : "seed " + s, Series.Style.LINE, X, X))
                            .toList();
                    return new Plot("variant " + i, Axis.linear("radius (px)"), Axis.linear("loss per image"), series);
                })
                .toList();
        return new Figure("study", "Study", plots);
    }

    /** Draws a figure as on the screen. */
    private static List<PanelGeometry> drawn(Figure figure, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Drawing drawing = new Drawing(figure, Samples.light(), new FigureSize(width, height), List.of());
        return drawing.draw(image.createGraphics());
    }

    @Test
    void everyPlotIsHighBelowItsLegend() {
        for (int width : new int[] {300, 480, 920, 1600}) {
            for (int panels : new int[] {1, 3, 5, 14}) {
                for (int seeds : new int[] {1, 6, 10}) {
                    Figure figure = study(panels, seeds);
                    int height = ReadableHeight.of(figure, width, 14);
                    for (PanelGeometry panel : drawn(figure, width, height)) {
                        double plot = ((PanelGeometry.OfPlot) panel).area().getHeight();
                        assertTrue(plot > 60, panels + " panels, " + seeds + " seeds, " + width + " px: " + plot);
                    }
                }
            }
        }
    }

    /** As with the font of 120 %, or a larger one of the system: labels and legend take more of the height. */
    @Test
    void aLargerFontLeavesThePlotItsHeight() {
        for (int width : new int[] {300, 480, 920}) {
            for (float font : new float[] {14, 16.8f, 21, 28}) {
                Figure figure = study(2, 10);
                int height = ReadableHeight.of(figure, width, font);
                ChartTheme theme = Samples.light();
                Drawing drawing = new Drawing(
                        figure,
                        theme.withFont(theme.font().deriveFont(font)),
                        new FigureSize(width, height),
                        List.of());
                BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
                for (PanelGeometry panel : drawing.draw(image.createGraphics())) {
                    double plot = ((PanelGeometry.OfPlot) panel).area().getHeight();
                    assertTrue(plot > 60, font + " px font, " + width + " px: " + plot);
                }
            }
        }
    }

    @Test
    void aPlotIsNotHigherThanItsCard() {
        assertEquals(220, ReadableHeight.of(Samples.loss(), 480, 14), 30);
    }

    @Test
    void moreWidthNeedsLessHeight() {
        Figure figure = study(12, 5);
        assertTrue(ReadableHeight.of(figure, 1400, 14) < ReadableHeight.of(figure, 500, 14));
        assertTrue(ReadableHeight.of(Samples.disks(), 900, 14) < ReadableHeight.of(Samples.disks(), 300, 14));
    }
}
