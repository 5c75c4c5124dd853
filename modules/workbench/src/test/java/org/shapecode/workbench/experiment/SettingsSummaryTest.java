package org.shapecode.workbench.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shapecode.experiment.api.Document;
import org.shapecode.toolkit.SampleDocuments;

class SettingsSummaryTest {
    private static String value(Document document, String caption) {
        return SettingsSummary.of(document.experiment()).items().stream()
                .filter(item -> item.caption().equals(caption))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void showsPluginsWithTheirParameters() {
        Document document = SampleDocuments.small()
                .with("data.sampling", Map.of("plugin", "hole", "from", 3, "to", 5))
                .with("regularisers", List.of(Map.of("plugin", "psi3", "lambda", 0.5)));
        assertEquals("Disk, 16 × 16 px", value(document, "Images"));
        assertTrue(value(document, "Training images").startsWith("40, "), value(document, "Training images"));
        assertTrue(value(document, "Training images").contains("from 3, to 5"), value(document, "Training images"));
        assertTrue(value(document, "Penalties").contains("lambda 0.5"), value(document, "Penalties"));
        assertEquals("Learning rate 0.001, batch 16", value(document, "Training"));
    }

    @Test
    void anExperimentWithoutPenaltySaysNone() {
        assertEquals("None", value(SampleDocuments.small(), "Penalties"));
    }

    @Test
    void listsChangesDuringTraining() {
        Document document = SampleDocuments.small()
                .with(
                        "training.changes",
                        List.of(Map.of("step", 10, "path", "training.optimiser.learning-rate", "value", 0.01)));
        assertEquals("1 during training", value(document, "Changes"));
        assertEquals(
                5,
                SettingsSummary.of(SampleDocuments.small().experiment()).items().size());
    }
}
