package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.NearestImages;
import org.shapecode.experiment.analysis.Trained;

class DecodedGridTest extends PlaneContract {
    @Override
    protected Analysis plugin() {
        return new DecodedGrid();
    }

    /** The first component to the right, the second upwards; the fake model decodes to the grey of the first. */
    @Test
    void rowsAndColumnsAreTheTwoComponents() {
        Trained fake = CodeModel.in(trained(0, false), 2, row -> new double[] {row[0] / 8, row[1] - 4});
        AnalysisResult result = new DecodedGrid(3, 0, 0).analyse(fake, Progress.NONE);
        ImageGrid decoded = (ImageGrid) result.figures().get(0).panels().get(0);
        assertEquals("-4.00", decoded.rows().get(2).label(), "the smallest at the bottom");
        assertEquals("4.00", decoded.rows().get(0).label());
        assertEquals("0.50", decoded.columnLabels().get(1));
        assertEquals(0.5f, decoded.rows().get(0).pictures().get(1).values()[0]);
    }

    @Test
    void besideTheNearestTrainingImages() {
        Trained trained = trained(5, false);
        AnalysisResult result = plugin().analyse(trained, Progress.NONE);
        ImageGrid decoded = (ImageGrid) result.figures().get(0).panels().get(0);
        ImageGrid known = (ImageGrid) result.figures().get(0).panels().get(1);
        float[] image = decoded.rows().get(2).pictures().get(4).values();
        int nearest =
                NearestImages.in(trained.training(), image, 0, Progress.NONE).indices()[0];
        assertArrayEquals(
                Arrays.copyOfRange(trained.training().images(), nearest * 256, nearest * 256 + 256),
                known.rows().get(2).pictures().get(4).values());
    }
}
