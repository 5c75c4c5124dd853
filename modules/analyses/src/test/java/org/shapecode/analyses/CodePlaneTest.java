package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.ColorScatter;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Series;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.Holes;
import org.shapecode.experiment.analysis.Trained;

class CodePlaneTest extends PlaneContract {
    @Override
    protected Analysis plugin() {
        return new CodePlane();
    }

    private static ColorScatter panel(Analysis analysis, Trained trained, int number) {
        Figure figure = analysis.analyse(trained, Progress.NONE).figures().get(0);
        assertEquals(trained.test().attributes().size(), figure.panels().size(), "one for each attribute");
        return (ColorScatter) figure.panels().get(number);
    }

    @Test
    void testImagesAreColouredByEachAttribute() {
        Trained fake = CodeModel.in(trained(0, false), 2, row -> new double[] {2 * row[1], row[0]});
        ColorScatter scatter = panel(plugin(), fake, 1);
        assertEquals("code z1", scatter.x().label());
        assertEquals("code z2", scatter.y().label());
        assertEquals("half height (px)", scatter.color().axis().label());
        assertArrayEquals(fake.test().column(1), scatter.values());
        assertArrayEquals(fake.test().column(0), scatter.ordinates(), 1e-5);
        assertEquals(
                List.of("training images"),
                scatter.lines().stream().map(Series::name).toList());
        assertEquals(30, scatter.lines().get(0).x().length);
    }

    /** Half widths from 3 to 5 are left out. */
    @Test
    void aHoleIsOutlined() {
        Trained fake = CodeModel.in(trained(0, true), 2, row -> row);
        Series outline = panel(plugin(), fake, 0).lines().get(1);
        assertEquals(Holes.LABEL, outline.name());
        double[] x =
                Arrays.stream(outline.x()).filter(Double::isFinite).distinct().toArray();
        for (double width : x) {
            assertFalse(
                    fake.data().sampling().covers(fake.data().attributes(), new double[] {width, 8}),
                    "outside the hole: " + width);
        }
        assertEquals(
                8, Arrays.stream(outline.y()).filter(Double::isFinite).max().orElse(0), 1e-5, "up to the top");
    }

    @Test
    void theComponentsThatVaryMostAreShownUnlessChosen() {
        Trained fake = CodeModel.in(
                trained(0, false), 4, row -> new double[] {0.1 * row[0], 2 * row[0], 0.2 * row[1], 3 * row[1]});
        assertEquals("code z2", panel(plugin(), fake, 0).x().label());
        assertEquals("code z4", panel(plugin(), fake, 0).y().label());
        assertEquals("code z3", panel(new CodePlane(3, 0), fake, 0).x().label());
        assertEquals("code z4", panel(new CodePlane(3, 0), fake, 0).y().label());
        assertEquals("code z1", panel(new CodePlane(0, 1), fake, 0).y().label());
        assertEquals("code z2", panel(new CodePlane(9, 9), fake, 0).x().label(), "there is no ninth");
    }

    @Test
    void oneComponentHasNoPlane() {
        assertFalse(plugin().accepts(disks(1, 16, "radius", "x")));
    }
}
