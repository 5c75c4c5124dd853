package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisContract;
import org.shapecode.experiment.analysis.Trained;

class ReconstructionsTest extends AnalysisContract {
    @Override
    protected Analysis plugin() {
        return new Reconstructions();
    }

    @Test
    void outputsStandUnderTheirInputs() {
        Trained trained = trained(3, false);
        ImageGrid grid = (ImageGrid) new Reconstructions(4)
                .analyse(trained, Progress.NONE)
                .figures()
                .get(0)
                .panels()
                .get(0);
        assertEquals(4, grid.columnLabels().size());
        for (int i = 0; i < 4; i++) {
            float[] input = grid.rows().get(0).pictures().get(i).values();
            float[] output = grid.rows().get(1).pictures().get(i).values();
            assertArrayEquals(trained.model().decode(trained.model().encode(input)), output);
        }
        assertEquals("radius (px)", grid.quantities().columns());
        assertEquals("1.5", grid.columnLabels().get(0));
    }
}
