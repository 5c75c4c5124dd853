package org.shapecode.presets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.core.plugin.Reading;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.spi.Preset;
import org.shapecode.experiment.study.Claim;
import org.shapecode.experiment.study.Claim.Statistic;
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

    /** Where regularisation matters, with seeds that suffice for the tests to be significant. */
    @ParameterizedTest
    @ValueSource(strings = {"disks-regularisers", "disks-lambda", "disks-lambda-psi1", "disks-lambda-psi2"})
    void penaltiesAreComparedAtTheLearningRateOfTheAuthorsCode(String id) {
        Document document = Plugins.find(Preset.class, id).orElseThrow().document();
        assertEquals(1e-2, document.experiment().training().optimiser().learningRate());
        assertEquals(36, Study.of(document).orElseThrow().plan(document).size(), "4 variants of 9 seeds");
        assertComparedInPairs(document);
    }

    @Test
    void theLearningRateVaries() {
        Document document = new DisksRates().document();
        assertEquals(72, Study.of(document).orElseThrow().plan(document).size());
        assertEquals(8, Claim.of(document).size());
        assertComparedInPairs(document);
    }

    private static void assertComparedInPairs(Document document) {
        for (Claim claim : Claim.of(document)) {
            boolean single = !claim.number().matches("sd\\..*|failures.share");
            assertEquals(single, claim.test().isPresent(), claim::toString);
            assertEquals(single ? Statistic.MEDIAN : Statistic.EACH, claim.statistic(), claim::toString);
        }
    }

    /** The ratio of the losses is heavy-tailed, so that a few seeds, or their mean, would mislead. */
    @Test
    void theMedianDecidesOnTheHole() {
        Document document = new DisksHole().document();
        assertEquals(9, Study.of(document).orElseThrow().seeds().size());
        assertEquals("median error.ratio \u2265 2", Claim.of(document).get(0).condition());
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
