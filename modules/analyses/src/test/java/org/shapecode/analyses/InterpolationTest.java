package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.data.Data;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisContract;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.ImageSelection;
import org.shapecode.experiment.analysis.Trained;

class InterpolationTest extends AnalysisContract {
    private static final String MANY = """
            { "data": { "generator": "disk", "size": 16, "images": 400, "test": 32 },
              "model": { "plugin": "disk-autoencoder", "depths": [2, 2, 2, 1] } }
            """;

    @Override
    protected Analysis plugin() {
        return new Interpolation();
    }

    @Test
    void evenlyGrowingDisksAreSmoothAndCloseToTraining() {
        Trained real = trained(MANY, 0);
        Data data = real.data();
        Trained fake = FakeModel.in(real, row -> 10 * row[0], z -> FakeModel.draw(data, z / 10));
        Map<String, Double> numbers = plugin().analyse(fake, Progress.NONE).numbers();
        double distance = numbers.get("interpolation.nearest-distance");
        assertTrue(distance < 0.2, () -> "distance " + distance);
        assertEquals(0, numbers.get("interpolation.smoothness"), 0.02);
    }

    /** One step of the whole way, where each of 8 should be an eighth. */
    @Test
    void aJumpIsNotSmooth() {
        Trained real = trained(MANY, 0);
        Data data = real.data();
        Trained fake = FakeModel.in(real, row -> row[0], z -> FakeModel.draw(data, z < 4 ? 2 : 7));
        assertEquals(
                1 - 1 / 8.0, plugin().analyse(fake, Progress.NONE).numbers().get("interpolation.smoothness"), 0.01);
    }

    /** A bright corner is at least at distance 1 from every disk: no disk reaches it. */
    @Test
    void anImageUnlikeAnyDiskIsFarFromAll() {
        Trained real = trained(MANY, 0);
        float[] corner = new float[256];
        corner[0] = 1;
        Trained fake = FakeModel.in(real, row -> row[0], z -> corner);
        double distance = plugin().analyse(fake, Progress.NONE).numbers().get("interpolation.nearest-distance");
        assertTrue(distance >= 1 && distance < 1.5, () -> "distance " + distance);
    }

    @Test
    void startsAndEndsAtTheDecodedInputs() {
        Trained trained = trained(20, false);
        AnalysisResult findings = new Interpolation(5, 0, 1).analyse(trained, Progress.NONE);
        ImageGrid grid = (ImageGrid) findings.figures().get(0).panels().get(0);
        float[] smallest = ImageSelection.of(trained.test(), 0).images();
        float[] largest = ImageSelection.of(trained.test(), 15).images();
        assertArrayEquals(
                decoded(trained, smallest), grid.rows().get(0).pictures().get(0).values());
        assertArrayEquals(
                decoded(trained, largest), grid.rows().get(0).pictures().get(4).values());
        assertEquals(5, grid.columnLabels().size());
        assertTrue(findings.numbers().get("interpolation.nearest-distance") >= 0);
    }

    private static float[] decoded(Trained trained, float[] image) {
        return trained.model().decode(trained.model().encode(image));
    }
}
