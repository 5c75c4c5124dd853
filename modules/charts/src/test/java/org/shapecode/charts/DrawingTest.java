package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;

class DrawingTest {
    @Test
    void nothingReachesTheEdges() {
        for (Figure figure : List.of(Samples.loss(), Samples.hole(), Samples.disks(), Samples.panels())) {
            FigureSize size = FigureSize.natural(figure);
            BufferedImage image = paint(figure, ChartTheme.paper(), (int) size.width(), (int) size.height());
            int white = ChartTheme.paper().background().getRGB();
            for (int x = 0; x < image.getWidth(); x++) {
                assertEquals(white, image.getRGB(x, 0), figure.id() + ": top at " + x);
                assertEquals(white, image.getRGB(x, image.getHeight() - 1), figure.id() + ": bottom at " + x);
            }
            for (int y = 0; y < image.getHeight(); y++) {
                assertEquals(white, image.getRGB(0, y), figure.id() + ": left at " + y);
                assertEquals(white, image.getRGB(image.getWidth() - 1, y), figure.id() + ": right at " + y);
            }
        }
    }

    @Test
    void theThemeDecidesTheBackground() {
        int light = paint(Samples.loss(), Samples.light(), 300, 200).getRGB(1, 1);
        int dark = paint(Samples.loss(), Samples.dark(), 300, 200).getRGB(1, 1);
        assertNotEquals(light, dark);
        assertEquals(Samples.dark().background().getRGB(), dark);
    }

    @Test
    void seriesAndBandsHaveTheirColours() {
        BufferedImage image = paint(Samples.loss(), Samples.light(), 600, 400);
        assertTrue(count(image, Palette.of(Samples.light(), 0).getRGB()) > 50);
        assertTrue(count(image, Palette.of(Samples.light(), 1).getRGB()) > 50);
        int band = Palette.mix(Samples.light().background(), Palette.of(Samples.light(), 1), Palette.BAND)
                .getRGB();
        assertTrue(count(image, band) > 500);
    }

    @Test
    void aRawLineIsFaintAndTheSmoothedOneOfItsNameHasItsColour() {
        double[] x = {0, 1, 2};
        Series smooth = new Series("loss", Series.Style.LINE, x, new double[] {1, 3, 1});
        Series raw = smooth.as("loss", Series.Style.FAINT);
        ChartTheme theme = Samples.light();
        int strong = Palette.of(theme, 0).getRGB();
        assertTrue(count(paint(figure(smooth), theme, 600, 400), strong) > 100);
        assertTrue(count(paint(figure(raw, smooth), theme, 600, 400), strong) > 100);
        assertEquals(0, count(paint(figure(raw), theme, 600, 400), strong));
        int white = theme.background().getRGB();
        int without = count(paint(figure(raw.as("loss", Series.Style.POINTS)), theme, 600, 400), white);
        assertTrue(count(paint(figure(raw), theme, 600, 400), white) < without);
    }

    @Test
    void hidingASeriesChangesNoColourOfAnother() {
        double[] x = {0, 1, 2};
        Series one = new Series("one", Series.Style.LINE, x, new double[] {1, 3, 1});
        Series two = one.as("two", Series.Style.LINE);
        PanelView view = PanelView.WHOLE.toggled("one");
        Drawing drawing = new Drawing(figure(one, two), Samples.light(), new FigureSize(600, 400), List.of(view));
        BufferedImage image = Renderer.draw(new Renderer.Request(drawing, 1)).image();
        assertTrue(count(image, Palette.of(Samples.light(), 1).getRGB()) > 100);
        assertEquals(0, count(image, Palette.of(Samples.light(), 0).getRGB()));
    }

    @Test
    void twiceTheScaleIsTwiceAsSharp() {
        Drawing drawing = new Drawing(Samples.disks(), Samples.light(), new FigureSize(700, 200), List.of());
        BufferedImage image = Renderer.draw(new Renderer.Request(drawing, 2)).image();
        assertEquals(1400, image.getWidth());
        assertTrue(count(image, 0xFF000000) > 50_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 20, 60})
    void thereIsNoSmallestSize(int size) {
        for (Figure figure : List.of(Samples.panels(), Samples.disks())) {
            BufferedImage image = paint(figure, Samples.dark(), size, size);
            assertEquals(Samples.dark().background().getRGB(), image.getRGB(0, 0));
        }
    }

    private static Figure figure(Series... series) {
        return new Figure("lines", "", List.of(new Plot("", Axis.linear("x"), Axis.linear("y"), List.of(series))));
    }

    private static int count(BufferedImage image, int color) {
        int count = 0;
        for (int i = 0; i < image.getWidth() * image.getHeight(); i++) {
            count += image.getRGB(i % image.getWidth(), i / image.getWidth()) == color ? 1 : 0;
        }
        return count;
    }

    private static BufferedImage paint(Figure figure, ChartTheme theme, int width, int height) {
        Drawing drawing = new Drawing(figure, theme, new FigureSize(width, height), List.of());
        return Renderer.draw(new Renderer.Request(drawing, 1)).image();
    }
}
