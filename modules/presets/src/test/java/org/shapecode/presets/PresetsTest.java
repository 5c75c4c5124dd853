package org.shapecode.presets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.core.plugin.Reading;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.spi.Preset;
import org.shapecode.experiment.study.Claim;
import org.shapecode.experiment.study.Study;

class PresetsTest {
    @Test
    void everyPresetIsAnExperimentWithoutUnknownFields() {
        List<Preset> presets = Plugins.all(Preset.class);
        assertFalse(presets.isEmpty());
        for (Preset preset : presets) {
            Reading<Experiment> reading = preset.document().reading();
            assertEquals(List.of(), reading.problems(), preset.id());
            assertEquals(List.of(), reading.unknown(), preset.id());
            assertFalse(reading.value().description().isBlank(), preset.id());
        }
    }

    @Test
    void studiesAndClaimsFitTogether() {
        for (Preset preset : Plugins.all(Preset.class)) {
            Document document = preset.document();
            Optional<Study> study = Study.of(document);
            Set<String> labels = new HashSet<>(Set.of(""));
            study.ifPresent(each -> {
                each.plan(document);
                each.variants().forEach(variant -> labels.add(variant.label()));
            });
            for (Claim claim : Claim.of(document)) {
                assertTrue(labels.contains(claim.variant()), claim::toString);
                assertTrue(labels.contains(claim.bound().variant()), claim::toString);
            }
        }
    }

    @Test
    void theMainPresetIsThatOfThePaper() {
        Experiment disks = new Disks().document().experiment();
        assertEquals(64, disks.data().size());
        assertEquals(3000, disks.data().images());
        assertEquals(300, disks.training().batch());
        assertEquals(1e-3, disks.training().optimiser().learningRate());
    }
}
