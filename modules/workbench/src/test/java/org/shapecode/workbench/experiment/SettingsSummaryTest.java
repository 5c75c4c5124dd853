package org.shapecode.workbench.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shapecode.editor.Edit;
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
        assertTrue(value(document, "Training images").endsWith(", 3 to 5 px"), value(document, "Training images"));
        assertTrue(value(document, "Penalties").contains("Lambda = 0.5"), value(document, "Penalties"));
        assertEquals("Learning rate 0.001, batch size 16", value(document, "Training"));
        Document slow = document.with("training.optimiser.learning-rate", 2e-4);
        assertEquals("Learning rate 2e-4, batch size 16", value(slow, "Training"));
        Document cosine = document.with("training.schedule.decay", "cosine");
        assertEquals("Learning rate 0.001 (cosine), batch size 16", value(cosine, "Training"));
    }

    @Test
    void aStudyShowsItsSeedsAndWhatItVaries() {
        Document study = SampleDocuments.small()
                .with("study.seeds", List.of(1, 2, 3))
                .with("study.vary", Map.of("regularisers", List.of(List.of(), List.of(Map.of("plugin", "psi3")))))
                .with("study.labels", Map.of("regularisers", List.of("none", "psi 3")));
        Map<String, String> values = SettingsSummary.of(new Edit(study)).items().stream()
                .collect(Collectors.toMap(SettingsSummary.Item::caption, SettingsSummary.Item::value));
        assertEquals("6 runs", values.get("Study"));
        assertEquals("1–3", values.get("Seeds"));
        assertEquals("Varied: none, psi 3", values.get("Penalties"));
    }

    @Test
    void aVariedSettingIsToldOnceWithItsValues() {
        Document study = SampleDocuments.small()
                .with("study.seeds", List.of(1, 2))
                .with("study.vary", Map.of("training.optimiser.learning-rate", List.of(0.001, 0.003)));
        Map<String, String> values = SettingsSummary.of(new Edit(study)).items().stream()
                .collect(Collectors.toMap(SettingsSummary.Item::caption, SettingsSummary.Item::value));
        assertEquals("Varied: 0.001, 0.003", values.get("Learning rate"));
        assertEquals("Batch size 16", values.get("Training"));
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
