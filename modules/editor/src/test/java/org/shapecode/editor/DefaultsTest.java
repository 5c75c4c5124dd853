package org.shapecode.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;

/** What a file leaves out is what an experiment has by default. */
class DefaultsTest {
    private static final Document EMPTY = Document.of(Map.of(), "a");

    @Test
    void whatIsWrittenGoesBeforeTheDefault() {
        assertEquals(7, Defaults.value(Document.of(Map.of("seed", 7), "a"), "seed"));
        assertEquals(new Experiment().seed(), ((Number) Defaults.value(EMPTY, "seed")).longValue());
        assertEquals(new Experiment().training().steps(), Defaults.value(EMPTY, "training.steps"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colour",
                "training.steps.more",
                "training..steps",
                "regularisers.99.lambda",
                "regularisers.-1",
                "x.y.z"
            })
    void aFieldThatThereIsNotHasNoValue(String path) {
        assertNull(Defaults.value(EMPTY, path));
    }

    @Test
    void aFieldOfAnElementIsFound() {
        Document document = Document.of(Map.of("regularisers", List.of(Map.of("plugin", "psi3", "lambda", 0.5))), "a");
        assertEquals(0.5, Defaults.value(document, "regularisers.0.lambda"));
        assertNull(Defaults.value(document, "regularisers.1.lambda"));
    }

    @Test
    void whatIsWrittenOutMeansTheSameExperiment() {
        for (String path :
                List.of("data.sampling.from", "data.generator.radius", "model.bias", "seed", "regularisers.0.x")) {
            Document out = Defaults.writtenOut(EMPTY, path);
            assertEquals(EMPTY.experiment(), out.experiment(), path);
        }
    }

    @Test
    void aPluginOfThePersonsChoiceStays() {
        Document hole = Document.of(Map.of("data", Map.of("sampling", "hole")), "a");
        assertEquals(hole, Defaults.writtenOut(hole, "data.sampling.from"));
    }
}
