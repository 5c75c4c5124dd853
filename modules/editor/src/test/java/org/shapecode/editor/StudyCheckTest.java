package org.shapecode.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shapecode.core.Json;
import org.shapecode.experiment.api.Document;
import org.shapecode.toolkit.SampleDocuments;

class StudyCheckTest {
    private static StudyCheck check(String study) {
        return StudyCheck.of(SampleDocuments.small().with(Document.STUDY, Json.parse(study, "study")));
    }

    @Test
    void acceptsAnExperimentWithoutAStudy() {
        assertEquals(StudyCheck.NONE, StudyCheck.of(SampleDocuments.small()));
    }

    @Test
    void countsRuns() {
        assertEquals(
                Optional.of("1 run: 1 variant × 1 seed."),
                check("{\"seeds\": [1]}").runs());
        assertEquals(
                Optional.of("3 runs: 1 variant × 3 seeds."),
                check("{\"seeds\": [1, 2, 3]}").runs());
        assertEquals(
                Optional.of("12 runs: 6 variants × 2 seeds."),
                check("{\"seeds\": [1, 2], \"vary\": {\"model.bias\": [true, false], \"training.batch\": [4, 8, 16]}}")
                        .runs());
    }

    @Test
    void tellsWhatTheFormDoesNotShow() {
        assertEquals(
                Optional.of("8 runs: 4 variants × 2 seeds. 4 samples of batch; edit the ranges on the JSON page."),
                check("{\"seeds\": [1, 2], \"sample\": {\"count\": 4, \"method\": \"sobol\","
                                + " \"fields\": {\"training.batch\": {\"from\": 1, \"to\": 100}}}}")
                        .runs());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3",
                "{\"seeds\": []}",
                "{\"seeds\": [1.5]}",
                "{\"seeds\": [99999999999999999999]}",
                "{\"seeds\": 5}",
                "{\"sedes\": [1]}",
                "{\"vary\": {\"training.stepz\": [1, 2]}}",
                "{\"vary\": {\"training.steps\": [1, -2]}}",
                "{\"vary\": {\"training.steps\": 3}}",
                "{\"vary\": {\"seed\": [1, 2]}}",
                "{\"labels\": {\"training.steps\": [\"a\"]}}"
            })
    void reportsAnInvalidStudyWithoutTheFileName(String study) {
        StudyCheck check = check(study);
        assertEquals(Optional.empty(), check.runs());
        String problem = check.problem().orElseThrow();
        assertFalse(problem.startsWith("small.shapecode.json"), problem);
        assertTrue(problem.endsWith("."), problem);
    }

    @Test
    void rejectsAStudyWithTooManyRuns() {
        List<Integer> many = IntStream.rangeClosed(1, 200).boxed().toList();
        StudyCheck check = StudyCheck.of(SampleDocuments.small()
                .with(Document.STUDY, Map.of("vary", Map.of("training.batch", many, "training.steps", many))));
        assertTrue(check.problem().orElseThrow().contains("10000"), check.problem()::toString);
    }
}
