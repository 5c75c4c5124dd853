package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.AxesPanel;
import org.shapecode.core.figure.ColorPanel;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.core.figure.Panel;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Points;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.Results;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.study.StudyAnalysis;
import org.shapecode.experiment.study.StudyResult;

/** All analyses on codes of 1 to 40 numbers and data of 1 to 4 attributes, with known codes and with trained networks. */
class EveryAnalysisTest {
    /** More entries are no legend, and more rows no figure. */
    private static final int MOST = 12;

    private static final List<String> ATTRIBUTES = List.of("radius", "angle", "x", "scale");

    static Stream<Arguments> grid() {
        return Stream.of(1, 2, 3, 10, 40)
                .flatMap(d ->
                        Stream.of(1, 2, 4).flatMap(a -> Stream.of(false, true).map(hole -> Arguments.of(d, a, hole))));
    }

    private static Trained trained(int d, int attributes, boolean hole) {
        String sampling = hole ? "{ \"plugin\": \"hole\", \"from\": 3, \"to\": 5 }" : "\"uniform\"";
        String[] varying = ATTRIBUTES.subList(0, attributes).toArray(String[]::new);
        return PlaneContract.disks(d, 81, sampling, 3, varying);
    }

    private static Results of(Trained trained) {
        Results results = Results.of(Plugins.all(Analysis.class), List.of(), trained, Progress.NONE);
        assertEquals(List.of(), results.failures(), "none fails");
        return results;
    }

