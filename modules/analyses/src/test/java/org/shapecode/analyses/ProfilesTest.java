package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Panel;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisContract;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Trained;

class ProfilesTest extends AnalysisContract {
    @Override
    protected Analysis plugin() {
        return new Profiles();
    }

    @Test
    void theCentralRowOfInputAndOutput() {
        Trained real = trained(0, false);
        float[] picture = new float[256];
        for (int p = 0; p < 256; p++) {
            picture[p] = p;
        }
        Trained fake = FakeModel.in(real, row -> row[0], z -> picture);
        List<Panel> panels =
                new Profiles(2).analyse(fake, Progress.NONE).figures().get(0).panels();
        assertFalse(((Plot) panels.get(0)).y().group().isEmpty(), "inputs and outputs can be compared");
        assertEquals(((Plot) panels.get(0)).y(), ((Plot) panels.get(1)).y());
        Series input = ((Plot) panels.get(0)).series().get(1);
        assertEquals("radius 6.5 px", input.name());
        assertArrayEquals(
                CentralRow.row(real.test().images(), 16, 12 * 16 + 8), input.y(), "row 8 of the image of radius 6.5");
        double[] output = ((Plot) panels.get(1)).series().get(0).y();
        assertEquals(128, output[0]);
        assertEquals(143, output[15]);
    }

    @Test
    void multiplesOfOneProfileAreSeenAsSuch() {
        Trained real = trained(0, false);
        float[] profile = FakeModel.draw(real.data(), 6);
        Trained fake = FakeModel.in(real, row -> row[0] * row[0], z -> times(z, profile));
        AnalysisResult findings = plugin().analyse(fake, Progress.NONE);
        assertEquals(1, findings.numbers().get("profiles.one-profile"), 1e-10);
    }

    private static float[] times(float factor, float[] values) {
        float[] product = values.clone();
        for (int i = 0; i < product.length; i++) {
            product[i] *= factor;
        }
        return product;
    }

    @Test
    void disksAreNotOneProfile() {
        Trained real = trained(0, false);
        Trained same = FakeModel.in(real, row -> row[0], z -> FakeModel.draw(real.data(), z));
        double share = plugin().analyse(same, Progress.NONE).numbers().get("profiles.one-profile");
        assertTrue(share > 0.6 && share < 0.95, "" + share);
    }
}
