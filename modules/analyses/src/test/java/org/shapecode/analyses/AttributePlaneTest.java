package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.core.Seed;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.Trained;

/** Images that were found, not drawn, have attributes on no grid. */
class AttributePlaneTest {
    private static Trained scattered(int count) {
        Trained real = PlaneContract.disks(2, 64, "radius", "x");
        Random random = new Random(1);
        double[][] rows = IntStream.range(0, count)
                .mapToObj(i -> new double[] {1 + 3 * random.nextDouble(), -2 + 4 * random.nextDouble()})
                .toArray(double[][]::new);
        Dataset test = real.data().draw(rows, new Seed(1), Progress.NONE);
        return new Trained(real.data(), real.model(), real.metrics(), real.training(), test);
    }

    @Test
    void onlyValuesThatOccurTogetherMakeAGrid() {
        assertEquals(
                1,
                AttributePlane.grids(PlaneContract.disks(2, 64, "radius", "x").test())
                        .size());
        assertTrue(AttributePlane.grids(scattered(200).test()).isEmpty());
    }

    @Test
    void eachPlaceHasTheImageNearestToIt() {
        Dataset test = scattered(200).test();
        AttributePlane plane = AttributePlane.of(test, 0, 1, 4);
        double first = plane.columns()[0];
        double width = plane.columns()[1] - first;
        double height = plane.rows()[1] - plane.rows()[0];
        for (int r = 0; r < 4; r++) {
            for (int c = 0; c < 4; c++) {
                double x = plane.columns()[c];
                double y = plane.rows()[r];
                int nearest = IntStream.range(0, test.count())
                        .boxed()
                        .min((a, b) -> Double.compare(
                                distance(test, a, x / width, y / height, width, height),
                                distance(test, b, x / width, y / height, width, height)))
                        .orElseThrow();
                assertEquals(nearest, plane.images()[r][c]);
            }
        }
    }

    private static double distance(Dataset test, int image, double x, double y, double width, double height) {
        return Math.hypot(test.values()[image][0] / width - x, test.values()[image][1] / height - y);
    }

    @Test
    void meansAreTakenOverIntervals() {
        Dataset test = scattered(6000).test();
        AttributePlane plane = AttributePlane.ofMeans(test).get(0);
        assertEquals(20, plane.columns().length);
        double[][] means = plane.means(test.column(0));
        for (double[] row : means) {
            assertArrayEquals(plane.columns(), row, 0.5 * 3 / 20, "the radius of each column");
        }
    }

    @Test
    void aMeshNeedsAGrid() {
        assertFalse(new LatentMesh().accepts(scattered(200)));
        assertTrue(new LatentMesh().accepts(PlaneContract.disks(2, 64, "radius", "x")));
    }
}
