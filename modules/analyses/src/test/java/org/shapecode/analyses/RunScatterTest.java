package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.figure.ColorScatter;
import org.shapecode.core.figure.Panel;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.plugin.PluginContract;
import org.shapecode.experiment.study.StudyAnalysis;

class RunScatterTest extends PluginContract<StudyAnalysis> {
    @TempDir
    Path folder;

    @Override
    protected Class<StudyAnalysis> kind() {
        return StudyAnalysis.class;
    }

    @Override
    protected StudyAnalysis plugin() {
        return new RunScatter();
    }

    private Panel panel(RunScatter scatter) throws IOException {
        return scatter.figures(TwoSettings.in(folder)).get(0).panels().get(0);
    }

    @Test
    void theTestLossAgainstTheFirstSetting() throws IOException {
        Plot plot = (Plot) panel(new RunScatter());
        assertArrayEquals(new double[] {2, 2, 4, 4}, plot.series().get(0).x());
        assertArrayEquals(new double[] {1, 2, 3, 4}, plot.series().get(0).y());
    }

    @Test
    void theGroupsAreThoseOfTheSetting() throws IOException {
        Plot plot = (Plot) panel(new RunScatter("", "", "", "bias"));
        assertEquals(
                List.of("bias true", "bias false"),
                plot.series().stream().map(Series::name).toList());
    }

    @Test
    void eachParameterIsAColumn() throws IOException {
        ColorScatter scatter = (ColorScatter) panel(new RunScatter("loss.test", "seed", "batch", ""));
        assertArrayEquals(new double[] {1, 2, 3, 4}, scatter.abscissae());
        assertArrayEquals(new double[] {7, 7, 7, 7}, scatter.ordinates());
        assertArrayEquals(new double[] {2, 2, 4, 4}, scatter.values());
    }
}
