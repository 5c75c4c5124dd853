package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.Holes;
import org.shapecode.experiment.analysis.Trained;

class LatentMeshTest extends PlaneContract {
    @Override
    protected Analysis plugin() {
        return new LatentMesh();
    }

    private Figure figure(Trained trained) {
        return plugin().analyse(trained, Progress.NONE).figures().get(0);
    }

    /** 64 images on a grid of 8 by 8: 8 lines of 7 segments each way. */
    @Test
    void eachLineKeepsOneAttribute() {
        Trained fake = CodeModel.in(trained(0, false), 2, row -> new double[] {row[0], row[1]});
        Plot plot = (Plot) figure(fake).panels().get(0);
        assertEquals(
                List.of("constant half width", "constant half height"),
                plot.series().stream().map(Series::name).toList());
        for (Series series : plot.series()) {
            assertEquals(8 * 9, series.x().length, "8 nodes and a gap each");
        }
        double[] along = plot.series().get(0).x();
        for (int line = 0; line < 8; line++) {
            double[] same = Arrays.copyOfRange(along, 9 * line + 1, 9 * line + 9);
            assertEquals(1, Arrays.stream(same).distinct().count(), "one width");
        }
    }

    /** A grid of 40 by 40: every second line, with all its nodes. */
    @Test
    void ofManyLinesSomeAreLeftOutEvenly() {
        Trained fake = CodeModel.in(disks(2, 1600, "radius", "x"), 2, row -> new double[] {row[0], row[1]});
        Plot plot = (Plot) figure(fake).panels().get(0);
        for (Series series : plot.series()) {
            assertEquals(20 * 41, series.x().length, "40 nodes and a gap each");
        }
    }

    @Test
    void linesInsideAHoleAreToldApart() {
        Trained fake = CodeModel.in(trained(0, true), 2, row -> row);
        Plot plot = (Plot) figure(fake).panels().get(0);
        Series inside = plot.series().get(2);
        assertEquals(Holes.LABEL, inside.name());
        Arrays.stream(inside.x())
                .filter(Double::isFinite)
                .forEach(width ->
                        assertFalse(fake.data().sampling().covers(fake.data().attributes(), new double[] {width, 8})));
    }

    /** Where angles go on after a full turn, so does the line. */
    @Test
    void linesOfAnAngleAreClosed() {
        Trained fake = CodeModel.in(disks(2, 36, "radius", "angle"), 2, row -> new double[] {row[0], row[1]});
        Plot plot = (Plot) figure(fake).panels().get(0);
        Series sameRadius = plot.series().get(0);
        assertEquals(6 * 8, sameRadius.x().length, "6 nodes, the first once more, and a gap each");
        assertEquals(sameRadius.y()[1], sameRadius.y()[7]);
    }

    @Test
    void onePanelForEachPairOfAttributes() {
        Trained fake = CodeModel.in(disks(2, 81, "radius", "x", "y", "scale"), 2, row -> row);
        assertEquals(6, figure(fake).panels().size());
    }

    @Test
    void aSingleAttributeMakesNoMesh() {
        assertFalse(plugin().accepts(disks(2, 16, "radius")));
    }
}
