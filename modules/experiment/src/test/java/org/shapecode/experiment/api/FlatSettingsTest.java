package org.shapecode.experiment.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Json;

/** A setting has the same column name in every run. */
class FlatSettingsTest {
    @SuppressWarnings("unchecked")
    private static Map<String, Object> flat(String json) {
        return new TreeMap<>(FlatSettings.of(
                (Map<String, Object>) Json.parse(json, "test"), Set.of("model.encoder.1.negative-slope")));
    }

    @Test
    void idleSettingsAreLeftOutInListsToo() {
        Map<String, Object> row = flat("{\"model\": {\"encoder\": [{\"plugin\": \"conv\", \"negative-slope\": 0.2},"
                + " {\"plugin\": \"conv\", \"activation\": \"tanh\", \"negative-slope\": 0.2}]}}");
        assertEquals(0.2, row.get("model.encoder.conv.negative-slope"));
        assertEquals("tanh", row.get("model.encoder.conv-2.activation"));
        assertNull(row.get("model.encoder.conv-2.negative-slope"));
    }

    @Test
    void aPluginsSettingsAreBelowItsField() {
        assertEquals(
                Map.of("data.sampling", "hole", "data.sampling.from", 11),
                flat("{\"data\": {\"sampling\": {\"plugin\": \"hole\", \"from\": 11}}}"));
    }

    @Test
    void namesDoNotDependOnThePositionInAList() {
        Map<String, Object> expected = Map.of(
                "regularisers",
                "psi1 + psi3",
                "regularisers.psi1",
                true,
                "regularisers.psi1.lambda",
                1,
                "regularisers.psi3",
                true,
                "regularisers.psi3.lambda",
                2);
        Map<String, Object> both = flat("{\"regularisers\": [{\"plugin\": \"psi1\", \"lambda\": 1},"
                + " {\"plugin\": \"psi3\", \"lambda\": 2}]}");
        assertEquals(expected, both);
        Map<String, Object> other = flat("{\"regularisers\": [{\"plugin\": \"psi3\", \"lambda\": 2},"
                + " {\"plugin\": \"psi1\", \"lambda\": 1}]}");
        other.put("regularisers", "psi1 + psi3");
        assertEquals(expected, other);
    }

    @Test
    void repeatedPluginsAreNumbered() {
        Map<String, Object> row = flat("{\"regularisers\": [{\"plugin\": \"psi3\", \"lambda\": 1},"
                + " {\"plugin\": \"psi3\", \"lambda\": 2}, {\"plugin\": \"psi3\", \"lambda\": 3}]}");
        assertEquals(1, row.get("regularisers.psi3.lambda"));
        assertEquals(2, row.get("regularisers.psi3-2.lambda"));
        assertEquals(3, row.get("regularisers.psi3-3.lambda"));
    }

    @Test
    void aListOfNumbersIsOneValue() {
        assertEquals(Map.of("model.depths", "8, 4, 0.5"), flat("{\"model\": {\"depths\": [8, 4, 0.5]}}"));
        assertEquals(Map.of("analyses", "loss + latent"), flat("{\"analyses\": [\"loss\", \"latent\"]}"));
        assertEquals(Map.of("regularisers", ""), flat("{\"regularisers\": []}"));
    }

    @Test
    void leavesOutFieldsThatAreNotSettings() {
        assertEquals(
                Map.of("seed", 1),
                flat("{\"schema\": 1, \"name\": \"a\", \"description\": \"b\", \"study\": {\"seeds\": [1]},"
                        + " \"claims\": [], \"seed\": 1, \"nothing\": null}"));
    }

    @Test
    void keepsUnknownFields() {
        assertEquals(
                List.of("future.deep", "future.list"),
                List.copyOf(flat("{\"future\": {\"deep\": true, \"list\": [{\"a\": 1, \"b\": 2}]}}")
                        .keySet()));
    }
}
