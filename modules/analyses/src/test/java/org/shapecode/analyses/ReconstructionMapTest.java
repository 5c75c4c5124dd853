package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.Trained;

class ReconstructionMapTest extends PlaneContract {
    @Override
    protected Analysis plugin() {
        return new ReconstructionMap();
    }

    private static ImageGrid grid(Analysis analysis, Trained trained, int panel) {
        return (ImageGrid) analysis.analyse(trained, Progress.NONE)
                .figures()
                .get(0)
                .panels()
                .get(panel);
    }

    @Test
    void imagesLieAsInACoordinateSystem() {
        Trained trained = trained(0, false);
        ImageGrid grid = grid(new ReconstructionMap(8, 1, 2), trained, 0);
        assertEquals(List.of("0", "1.1", "2.3"), grid.columnLabels().subList(0, 3));
        assertEquals("8.0", grid.rows().get(0).label(), "the largest height on top");
        float[] wide = grid.rows().get(7).pictures().get(7).values();
        assertArrayEquals(image(trained, 8, 0), wide);
        float[] high = grid.rows().get(0).pictures().get(0).values();
        assertArrayEquals(image(trained, 0, 8), high);
    }

    private static float[] image(Trained trained, double width, double height) {
        for (int i = 0; i < trained.test().count(); i++) {
            double[] values = trained.test().values()[i];
            if (values[0] == width && values[1] == height) {
                return Arrays.copyOfRange(trained.test().images(), i * 256, (i + 1) * 256);
            }
        }
        throw new AssertionError("no such image");
    }

    /** Of eight half widths from 0 to 8, 3.4 and 4.6 lie between 3 and 5. */
    @Test
    void imagesInAHoleAreFramed() {
        ImageGrid grid = grid(new ReconstructionMap(8, 1, 2), trained(0, true), 1);
        grid.rows().forEach(row -> assertEquals(Set.of(3, 4), row.framed()));
        assertTrue(grid.title().contains("not in the training data"), grid.title());
    }

    @Test
    void otherAttributesCanBeChosen() {
        Trained four = disks(2, 81, "radius", "x", "y", "scale");
        assertEquals(
                new ImageGrid.Quantities("position y (px)", "position x (px)", ""),
                grid(new ReconstructionMap(7, 3, 2), four, 0).quantities());
        assertEquals(
                new ImageGrid.Quantities("radius (px)", "position x (px)", ""),
                grid(new ReconstructionMap(7, 9, 2), four, 0).quantities());
        assertEquals(3, grid(plugin(), four, 0).rows().size(), "no more than there are");
    }
}