    /** The form and the views tell it wherever an analysis is greyed or has no figure. */
    @ParameterizedTest
    @MethodSource("grid")
    void whatDoesNotApplySaysWhatIsLacking(int d, int attributes, boolean hole) {
        Trained trained = trained(d, attributes, hole);
        for (Analysis analysis : Plugins.all(Analysis.class)) {
            // Not those of the tests of other modules.
            if (analysis.getClass().getPackage().equals(Loss.class.getPackage())) {
                assertTrue(analysis.accepts(trained) || !analysis.lacks(trained).isEmpty(), analysis.id());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("grid")
    void nothingFailsAndEverythingCanBeRead(int d, int attributes, boolean hole) {
        Results results = of(trained(d, attributes, hole));
        results.numbers().forEach((name, number) -> assertFalse(Double.isInfinite(number), name));
        List<String> ids = new ArrayList<>();
        for (Figure figure : results.figures()) {
            ids.add(figure.id());
            figure.notes().forEach(note -> assertFalse(note.text().contains("NaN"), figure.id() + ": " + note));
            for (Panel panel : figure.panels()) {
                assertReadable(figure.id(), panel);
            }
        }
        assertEquals(new HashSet<>(ids).size(), ids.size(), ids::toString);
    }

    /** Of images of three channels, too; their pictures are in colour. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void coloursAreDrawn(int d) {
        for (List<String> varying : List.of(List.of("radius"), List.of("hue"), List.of("radius", "hue"))) {
            Trained trained = PlaneContract.colours(d, 81, 3, varying.toArray(String[]::new));
            Results results = of(trained);
            ImageGrid grid = (ImageGrid) results.figures().stream()
                    .filter(figure -> figure.id().equals("reconstructions"))
                    .findFirst()
                    .orElseThrow()
                    .panels()
                    .get(0);
            ImageGrid.Picture picture = grid.rows().get(0).pictures().get(2);
            assertEquals(List.of(16, 16, 3), List.of(picture.width(), picture.height(), picture.channels()));
        }
    }

    /** The hue of decoded images is measured as any attribute is. */
    @Test
    void theHueOfAnImageIsMeasured() {
        Dataset test = PlaneContract.colours(1, 60, 0, "hue").test();
        double[] measured = MeasuredAttribute.of(test, test.images(), Progress.NONE)[0];
        assertArrayEquals(test.column(0), measured, 1e-6);
    }

    /** A figure has the name of its view, which is the heading in the help, too; of several, what it shows comes after. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void viewAndFigureHaveOneName(int d) {
        Trained trained = trained(d, d, true);
        for (Analysis analysis : Plugins.all(Analysis.class)) {
            if (analysis.accepts(trained)) {
                for (Figure figure : analysis.analyse(trained, Progress.NONE).figures()) {
                    String name = analysis.displayName();
                    assertTrue(
                            figure.title().equals(name) || figure.title().startsWith(name + ", "),
                            () -> figure.title() + " is not " + name);
                }
            }
        }
    }

    @Test
    void viewsOfStudiesHaveOneNameToo(@TempDir Path folder) throws IOException {
        StudyResult study = TwoSettings.in(folder);
        for (StudyAnalysis analysis : Plugins.all(StudyAnalysis.class)) {
            for (Figure figure : analysis.figures(study)) {
                String name = analysis.displayName();
                assertTrue(
                        figure.title().equals(name) || figure.title().startsWith(name + ": "),
                        () -> figure.title() + " is not " + name);
            }
        }
    }

    private static void assertReadable(String id, Panel panel) {
        assertFalse(panel.title().contains("NaN"), () -> id + ": " + panel.title());
        if (panel instanceof ImageGrid grid) {
            // The kernels and activations of a layer have as many rows as it has channels; a code has at most these.
            boolean numbers = grid.columnLabels().stream().anyMatch(label -> label.matches("-?[0-9.]+(, -?[0-9.]+)*"));
            assertEquals(numbers, !grid.quantities().columns().isEmpty(), () -> id + " names what its numbers are");
            assertTrue(
                    grid.rows().size() <= 2 * MOST,
                    () -> id + " has " + grid.rows().size() + " rows");
            return;
        }
        AxesPanel axes = (AxesPanel) panel;
        Set<String> entries = new HashSet<>();
        axes.points().stream().map(Points::name).forEach(entries::add);
        if (axes instanceof Plot plot) {
            plot.intervals().forEach(interval -> entries.add(interval.label()));
            assertTrue(axes.points().stream().anyMatch(Points::anyShown), () -> id + " shows nothing");
        } else if (axes instanceof ColorPanel colored) {
            colored.lines().forEach(line -> entries.add(line.name()));
        }
        assertTrue(entries.size() <= MOST, () -> id + " has " + entries.size() + " entries in its legend");
    }

    /** Each component is an attribute of its own, those beyond are small waves of the first. */
    private static Function<double[], double[]> known(int d) {
        return row -> {
            double[] code = new double[d];
            Arrays.setAll(code, j -> j < row.length ? row[j] : 0.01 * Math.sin(j * row[0]));
            return code;
        };
    }

    @ParameterizedTest
    @MethodSource("grid")
    void whatIsKnownIsFound(int d, int attributes, boolean hole) {
        Trained trained = CodeModel.in(trained(d, attributes, hole), d, known(d));
        Map<String, Double> numbers = of(trained).numbers();
        String first = d == 1 ? "latent." : "latent.z1.";
        assertEquals(1, numbers.get(first + "r2-radius"), 1e-6);
        assertEquals(attributes == 1, numbers.containsKey(first + "monotone"));
        assertEquals(
                d > 1 || attributes > 1,
                numbers.containsKey(d == 1 ? "correlation.z.radius" : "correlation.z1.radius"));
        assertEquals(d > 1, numbers.containsKey("disentanglement.mig"));
        assertEquals(d > 1, numbers.containsKey("spectrum.effective-rank"));
        if (d > 1) {
            assertEquals(
                    attributes == 1,
                    Double.isNaN(numbers.get("disentanglement.dci-disentanglement")),
                    "of one attribute");
            double mig = numbers.get("disentanglement.mig");
            assertTrue(mig >= 0 && mig <= 1 + 1e-9, () -> "mig " + mig);
            double rank = numbers.get("spectrum.effective-rank");
            assertTrue(rank >= 1 - 1e-9 && rank <= Math.min(d, attributes) + 0.1, () -> "rank " + rank);
        }
        if (hole) {
            assertTrue(numbers.containsKey("error.inside"), "of encoder and decoder");
        }
        long components = numbers.keySet().stream()
                .filter(name -> name.startsWith("latent.") && name.endsWith("r2-radius"))
                .count();
        assertEquals(Math.min(d, 6), components, "of a long code a few");
    }

    @ParameterizedTest
    @MethodSource("grid")
    void aCodeThatIsTheSameForAllHasNoNumbersAboutIt(int d, int attributes, boolean hole) {
        Map<String, Double> numbers = of(CodeModel.in(trained(d, attributes, hole), d, row -> new double[d]))
                .numbers();
        numbers.forEach((name, number) -> assertTrue(
                Double.isNaN(number) || !name.matches("(latent|disentanglement|spectrum|correlation|smoothness)\\..*"),
                name + " is " + number));
    }
}
