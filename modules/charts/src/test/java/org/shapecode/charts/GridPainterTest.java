package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
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
