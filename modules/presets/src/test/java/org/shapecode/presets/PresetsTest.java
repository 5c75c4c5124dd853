package org.shapecode.presets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.core.plugin.Reading;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.spi.Preset;

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
    void theMainPresetIsThatOfThePaper() {
        Experiment disks = new Disks().document().experiment();
        assertEquals(64, disks.data().size());
        assertEquals(3000, disks.data().images());
        assertEquals(300, disks.training().batch());
        assertEquals(1e-3, disks.training().optimiser().rate());
    }
}
