package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.figure.ColorScatter;
import org.shapecode.core.plugin.PluginContract;
import org.shapecode.experiment.study.StudyAnalysis;

class ParallelRunsTest extends PluginContract<StudyAnalysis> {
    @TempDir
    Path folder;

    @Override
    protected Class<StudyAnalysis> kind() {
        return StudyAnalysis.class;
    }

    @Override
    protected StudyAnalysis plugin() {
        return new ParallelRuns();
    }

    private ColorScatter panel(String columns) throws IOException {
        return (ColorScatter) new ParallelRuns(columns)
                .figures(TwoSettings.in(folder))
                .get(0)
                .panels()
                .get(0);
    }

    @Test
    void everySettingAndTheTestLossHaveAnAxis() throws IOException {
        assertEquals(
                List.of("batch 2 to 4", "bias true to false", "Loss: test (per image) 1 to 4"),
                panel("").x().categories());
    }

    @Test
    void theColumnsAreThoseNamedAndTheLastGivesTheColours() throws IOException {
        ColorScatter panel = panel("loss.test, , batch");
        assertEquals(
                List.of("Loss: test (per image) 1 to 4", "batch 2 to 4"),
                panel.x().categories());
        assertArrayEquals(new double[] {2, 2, 2, 2, 4, 4, 4, 4}, panel.values());
    }
}
