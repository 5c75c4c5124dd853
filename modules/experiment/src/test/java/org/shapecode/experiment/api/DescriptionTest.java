package org.shapecode.experiment.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DescriptionTest {
    private final Document document = new Document(Map.of(), "a").with("data.images", 50);

    @Test
    void isMadeOfTheSettingsUntilOneIsWritten() {
        Experiment experiment = document.experiment();
        String made = Description.of(document);
        assertTrue(made.startsWith(experiment.data().generator().displayName() + ", 64 × 64 px"), made);
        assertTrue(made.contains(experiment.model().displayName()), made);
        assertTrue(made.contains(", 1-dimensional code"), made);
        assertFalse(made.contains("Study"), made);
        assertEquals("Mine.", Description.of(document.with("description", "Mine.")));
        assertEquals(made, Description.of(document.with("description", " ")));
    }

    @Test
    void namesWhatAStudyVaries() {
        String made = Description.of(document.with(
                "study", Map.of("seeds", List.of(1, 2), "vary", Map.of("training.batch", List.of(8, 16)))));
        assertTrue(made.endsWith(" Study of Training: Batch size with 2 seeds."), made);
    }

    @Test
    void countsTheSamplesOfAStudy() {
        Map<String, Object> sample =
                Map.of("count", 50, "fields", Map.of("training.batch", Map.of("from", 8, "to", 64)));
        String made = Description.of(document.with("study", Map.of("sample", sample)));
        assertTrue(made.endsWith(" Study of Training: Batch size with 50 samples and 1 seed."), made);
    }

    @Test
    void isEmptyWhileSettingsAreNotValid() {
        assertEquals("", Description.of(document.with("data.size", -1)));
    }
}
