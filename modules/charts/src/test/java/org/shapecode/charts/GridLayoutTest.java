package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.text.TextLine;
import org.junit.jupiter.api.Test;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.core.figure.ImageGrid.Row;

class GridLayoutTest {
    @Test
    void everythingIsInsideTheArea() {
        Rectangle2D area = new Rectangle2D.Double(10, 20, 700, 400);
        GridLayout layout = new GridLayout(canvas(1), Samples.disksGrid(9), area, 0);
        assertTrue(area.contains(layout.cell(0, 0)));
        assertTrue(area.contains(layout.cell(1, 8)));
        assertTrue(layout.left - layout.labelWidth >= area.getX());
        assertTrue(layout.cell(1, 0).getMaxY()
                        + canvas(1).size(layout.columnLabels).getHeight()
                <= area.getMaxY());
    }

    @Test
    void aPixelTakesAWholeNumberOfThoseOfTheScreen() {
        Rectangle2D area = new Rectangle2D.Double(0, 0, 1300, 600);
        for (double scale : new double[] {1, 1.5, 2}) {
            GridLayout layout = new GridLayout(canvas(scale), Samples.disksGrid(9), area, 0);
            double factor = layout.cellWidth * scale / 64;
            assertEquals(Math.rint(factor), factor, 1e-9, "at scale " + scale);
        }
    }

    @Test
    void whereThatWouldCostMuchPicturesStayLarge() {
        GridLayout layout = new GridLayout(canvas(1), Samples.disksGrid(2), new Rectangle2D.Double(0, 0, 290, 2000), 0);
        assertTrue(layout.cellWidth > 100, () -> "only " + layout.cellWidth);
    }

    @Test
    void picturesGoOnBelowWhereThatMakesThemMuchLarger() {
        Rectangle2D narrow = new Rectangle2D.Double(0, 0, 500, 800);
        GridLayout layout = new GridLayout(canvas(1), Samples.disksGrid(9), narrow, 0);
        assertEquals(3, layout.across);
        assertTrue(layout.cell(0, 3).getMinY() > layout.cell(1, 0).getMaxY());
        assertEquals(layout.cell(0, 0).getX(), layout.cell(0, 3).getX());
        assertTrue(layout.cell(1, 8).getMaxY() <= narrow.getMaxY());
        assertEquals(
                9, new GridLayout(canvas(1), Samples.disksGrid(9), new Rectangle2D.Double(0, 0, 900, 250), 0).across);
    }

    @Test
    void picturesOfOneDimensionAreStrips() {
        ImageGrid strips = new ImageGrid("", List.of(new Row("", List.of(Samples.flat(64, 1, 0.5f)))), List.of());
        GridLayout layout = new GridLayout(canvas(1), strips, new Rectangle2D.Double(0, 0, 256, 300), 0);
        assertEquals(256, layout.cellWidth, 1e-9);
        assertEquals(64, layout.cellHeight, 1e-9);
    }

    @Test
    void longLabelsAreBrokenBetweenWords() {
        Canvas canvas = canvas(1);
        TextBlock label = canvas.broken("output of the network with a long name", canvas.font(1), 90);
        assertTrue(label.getLines().size() > 2);
        assertTrue(canvas.size(List.of(label)).getWidth() <= 90);
        assertEquals(
                0, canvas.size(List.of(canvas.broken("", canvas.font(1), 90))).getWidth());
    }

    @Test
    void aWordIsNeverBroken() {
        Canvas canvas = canvas(1);
        TextBlock label = canvas.broken("input 12.5 disk", canvas.font(1), 5);
        assertEquals(3, label.getLines().size());
    }

    /** However narrow it is, and whatever the size of the font. */
    @Test
    void aCommaStaysWithItsNumber() {
        Canvas canvas = canvas(1);
        String text = "0.10, 11.13, -2.0, 0";
        for (float size = 0.5f; size < 2; size += 0.07f) {
            for (double most = 1; most < 200; most += 0.7) {
                List<String> lines = new ArrayList<>();
                for (Object line : canvas.broken(text, canvas.font(size), most).getLines()) {
                    lines.add(((TextLine) line).getFirstTextFragment().getText());
                }
                assertTrue(
                        String.join(" ", lines).replaceAll(" +", " ").strip().equals(text),
                        "in " + most + " px: " + lines);
            }
        }
    }

    private static Canvas canvas(double scale) {
        Graphics2D g = new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB).createGraphics();
        g.scale(scale, scale);
        return Canvas.of(g, Samples.light());
    }
}
