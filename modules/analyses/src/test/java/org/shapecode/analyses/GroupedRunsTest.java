package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.plugin.PluginContract;
import org.shapecode.experiment.study.StudyAnalysis;

class GroupedRunsTest extends PluginContract<StudyAnalysis> {
    @TempDir
    Path folder;

    @Override
    protected Class<StudyAnalysis> kind() {
        return StudyAnalysis.class;
    }

    @Override
    protected StudyAnalysis plugin() {
        return new GroupedRuns();
    }

    @Test
    void theResultIsShownBySetting() throws IOException {
        Plot plot = (Plot) new GroupedRuns("test", "batch")
                .figures(TwoSettings.in(folder))
                .get(0)
                .panels()
                .get(0);
        assertEquals("Loss: test (per image)", plot.y().label());
        assertEquals(List.of("2", "4"), plot.x().categories());
        assertArrayEquals(new double[] {1, 2}, plot.series().get(0).y());
        assertArrayEquals(new double[] {1.5, 1.5}, plot.series().get(1).y());
    }
}
