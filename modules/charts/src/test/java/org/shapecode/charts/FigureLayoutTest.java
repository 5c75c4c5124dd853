package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Panel;

class FigureLayoutTest {
    @Test
    void widePlacesStandSideBySide() {
        assertEquals(List.of(3), rows(plots(3), 1500, 400));
    }

    @Test
    void narrowPlacesStandBelowEachOther() {
        assertEquals(List.of(1, 1, 1), rows(plots(3), 400, 1500));
        assertEquals(List.of(2, 2), rows(plots(4), 800, 600));
    }

    @Test
    void plotsAreOfOneWidthInTheLastRowToo() {
        List<List<Rectangle2D>> rows = FigureLayout.bounds(plots(3), new Rectangle2D.Double(10, 20, 810, 600), 10);
        assertEquals(List.of(2, 1), rows.stream().map(List::size).toList());
        assertEquals(400, rows.get(0).get(1).getWidth(), 1e-9);
        assertEquals(new Rectangle2D.Double(10, 325, 400, 295), rows.get(1).get(0));
    }

    @Test
    void panelsFillTheAreaWithoutOverlap() {
        Rectangle2D area = new Rectangle2D.Double(10, 20, 900, 700);
        List<Rectangle2D> bounds = FigureLayout.bounds(Samples.panels(), area, 8).stream()
                .flatMap(List::stream)
                .toList();
        assertEquals(4, bounds.size());
        for (Rectangle2D one : bounds) {
            assertTrue(area.createUnion(one).equals(area), () -> one + " is outside");
            assertEquals(1, bounds.stream().filter(one::intersects).count());
        }
    }

    @Test
    void aPlotTakesAColumnAndTwoTakeTwo() {
        assertEquals(FigureSize.ONE_COLUMN, FigureSize.natural(plots(1)).widthMillimetres(), 1);
        assertEquals(2 * FigureSize.ONE_COLUMN, FigureSize.natural(plots(2)).widthMillimetres(), 2);
        assertEquals(
                FigureSize.natural(plots(2)).width(),
                FigureSize.natural(plots(3)).width(),
                1e-9);
    }

    @Test
    void widthCanBeTold() {
        assertEquals(120, FigureSize.natural(Samples.disks(), 120).widthMillimetres(), 1e-9);
    }

    @Test
    void tinyAreasDoNotFail() {
        List<Rectangle2D> all = FigureLayout.bounds(Samples.panels(), new Rectangle2D.Double(0, 0, 1, 1), 20).stream()
                .flatMap(List::stream)
                .toList();
        assertEquals(Samples.panels().panels().size(), all.size());
        all.forEach(bounds -> assertTrue(bounds.getWidth() > 0 && bounds.getHeight() > 0));
    }

    private static List<Integer> rows(Figure figure, double width, double height) {
        return FigureLayout.bounds(figure, new Rectangle2D.Double(0, 0, width, height), 10).stream()
                .map(List::size)
                .toList();
    }

    private static Figure plots(int number) {
        return new Figure("plots", "", Collections.<Panel>nCopies(number, Samples.lossPlot(2)));
    }
}
