package org.shapecode.experiment.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultValuesTest {
    private static final Document EMPTY = Document.of(Map.of(), "a");

    @Test
    void aWrittenValueOverridesTheDefault() {
        assertEquals(7, Document.of(Map.of("seed", 7), "a").value("seed"));
        assertEquals(new Experiment().seed(), ((Number) EMPTY.value("seed")).longValue());
        assertEquals(new Experiment().training().steps(), EMPTY.value("training.steps"));
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
    void anUnknownFieldHasNoValue(String path) {
        assertNull(EMPTY.value(path));
    }

    @Test
    void readsTheFieldOfAnElement() {
        Document document = Document.of(Map.of("regularisers", List.of(Map.of("plugin", "psi3", "lambda", 0.5))), "a");
        assertEquals(0.5, document.value("regularisers.0.lambda"));
        assertNull(document.value("regularisers.1.lambda"));
    }

    @Test
    void expandingDoesNotChangeTheExperiment() {
        for (String path :
                List.of("data.sampling.from", "data.generator.radius", "model.bias", "seed", "regularisers.0.x")) {
            Document out = new Document(DefaultValues.expanded(EMPTY.fields(), path), "a");
            assertEquals(EMPTY.experiment(), out.experiment(), path);
        }
    }

    @Test
    void expandingKeepsAPluginThatIsWritten() {
        Document hole = Document.of(Map.of("data", Map.of("sampling", "hole")), "a");
        assertEquals(hole.fields(), DefaultValues.expanded(hole.fields(), "data.sampling.from"));
    }

    /** The defaults are those of the plugin that is named, not those of the default plugin. */
    @Test
    void aListOfLayersIsWrittenOut() {
        Document layers = Document.of(Map.of("model", "autoencoder"), "a");
        assertEquals(4, layers.value("model.encoder.2.channels"));
        Document wide = layers.with("model.encoder.2.channels", 16);
        assertEquals(16, wide.value("model.encoder.2.channels"));
        assertEquals(3, wide.value("model.encoder.3.channels"), "the other layers stay");
        Document back = wide.with("model.encoder.2.channels", 4);
        assertEquals(layers.experiment(), back.experiment());
    }

    @Test
    void aFieldOfAnInvalidExperimentHasTheDefaultOfItsPlugin() {
        Document misfit =
                Document.of(Map.of("model", Map.of("plugin", "autoencoder", "encoder", List.of("dense"))), "a");
        assertEquals(1, misfit.value("model.encoder.0.units"));
        assertEquals(
                "is not a field of an experiment; did you mean model.encoder.0.units?",
                misfit.with("model.encoder.0.unit", 3)
                        .refusal("model.encoder.0.unit")
                        .orElseThrow());
        Document list = misfit.with("model.encodr", List.of());
        assertEquals(
                "is not a field of an experiment; did you mean model.encoder?",
                list.refusal("model.encodr").orElseThrow());
    }

    @Test
    void aMisfitIsAProblemOfItsLayer() {
        Document misfit =
                Document.of(Map.of("model", Map.of("plugin", "autoencoder", "encoder", List.of("dense"))), "a");
        assertEquals(
                "model.encoder.0 does not fit its input, 1 × 64 × 64 px: Dense takes a flat vector; add a flatten layer before it",
                misfit.reading().problems().get(0).toString());
    }
}
