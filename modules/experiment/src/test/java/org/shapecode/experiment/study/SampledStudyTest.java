package org.shapecode.experiment.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.core.Seed;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Small;

class SampledStudyTest {
    private static final String LAMBDA = "regularisers.0.lambda";
    private static final String FIELDS =
            "{ \"regularisers.0.lambda\": { \"from\": 1e-4, \"to\": 1, \"scale\": \"log\" },"
                    + " \"training.batch\": { \"from\": 2, \"to\": 5 }, \"model.bias\": [true, false] }";

    private static Document document(String method, int count, int seed, String fields) {
        return Small.with(Map.of(
                "study",
                Map.of(
                        "seeds",
                        List.of(1, 2),
                        "sample",
                        Map.of(
                                "method",
                                method,
                                "count",
                                count,
                                "seed",
                                seed,
                                "fields",
                                Json.parse(fields, "fields")))));
    }

    private static List<Variant> variants(String method, int count, int seed) {
        return Study.of(document(method, count, seed, FIELDS)).orElseThrow().variants();
    }

    private static String message(Document document) {
        return assertThrows(Problem.class, () -> Study.of(document)).getMessage();
    }

    @ParameterizedTest
    @ValueSource(strings = {"random", "latin-hypercube", "sobol"})
    void valuesLieInTheirRangesAndFollowFromTheSeed(String method) {
        List<Variant> variants = variants(method, 16, 1);
        assertEquals("sample 1", variants.get(0).label());
        assertEquals("sample 16", variants.get(15).label());
        for (Variant each : variants) {
            double lambda = (double) each.values().get(LAMBDA);
            assertTrue(lambda >= 1e-4 && lambda <= 1, each::toString);
            int batch = (int) each.values().get("training.batch");
            assertTrue(batch >= 2 && batch <= 5, each::toString);
        }
        assertEquals(
                Set.of(2, 3, 4, 5),
                variants.stream()
                        .map(each -> each.values().get("training.batch"))
                        .collect(Collectors.toSet()));
        long small = variants.stream()
                .filter(each -> (double) each.values().get(LAMBDA) < 0.01)
                .count();
        assertTrue(small >= 4 && small <= 12, "half of a logarithmic range lies below its geometric mean: " + small);
        assertEquals(variants, variants(method, 16, 1));
        assertNotEquals(variants, variants(method, 16, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"random", "sobol"})
    void moreSamplesLeaveTheFirstOnesAsTheyAre(String method) {
        assertEquals(variants(method, 10, 3), variants(method, 25, 3).subList(0, 10));
    }

    @ParameterizedTest
    @CsvSource({"LATIN_HYPERCUBE, 10", "SOBOL, 16"})
    void eachPartOfEveryDimensionHasOnePoint(SampleMethod method, int count) {
        double[][] points = method.points(count, 3, new Seed(5));
        for (int j = 0; j < 3; j++) {
            int dimension = j;
            assertEquals(
                    count,
                    IntStream.range(0, count)
                            .map(i -> (int) (points[i][dimension] * count))
                            .distinct()
                            .count());
        }
    }

    @Test
    void everySampleIsTrainedWithEveryCombinationAndSeed() {
        Document document = document("sobol", 4, 1, "{ \"training.batch\": { \"from\": 1, \"to\": 100 } }")
                .with("study.vary.model.bias", List.of(true, false));
        Study study = Study.of(document).orElseThrow();
        List<PlannedRun> runs = study.plan(document);
        assertEquals(16, runs.size());
        assertEquals("sample-1-bias-true-seed-1", runs.get(0).folderName());
        assertEquals("sample-4-bias-false-seed-2", runs.get(15).folderName());
        assertEquals(
                runs.get(15).variant().values().get("training.batch"),
                runs.get(15).experiment().training().batch());
        assertEquals(
                List.of("model.bias", "training.batch"),
                study.settings().stream().map(Varied::path).toList());
    }

    @Test
    void aSampleCanBeSetByPath() {
        Document document = Small.with(Map.of())
                .with("study.sample.count", 3)
                .with("study.sample.fields." + LAMBDA, Map.of("from", 0.1, "to", 1));
        assertEquals(3, Study.of(document).orElseThrow().variants().size());
    }

    /** Twelve whole numbers drawn from twelve: without drawing on, some would come twice. */
    @ParameterizedTest
    @ValueSource(strings = {"random", "sobol"})
    void samplesAreDrawnOnUntilTheyDiffer(String method) {
        String twelve = "{ \"training.batch\": { \"from\": 1, \"to\": 12 } }";
        List<Map<String, Object>> all =
                Study.of(document(method, 12, 1, twelve)).orElseThrow().samples();
        assertEquals(12, Set.copyOf(all).size());
        assertEquals(
                all.subList(0, 5),
                Study.of(document(method, 5, 1, twelve)).orElseThrow().samples());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"training.batch\": {\"from\": 0, \"to\": 5}}|study.sample.fields.training.batch.from is 0, but must be a whole number from 1 to 100000.",
                "{\"training.batch\": {\"from\": 1, \"to\": 5.5}}|study.sample.fields.training.batch.to is 5.5, but must be a whole number from 1 to 100000.",
                "{\"training.batch\": {\"from\": 5, \"to\": 5}}|study.sample.fields.training.batch.from must be below study.sample.fields.training.batch.to.",
                "{\"model.bias\": {\"from\": 0, \"to\": 1}}|study.sample.fields.model.bias must be a list of values, since the field is not a number.",
                "{\"training.batch\": {\"from\": 1, \"until\": 5}}|study.sample.fields.training.batch.until is unknown; its fields are from, to, scale.",
                "{\"regularisers.0.lambda\": {\"from\": 0, \"to\": 5, \"scale\": \"log\"}}|study.sample.fields.regularisers.0.lambda.from must be above 0 for a logarithmic scale.",
                "{\"seed\": [1, 2]}|study.sample.fields cannot contain seed; list seeds in study.seeds.",
                "{\"model.bias\": [true, false]}|study.sample yields only 2 distinct samples instead of 8; lower study.sample.count,",
                "{\"training.bach\": [1, 2]}|study.sample.fields names training.bach, which is not a field of an experiment; did you mean training.batch?",
            })
    void mistakesAreNamed(String fields, String sentence) {
        String message = message(document("random", 8, 1, fields));
        assertTrue(message.contains(": " + sentence), message);
    }

    @Test
    void mistakesAroundTheFieldsAreNamed() {
        assertTrue(message(document("grid", 8, 1, FIELDS))
                .endsWith("study.sample.method is grid, but must be one of random, latin-hypercube, sobol."));
        assertTrue(message(document("random", 0, 1, FIELDS)).contains("study.sample.count must be a whole number"));
        assertTrue(message(document("random", 2, 1, FIELDS).with("study.vary.model.bias", List.of(true)))
                .endsWith("model.bias is both in study.vary and in study.sample; keep one of them."));
    }
}
