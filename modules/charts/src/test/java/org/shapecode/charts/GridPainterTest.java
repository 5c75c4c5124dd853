package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.ImageGrid;

/** What stands around pictures: the quantities of their labels, and a colour bar. */
class GridPainterTest {
    private static final ImageGrid.Quantities ALL = new ImageGrid.Quantities("radius (px)", "code z1", "weight");

    private static Figure figure(ImageGrid.Quantities quantities) {
        return new Figure("disks", "Disks", List.of(Samples.disksGrid(3).of(quantities)));
    }

    private static Renderer.Picture draw(Figure figure) {
        return Renderer.draw(
                new Renderer.Request(new Drawing(figure, ChartTheme.paper(), new FigureSize(500, 300), List.of()), 1));
    }

    private static Rectangle2D pictures(Renderer.Picture picture) {
        List<PanelGeometry.Cell> cells =
                ((PanelGeometry.OfGrid) picture.panels().get(0)).cells();
        return cells.stream()
                .map(PanelGeometry.Cell::area)
                .reduce(Rectangle2D::createUnion)
                .orElseThrow();
    }

    @Test
    void quantitiesAreTextInAFile() throws IOException {
        String svg = FigureFiles.svg(figure(ALL));
        for (String each : List.of("radius (px)", "code z1", "weight")) {
            assertTrue(svg.contains(">" + each + "<"), () -> each + " in " + svg);
        }
        assertFalse(FigureFiles.svg(figure(ImageGrid.Quantities.NONE)).contains("radius (px)"));
    }

    /** A layer with a single channel is one small picture beside a colour bar. */
    @Test
    void quantitiesAreWholeBesideASinglePicture() throws IOException {
        ImageGrid one = Samples.disksGrid(1).of(new ImageGrid.Quantities("output channel", "input channel", "weight"));
        Drawing small = new Drawing(
                new Figure("weights", "Weights", List.of(one)),
                ChartTheme.paper(),
                new FigureSize(150, 110),
                List.of());
        String svg = new String(FigureFiles.bytes(small, 1, FigureFormat.SVG), StandardCharsets.UTF_8);
        for (String each : List.of("output channel", "input channel")) {
            assertTrue(svg.contains(">" + each + "<"), () -> each + " in " + svg);
        }
    }

    /** From the value drawn black at the foot to the value drawn white at the top. */
    @Test
    void aColourBarStandsBesideThePictures() {
        Renderer.Picture drawn = draw(figure(ALL));
        Rectangle2D all = pictures(drawn);
        int x = (int) (all.getMaxX() + ChartTheme.paper().font().getSize2D());
        assertEquals(0, grey(drawn.image(), x, (int) all.getMaxY() - 2), 4);
        assertEquals(255, grey(drawn.image(), x, (int) all.getMinY() + 1), 4);
        long greys = IntStream.range((int) all.getMinY(), (int) all.getMaxY())
                .map(y -> grey(drawn.image(), x, y))
                .distinct()
                .count();
        assertTrue(greys > 50, () -> greys + " greys");
        assertTrue(all.getMaxX()
                < pictures(draw(figure(new ImageGrid.Quantities("radius (px)", "", ""))))
                        .getMaxX());
    }

    @Test
    void theToolTipOfAPictureNamesItsNumbers() {
        Renderer.Picture drawn = draw(figure(ALL));
        PanelGeometry.Cell first =
                ((PanelGeometry.OfGrid) drawn.panels().get(0)).cells().get(0);
        assertEquals("code z1 input, radius (px) r = 3.0", first.label());
    }

    private static int grey(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) & 0xFF;
    }
}
