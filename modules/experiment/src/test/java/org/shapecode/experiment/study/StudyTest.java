package org.shapecode.experiment.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Labels;
import org.shapecode.experiment.api.Small;

class StudyTest {
    private static Document small(String study) {
        return Small.with(Map.of("study", Json.parse(study, "study")));
    }

    private static List<PlannedRun> points(String study) {
        Document document = small(study);
        return Study.of(document).orElseThrow().plan(document);
    }

    @Test
    void anOrdinaryExperimentHasNone() {
        assertFalse(Study.of(Small.document()).isPresent());
    }

    @Test
    void theStudyIsNoPartOfTheExperiment() {
        Document document = small("{ \"seeds\": [1, 2] }");
        assertEquals(Small.document().experiment(), document.experiment());
        assertEquals(List.of(), document.reading().unknown());
        assertEquals(Small.document(), document.single());
    }

    @Test
    void everyCombinationIsRunWithEverySeed() {
        List<PlannedRun> points = points("""
                { "seeds": [3, 5], "vary": { "regularisers.0.lambda": [0.0001, 1, 1e9], "model.bias": [true, false] } }
                """.replace("1e9", "1e5"));
        assertEquals(12, points.size());
        assertEquals(
                List.of(
                        "lambda-0.0001-bias-true-seed-3",
                        "lambda-0.0001-bias-true-seed-5",
                        "lambda-0.0001-bias-false-seed-3"),
                points.subList(0, 3).stream().map(PlannedRun::folderName).toList());
        PlannedRun last = points.get(11);
        assertEquals("lambda 100000, bias false", last.variant().label());
        Document single = Small.with(Map.of("regularisers.0.lambda", 1e5, "model.bias", false))
                .with("seed", 5);
        assertEquals(single.experiment(), last.document().experiment());
    }

    @Test
    void seedsAloneAreAStudyToo() {
        assertEquals(
                List.of("seed-7", "seed-8"),
                points("{ \"seeds\": [7, 8, 7] }").stream()
                        .map(PlannedRun::folderName)
                        .toList());
        assertEquals(1, points("{}").size());
    }

    @Test
    void labelsAreReadableOrGiven() {
        String vary =
                "\"vary\": { \"regularisers\": [[], [{\"plugin\": \"psi1\", \"lambda\": 1}, {\"plugin\": \"psi3\"}]] }";
        assertEquals(
                List.of("no regularisers", "psi1 lambda 1 + psi3"),
                points("{" + vary + "}").stream()
                        .map(point -> point.variant().label())
                        .toList());
        assertEquals(
                List.of("no penalty", "\u03c8\u2081 lambda 1 + \u03c8\u2083"),
                points("{" + vary + "}").stream()
                        .map(point -> point.variant().title())
                        .toList(),
                "for people; claims and files have the label");
        assertEquals(
                List.of("none-seed-1", "psi1-3-seed-1"),
                points("{" + vary + ", \"labels\": { \"regularisers\": [\"none\", \"\u03c8\u2081 + \u2083\"] } }")
                        .stream()
                        .map(PlannedRun::folderName)
                        .toList());
        assertEquals("variant-1-seed-1", new PlannedRun(new Variant(0, "\u4e00", Map.of()), 1, null).folderName());
        assertEquals("sampling hole", Labels.of("data.sampling", "hole"));
        assertEquals("1e-7", Labels.text(1e-7));
        assertEquals("depths 3 2 1", Labels.of("model.depths", List.of(3, 2, 1)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []                                                | study must be a JSON object
            { "sedes": [1] }                                  | study.sedes is unknown
            { "seeds": [] }                                   | study.seeds must be a list of integers
            { "seeds": [1.5] }                                | study.seeds must be a list of integers
            { "vary": { "model.bias": true } }                | study.vary.model.bias must be a list
            { "vary": { "seed": [1] } }                       | study.vary cannot contain seed
            { "vary": { "model.bais": [true] } }              | study.vary names model.bais, which is not a field
            { "vary": { "training.steps": [2, -1] } }         | training.steps is -1
            { "vary": { "regularisers.3.lambda": [1] } }      | There is no field regularisers.3.lambda
            { "vary": { "training.steps": [5, 5.0] } }        | study.vary gives two variants the label "steps 5"
            { "labels": { "model.bias": ["a"] } }             | study.labels names a field that is not in study.vary
            { "vary": { "model.bias": [true] }, "labels": { "model.bias": [] } } | study.labels.model.bias must be a list of 1
            """)
    void aBadStudyIsRefusedInOneSentence(String study, String start) {
        String message = assertThrows(Problem.class, () -> points(study)).getMessage();
        assertTrue(message.startsWith(start) || message.startsWith("small.shapecode.json: " + start), message);
    }

    @Test
    void aStudyHasNoEndlessNumberOfRuns() {
        String many = "[" + "1, ".repeat(200) + "2]";
        assertThrows(
                Problem.class,
                () -> points("{ \"vary\": { \"training.steps\": " + many + ", \"training.batch\": " + many + " } }"));
    }

    @Test
    void aParameterOfALayerCanVary() {
        Document document = Document.of(
                Map.of(
                        "model",
                        "autoencoder",
                        "study",
                        Map.of("seeds", List.of(1), "vary", Map.of("model.encoder.0.channels", List.of(8, 16)))),
                "a");
        List<PlannedRun> runs = Study.of(document).orElseThrow().plan(document);
        assertEquals("encoder.0.channels-16-seed-1", runs.get(1).folderName());
        assertEquals(16, runs.get(1).document().value("model.encoder.0.channels"));
        assertEquals(4, runs.get(1).document().value("model.encoder.1.channels"));
    }
}
