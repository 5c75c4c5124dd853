package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.AxesPanel;
import org.shapecode.core.figure.ColorPanel;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.core.figure.Panel;
import org.shapecode.core.figure.Points;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisContract;
import org.shapecode.experiment.analysis.Codes;
import org.shapecode.experiment.analysis.Results;
import org.shapecode.experiment.analysis.Trained;

/** What a figure says about the test images that its points, cells and pictures show. */
class ShownImagesTest {
    private static final String HOLE = "{ \"plugin\": \"hole\", \"from\": 3, \"to\": 5 }";

    @Test
    void ofOneAttributeAndACodeOfOneNumber() {
        assertEquals(
                Set.of("latent", "error", "smoothness", "rank-one", "encoded", "decoded", "reconstructions"),
                checked(PlaneContract.disks(1, 40, HOLE, 3, "radius")));
    }

    @Test
    void ofSeveralAttributesAndALongerCode() {
        Set<String> several = Set.of(
                "latent",
                "code-plane",
                "latent-mesh",
                "error",
                "loss-map",
                "rank-one",
                "encoded",
                "decoded",
                "reconstructions",
                "reconstruction-map");
        assertEquals(several, checked(PlaneContract.disks(3, 81, HOLE, 3, "radius", "x")));
        assertEquals(several, checked(PlaneContract.disks(2, 81, HOLE, 3, "radius", "angle", "x", "y")));
    }

    @Test
    void ofPredictions() {
        Trained trained = Predicting.trained();
        assertTrue(checked(trained).contains("prediction"));
    }

    /** A regressor of the position, trained for a few steps without a quadrant. */
    private abstract static class Predicting extends AnalysisContract {
        static Trained trained() {
            return trained(PlaneModel.SQUARES.replaceAll("\"model\".*", "\"model\": \"coordinate-regressor\" }"), 2);
        }
    }

    /** The ids of the figures that show test images; fails if any point shows another one than it says. */
    private static Set<String> checked(Trained trained) {
        Results results = Results.of(Plugins.all(Analysis.class), List.of(), trained, Progress.NONE);
        assertEquals(List.of(), results.failures());
        Set<String> ids = new TreeSet<>();
        for (Figure figure : results.figures()) {
            for (Panel panel : figure.panels()) {
                if (panel instanceof ImageGrid grid
                        ? check(trained, grid)
                        : check(trained, figure, (AxesPanel) panel)) {
                    ids.add(figure.id());
                }
            }
        }
        return ids;
    }

    /** What axes may show, for each test image. */
    private static Map<String, double[]> quantities(Trained trained) {
        Dataset test = trained.test();
        Map<String, double[]> quantities = new HashMap<>();
        for (int a = 0; a < test.attributes().size(); a++) {
            double[] values = test.column(a);
            quantities.put(test.attributes().get(a).label(), values);
            quantities.put(
                    Axes.squared(test.attributes().get(a)).label(),
                    Arrays.stream(values).map(v -> v * v).toArray());
        }
        int d = trained.model().codeSize();
        float[] codes = trained.model().codes(test);
        for (int j = 0; j < d; j++) {
            quantities.put("code " + Codes.name(d, j), Codes.component(codes, d, j));
        }
        quantities.put("loss per image", trained.model().errors(test));
        return quantities;
    }

    private static boolean check(Trained trained, Figure figure, AxesPanel panel) {
        Map<String, double[]> quantities = quantities(trained);
        boolean any = false;
        for (Points points : panel.points()) {
            for (int i = 0; i < points.size() && points.images().any(); i++) {
                int[] images = points.images().at(i);
                any |= images.length > 0;
                String what = figure.id() + ", " + points.name() + ", point " + i;
                boolean known = same(
                        quantities.get(panel.x().label()), images, points.x().applyAsDouble(i), what);
                if (!points.name().equals("best code")) {
                    known |= same(
                            quantities.get(panel.y().label()),
                            images,
                            points.y().applyAsDouble(i),
                            what);
                }
                if (panel instanceof ColorPanel colored) {
                    double value = points.value().applyAsDouble(i);
                    known |= same(quantities.get(colored.color().axis().label()), images, value, what);
                }
                assertTrue(known, what + " shows something unknown");
            }
        }
        return any;
    }

    /** A cell of several images shows their mean. */
    private static boolean same(double[] quantity, int[] images, double shown, String what) {
        if (quantity != null && images.length > 0) {
            double mean =
                    IntStream.of(images).mapToDouble(k -> quantity[k]).average().orElseThrow();
            assertEquals(mean, shown, 1e-6 * Math.max(1, Math.abs(mean)), what);
        }
        return quantity != null;
    }

    private static boolean check(Trained trained, ImageGrid grid) {
        Dataset test = trained.test();
        boolean any = false;
        for (ImageGrid.Row row : grid.rows()) {
            boolean input = row.label().equals("input") || grid.title().startsWith("test images");
            for (int i = 0; i < row.pictures().size(); i++) {
                for (int image : row.images().at(i)) {
                    any = true;
                    float[] all = input
                            ? test.images()
                            : trained.model().decode(trained.model().codes(test));
                    int length = test.shape().length();
                    assertArrayEquals(
                            Arrays.copyOfRange(all, image * length, (image + 1) * length),
                            row.pictures().get(i).values(),
                            1e-5f,
                            () -> grid.title() + ", " + row.label());
                }
            }
        }
        return any;
    }
}
