package org.shapecode.experiment.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.regularisers.Psi3;

class FieldNameTest {
    private static String qualified(String path) {
        return FieldName.of(path).orElseThrow().qualified();
    }

    @Test
    void aFieldIsNamedByItsLabelAndItsSection() {
        assertEquals("Seed", qualified("seed"));
        assertEquals("Network", qualified("model"));
        assertEquals("Network: Channels", qualified("model.depths"));
        assertEquals("Optimiser (Adam): Learning rate", qualified("training.optimiser.learning-rate"));
        assertEquals(
                "Learning rate",
                FieldName.of("training.optimiser.learning-rate").orElseThrow().brief());
        assertEquals(Optional.empty(), FieldName.of("training.speed"));
        assertEquals(Optional.empty(), FieldName.of("seed.more"));
    }

    @Test
    void aFieldOfAListedPluginHasThePluginsName() {
        String name = new Psi3().displayName() + ": Lambda";
        assertEquals(
                name, FieldName.of("regularisers.psi3.lambda").orElseThrow().brief());
        Map<String, Object> tree = Map.of("regularisers", List.of(Map.of("plugin", "psi3")));
        Experiment experiment = Parameters.read(Experiment.class, tree).value();
        assertEquals(
                name,
                FieldName.of("regularisers.0.lambda", experiment).orElseThrow().brief());
        assertEquals(Optional.empty(), FieldName.of("regularisers.1.lambda", experiment));
    }

    @Test
    void aLayerIsNamedByItsKindAndNumber() {
        Map<String, Object> tree = Map.of("model", Map.of("plugin", "autoencoder"));
        Experiment experiment = Parameters.read(Experiment.class, tree).value();
        FieldName name = FieldName.of("model.encoder.2.channels", experiment).orElseThrow();
        assertEquals("Convolution 3: Channels", name.brief());
        assertEquals("encoder.2.channels 16", Labels.of("model.encoder.2.channels", 16));
        assertEquals("lambda 0.1", Labels.of("regularisers.0.lambda", 0.1));
    }

    @Test
    void settingsThatDifferAreNamedWithTheNumberOfALayer() {
        Document document = Document.blank().with("model", Map.of("plugin", "autoencoder"));
        Experiment before = document.experiment();
        assertEquals(
                List.of("network, encoder layer 2"),
                document.with("model.encoder.1.channels", 5).experiment().namesUnlike(before));
        assertEquals(
                List.of("network, encoder"),
                document.with("model.encoder.1.channels", 5)
                        .with("model.encoder.0.channels", 5)
                        .experiment()
                        .namesUnlike(before));
        assertEquals(
                List.of("network"),
                document.experiment().namesUnlike(Document.blank().experiment()));
        assertEquals(
                List.of("seed", "penalties"),
                document.with("seed", 5)
                        .with("regularisers", List.of("psi3"))
                        .experiment()
                        .namesUnlike(before));
    }

    @Test
    void valuesAndUnitsAreThoseOfTheForm() {
        assertEquals(
                new Psi3().displayName(),
                FieldName.of("regularisers").orElseThrow().shown("psi3"));
        assertEquals("psi9", FieldName.of("regularisers").orElseThrow().shown("psi9"));
        assertEquals(
                "Cosine", FieldName.of("training.schedule.decay").orElseThrow().shown("cosine"));
        assertEquals(3, FieldName.of("seed").orElseThrow().shown(3));
        assertTrue(
                FieldName.of("data.generator.radius").orElseThrow().withUnit().endsWith(": Radius (px)"));
        assertTrue(FieldName.of("regularisers.psi3-2").orElseThrow().isElement());
        assertEquals(
                new Psi3().displayName() + " 2: Lambda",
                FieldName.of("regularisers.psi3-2.lambda").orElseThrow().brief());
    }
}
