package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.data.api.Attribute;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisContract;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.NumberName;
import org.shapecode.experiment.analysis.Numbers;
import org.shapecode.experiment.analysis.Trained;

/** What the analyses say of their numbers. */
class DeclaredNumbersTest {
    private static final List<Attribute> RADIUS =
            List.of(new Attribute("radius", "radius", "px", 0, 1, Attribute.Kind.REAL, 0));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "loss.test | test (per image)",
                "loss.test-per-pixel | test per pixel",
                "loss.black-image | black image, test set (per image)",
                "loss.inside-holes | inside holes (per image)",
                "error.outside | loss outside holes (per image)",
                "error.decoder-share | share of the loss due to the decoder",
                "error.inside-decoder-share | share of the loss due to the decoder, inside holes",
                "latent.z2.r2-radius | z2 R\u00b2 radius",
                "encoded.radius-error-inside-holes | radius error inside holes (px)",
                "decoded.radius-error | radius error (px)",
                "prediction.radius-error | radius error (px)",
                "prediction.distance | distance (px)",
                "disentanglement.mig | MIG",
                "disentanglement.dci-completeness | DCI completeness",
                "diracs.loss-between-pixels | loss between pixels (per image)",
                "airy.radius | largest training radius R (px)",
                "airy.output-vanishes-at | distance at which the output vanishes (px)",
                "rank-one.bound | bound (per image)",
                "rank-one.loss-over-bound | loss over bound",
                "rank-one.test.loss | test loss (per image)",
                "rank-one.test.share | test, share of the images explained by rank 1",
                "filters.departure-2 | layer 2, largest deviation from [1, 2, 1] / 2",
                "activations.encoder-3.switching | encoder layer 3, share of units that switch sign",
                "norms.encoder | squared norm of the kernels, encoder",
                "norms.decoder-1 | squared norm of the kernels, decoder layer 1",
                "training.seconds | seconds"
            })
    void anAxisSaysWhatANumberIs(String number, String axis) {
        assertEquals(axis, NumberName.axisOfQuantity(number, RADIUS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "loss.test | test loss per image = 2",
                "error.mean | mean loss = 2 per image",
                "encoded.radius-error | radius error = 2 px",
                "prediction.distance-inside-holes | distance inside holes = 2 px",
                "loss.outside-holes | loss outside holes = 2 per image",
                "norms.encoder-1 | encoder layer 1 = 2",
                "profiles.one-profile | share of the outputs explained by one profile = 2"
            })
    void underAFigureNoNameOfTheAnalysisIsBeforeIt(String number, String note) {
        Figure figure = new Figure(
                "a", "A", List.of(new Plot("", Axis.linear("x"), Axis.linear("y"), List.of(), List.of(), List.of())));
        AnalysisResult result = new AnalysisResult(List.of(figure), Map.of(number, 2.0)).noted(RADIUS);
        assertEquals(note, result.figures().get(0).notes().get(0).text());
    }

    /** Their axes show the same range. */
    @Test
    void theSameQuantityOfOtherImagesOrLayersIsOneGroup() {
        for (List<String> same : List.of(
                List.of("encoded.radius-error", "encoded.x-error", "encoded.radius-error-inside-holes"),
                List.of("loss.test", "loss.inside-holes", "loss.outside-holes"),
                List.of("error.mean", "error.inside", "error.outside"),
                List.of("error.decoder-share", "error.inside-decoder-share"),
                List.of("rank-one.correlation", "rank-one.test.correlation"),
                List.of("latent.r2-radius", "latent.r2-radius-squared", "latent.z2.r2-area"),
                List.of("activations.encoder-1.switching", "activations.decoder-6.switching"),
                List.of("filters.largest-departure", "filters.departure-2"),
                List.of("norms.encoder", "norms.decoder-2"))) {
            assertEquals(1, groups(same), same::toString);
        }
        for (List<String> others : List.of(
                List.of("loss.test", "loss.test-per-pixel", "loss.black-image"),
                List.of("encoded.radius-error", "decoded.radius-error"),
                List.of("latent.r2-radius", "latent.monotone"),
                List.of("rank-one.loss", "rank-one.bound", "rank-one.loss-over-bound"))) {
            assertEquals(others.size(), groups(others), others::toString);
        }
    }

    private static long groups(List<String> numbers) {
        return numbers.stream()
                .map(each -> NumberName.group(each, RADIUS))
                .distinct()
                .count();
    }

    /** None is misspelt. */
    @Test
    void everyDeclarationIsAboutANumber() {
        List<Trained> all = new ArrayList<>();
        String hole = "{ \"plugin\": \"hole\", \"from\": 3, \"to\": 5 }";
        all.add(PlaneContract.disks(1, 40, hole, 2, "radius"));
        all.add(PlaneContract.disks(2, 40, hole, 2, "radius", "x"));
        all.add(AnalysisContract.trained(OnLines.decoder(16, "[1, 2, 2, 2]"), 2));
        all.add(AnalysisContract.trained(OnLines.encoder(16), 2));
        all.add(PredictionTest.positions("coordinate-regressor"));
        Set<String> numbers = new HashSet<>();
        for (Trained trained : all) {
            for (Analysis analysis : Plugins.all(Analysis.class)) {
                if (analysis.accepts(trained)) {
                    numbers.addAll(
                            analysis.analyse(trained, Progress.NONE).numbers().keySet());
                }
            }
        }
        Plugins.all(Analysis.class).stream()
                .filter(each -> each.getClass().getPackage().equals(Loss.class.getPackage()))
                .forEach(each -> Arrays.stream(each.getClass().getAnnotationsByType(Numbers.class))
                        .map(declared -> each.id() + "." + declared.of())
                        .forEach(name -> assertTrue(numbers.stream().anyMatch(number -> matches(name, number)), name)));
    }

    private static boolean matches(String declared, String number) {
        return number.matches(Pattern.quote(declared).replace("*", "\\E.*\\Q"));
    }
}
