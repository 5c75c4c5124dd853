package org.shapecode.workbench.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.experiment.spi.Preset;

class PresetCardTest {
    @Test
    void everyPresetHasALightAndADarkPicture() {
        List<Preset> presets = Plugins.all(Preset.class);
        assertFalse(presets.isEmpty());
        for (Preset preset : presets) {
            assertNotNull(preset.getClass().getResource(preset.id() + ".svg"), preset.id());
            assertNotNull(preset.getClass().getResource(preset.id() + "_dark.svg"), preset.id());
        }
    }

    @Test
    void aPresetWithoutAPictureKeepsTheSpace() {
        assertEquals(120, new PresetCard.Picture(new Pictureless()).getPreferredSize().height);
    }

    @Test
    void aStudySaysHowManyRunsItStarts() {
        assertEquals(36, PresetCard.runs(preset("disks-regularisers")));
        assertEquals(1, PresetCard.runs(preset("disks")));
    }

    private static Preset preset(String id) {
        return Plugins.find(Preset.class, id).orElseThrow();
    }

    private record Pictureless() implements Preset {
        @Override
        public String id() {
            return "pictureless";
        }
    }
}
