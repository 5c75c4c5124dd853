package org.shapecode.experiment.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdleSettingsTest {
    private static Set<String> idle(String path, Object value) {
        return Document.of(Map.of("data", Map.of("generator", "disk")), "test")
                .with(path, value)
                .experiment()
                .idleSettings();
    }

    @Test
    void theValueOfAnAttributeThatVariesIsIdle() {
        assertTrue(idle("data.vary", List.of()).contains("data.generator.radius"));
        Set<String> moved = idle("data.vary", List.of("x"));
        assertFalse(moved.contains("data.generator.radius"));
        assertTrue(moved.contains("data.place.x"));
        assertFalse(moved.contains("data.place.y"));
    }

    @Test
    void coloursAreIdleInGreyImages() {
        assertTrue(idle("data.paint.colour", false).containsAll(Set.of("data.paint.hue", "data.paint.saturation")));
        assertFalse(idle("data.paint.colour", true).contains("data.paint.hue"));
        assertFalse(idle("data.paint.colour", false).contains("data.paint.grey"));
    }

    @Test
    void parametersOfWhatIsSwitchedOffAreIdle() {
        assertTrue(idle("data.blur.sigma", 0).contains("data.blur.offsets"));
        assertFalse(idle("data.blur.sigma", 1).contains("data.blur.offsets"));
        Set<String> cosine = idle("training.schedule.decay", "cosine");
        assertFalse(cosine.contains("training.schedule.length"));
        assertTrue(cosine.contains("training.schedule.drop"));
        assertTrue(cosine.contains("training.keep.interval"));
        assertFalse(idle("training.keep.spacing", "even").contains("training.keep.interval"));
    }

    @Test
    void theSlopeOfAnotherActivationIsIdle() {
        Document layers = Document.of(Map.of("model", Map.of("plugin", "autoencoder")), "test");
        String slope = "model.encoder.0.negative-slope";
        assertFalse(layers.experiment().idleSettings().contains(slope));
        assertTrue(layers.with("model.encoder.0.activation", "tanh")
                .experiment()
                .idleSettings()
                .contains(slope));
    }

    /** A field that is renamed would no longer be left out. */
    @Test
    void everyPathIsAField() {
        Document document = Document.of(Map.of("data", Map.of("generator", "disk")), "test");
        Set<String> paths = document.experiment().idleSettings();
        for (String path : paths) {
            assertEquals(Optional.empty(), document.refusal(path), path);
        }
    }
}
