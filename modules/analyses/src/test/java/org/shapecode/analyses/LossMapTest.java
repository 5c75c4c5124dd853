package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.HeatMap;
import org.shapecode.core.figure.Series;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.Holes;
import org.shapecode.experiment.analysis.Trained;

class LossMapTest extends PlaneContract {
    @Override
    protected Analysis plugin() {
        return new LossMap();
    }

    private HeatMap map(Trained trained) {
        return (HeatMap) plugin().analyse(trained, Progress.NONE)
                .figures()
                .get(0)
                .panels()
                .get(0);
    }

    @Test
    void aCellIsTheLossOfItsImage() {
        Trained trained = trained(3, false);
        HeatMap map = map(trained);
        double[] errors = trained.model().errors(trained.test());
        for (int i = 0; i < errors.length; i++) {
            double[] values = trained.test().values()[i];
            int row = Arrays.binarySearch(map.rows(), values[1]);
            int column = Arrays.binarySearch(map.columns(), values[0]);
            assertEquals(errors[i], map.values()[row][column]);
        }
        assertTrue(map.lines().isEmpty(), "no hole");
    }

    @Test
    void otherAttributesAreAveragedOver() {
        Trained trained = disks(1, 27, "radius", "x", "y");
        HeatMap map = map(trained);
        double[] errors = trained.model().errors(trained.test());
        assertEquals((errors[0] + errors[1] + errors[2]) / 3, map.values()[0][0], 1e-9);
    }

    /** The edges of the cells around widths from 3 to 5. */
    @Test
    void theHoleIsOutlined() {
        HeatMap map = map(trained(0, true));
        Series outline = map.lines().get(0);
        assertEquals(Holes.LABEL, outline.name());
        double[] x = Arrays.stream(outline.x())
                .filter(Double::isFinite)
                .distinct()
                .sorted()
                .toArray();
        double[] held = Arrays.stream(map.columns()).filter(w -> w > 3 && w < 5).toArray();
        assertTrue(x[0] < held[0] && x[x.length - 1] > held[held.length - 1], Arrays.toString(x));
        assertEquals(held.length + 1, x.length);
    }

    @Test
    void aSingleAttributeHasACurveInstead() {
        assertFalse(plugin().accepts(disks(2, 16, "radius")));
    }
}
