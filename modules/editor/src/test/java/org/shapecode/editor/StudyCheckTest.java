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
import org.shapecode.toolkit.Samples;

/** A study says how much work it is, or why it will not do. */
class StudyCheckTest {
    private static StudyCheck check(String study) {
        return StudyCheck.of(Samples.small().with(Document.STUDY, Json.parse(study, "study")));
    }

    @Test
    void anExperimentWithoutAStudyIsNone() {
        assertEquals(StudyCheck.NONE, StudyCheck.of(Samples.small()));
    }

    @Test
    void theRunsAreCounted() {
        assertEquals(
                Optional.of("1 runs: 1 variant with 1 seed."),
                check("{\"seeds\": [1]}").runs());
        assertEquals(
                Optional.of("3 runs: 1 variant with 3 seeds each."),
                check("{\"seeds\": [1, 2, 3]}").runs());
        assertEquals(
                Optional.of("12 runs: 6 variants with 2 seeds each."),
                check("{\"seeds\": [1, 2], \"vary\": {\"model.bias\": [true, false], \"training.batch\": [4, 8, 16]}}")
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
    void whatWillNotDoIsSaidWithoutTheFilesName(String study) {
        StudyCheck check = check(study);
        assertEquals(Optional.empty(), check.runs());
        String fault = check.fault().orElseThrow();
        assertFalse(fault.startsWith("small.shapecode.json"), fault);
        assertTrue(fault.endsWith("."), fault);
    }

    @Test
    void aStudyThatNobodyCouldWaitForIsRefused() {
        List<Integer> many = IntStream.rangeClosed(1, 200).boxed().toList();
        StudyCheck check = StudyCheck.of(Samples.small()
                .with(Document.STUDY, Map.of("vary", Map.of("training.batch", many, "training.steps", many))));
        assertTrue(check.fault().orElseThrow().contains("10000"), check.fault()::toString);
    }
}
