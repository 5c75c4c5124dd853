package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.ColorAxis;
import org.shapecode.core.figure.ColorScatter;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.HeatMap;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.core.figure.Images;
import org.shapecode.core.figure.Panel;
import org.shapecode.core.figure.Series;

/** Curves, points, numbers and frames beside colours and pictures. */
class BesideColorsTest {
    private static final double[] ONE_AND_TWO = {1, 2};
    private static final Series TRAINING =
            new Series("training images", Series.Style.POINTS, new double[] {-5}, new double[] {9});
    private static final Series OUTLINE = new Series("hole", Series.Style.LINE, ONE_AND_TWO, ONE_AND_TWO);

    private static ColorScatter scatter() {
        ColorAxis color = ColorAxis.spanning(Axis.linear("radius"), ONE_AND_TWO);
        return new ColorScatter(
                "",
                Axis.linear("z1"),
                Axis.linear("z2"),
                color,
                ONE_AND_TWO,
                ONE_AND_TWO,
                ONE_AND_TWO,
                List.of(TRAINING, OUTLINE),
                Images.NONE);
    }

    private static HeatMap table(Axis x) {
        double[][] values = {{0.25, 1}, {0.5, Double.NaN}};
        return new HeatMap(
                "", x, Axis.of("code", List.of("z1", "z2")), Axis.linear("R"), ONE_AND_TWO, ONE_AND_TWO, values);
    }

    private static BufferedImage drawn(Panel panel) {
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        new Drawing(new Figure("f", "", List.of(panel)), Samples.light(), new FigureSize(400, 300), List.of()).draw(g);
        g.dispose();
        return image;
    }

    /** The number of pixels of about a colour, as the edges of lines are blended. */
    private static long pixels(Panel panel, Color color) {
        BufferedImage image = drawn(panel);
        return IntStream.of(image.getRGB(0, 0, 400, 300, null, 0, 400))
                .mapToObj(Color::new)
                .filter(each -> Math.abs(each.getRed() - color.getRed()) < 50
                        && Math.abs(each.getGreen() - color.getGreen()) < 50
                        && Math.abs(each.getBlue() - color.getBlue()) < 50)
                .count();
    }

    @Test
    void theLegendNamesThemEvenIfThereIsOneOnly() {
        HeatMap outlined = Samples.heatMapPanel().with(List.of(OUTLINE));
        assertEquals(
                List.of("hole"),
                new Legend(outlined, Samples.light())
                        .entries(Set.of()).stream().map(Legend.Entry::name).toList());
        assertEquals(
                List.of("training images", "hole"),
                new Legend(scatter(), Samples.light())
                        .entries(Set.of()).stream().map(Legend.Entry::name).toList());
    }

    @Test
    void theAxesShowThem() {
        Extent extent = new Extent(new Figure("scatter", "", List.of(scatter())));
        assertTrue(extent.x(scatter()).contains(-5));
        assertTrue(extent.y(scatter()).contains(9));
    }

    @Test
    void anOutlineIsDrawnOverTheCells() {
        Color color = Palette.outline(Samples.light());
        assertEquals(0, pixels(Samples.heatMapPanel(), color));
        assertTrue(pixels(Samples.heatMapPanel().with(List.of(OUTLINE)), color) > 20);
    }

    @Test
    void theyAreInTheTable() {
        String csv = CsvWriter.write(new Figure("f", "", List.of(scatter())));
        assertTrue(csv.contains("1,series,training images,,-5.0,9.0,,,"), csv);
    }

    @Test
    void theyAreTold() {
        String text = FigureText.describe(new Figure("f", "", List.of(scatter())));
        assertTrue(text.contains("training images with 1 point"), text);
    }

    /** Numbers stand in the cells of a table only. */
    @Test
    void aTableShowsItsValues() {
        Axis names = Axis.of("attribute", List.of("width", "height"));
        long dark = pixels(table(names), Color.WHITE) + pixels(table(names), Color.BLACK);
        Axis numbers = Axis.linear("width");
        long plain = pixels(table(numbers), Color.WHITE) + pixels(table(numbers), Color.BLACK);
        assertTrue(Math.abs(dark - plain) > 50, dark + " and " + plain);
    }

    @Test
    void aPictureInAHoleIsFramed() {
        ImageGrid.Picture picture = new ImageGrid.Picture(1, 1, new float[] {0}, 0, 1);
        ImageGrid.Row plain = new ImageGrid.Row("", List.of(picture, picture));
        ImageGrid.Row framed = new ImageGrid.Row("", List.of(picture, picture), Set.of(1));
        Color color = Palette.outline(Samples.light());
        assertEquals(0, pixels(new ImageGrid("", List.of(plain), List.of()), color));
        assertTrue(pixels(new ImageGrid("", List.of(framed), List.of()), color) > 100);
    }
}
