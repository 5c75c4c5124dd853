package org.shapecode.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.spi.Preset;

class BaseExperimentTest {
    private final Document disks = preset("disks");

    private static Document preset(String id) {
        return Plugins.find(Preset.class, id).orElseThrow().document();
    }

    private List<String> differences(Document document) {
        return document.experiment().differencesTo(disks.experiment());
    }

    @Test
    void pluginsComeBeforeTheSeedAndNumbers() {
        assertEquals(List.of(), differences(disks));
        Document other = disks.with("training.steps", 60)
                .with("seed", 2)
                .with("data.sampling", Map.of("plugin", "hole", "from", 8, "to", 20))
                .with("regularisers", List.of(Map.of("plugin", "psi3", "lambda", 0.1)));
        assertEquals(List.of("hole 8–20", "ψ₃ 0.1", "seed 2", "steps 60"), differences(other));
    }

    @Test
    void changedParametersAreToldByTheLabelsOfTheForm() {
        Document other = disks.with("training.optimiser.learning-rate", 1e-4)
                .with("model.bias", false)
                .with("model.depths", List.of(4, 2, 2, 2, 2, 1))
                .with("training.schedule.decay", "cosine")
                .with("description", "Something else");
        assertEquals(
                List.of("channels 4 2 2 2 2 1", "no bias", "learning rate 1e-4", "decay cosine"), differences(other));
    }

    @Test
    void whatHasNoEffectIsNoDifference() {
        assertEquals(List.of(), differences(disks.with("data.generator.radius", 9)));
        assertEquals(List.of(), differences(disks.with("training.schedule.interval", 9)));
    }

    @Test
    void aRemovedPenaltyIsNamed() {
        Document penalised = disks.with("regularisers", List.of("psi3"));
        assertEquals(List.of("no ψ₃"), disks.experiment().differencesTo(penalised.experiment()));
        assertEquals(
                List.of("ψ₃ 2"),
                penalised.with("regularisers.0.lambda", 2).experiment().differencesTo(penalised.experiment()));
    }

    @Test
    void anExperimentIsComparedWithThePresetOfItsNameOrTheNearest() {
        Document hole = preset("disks-hole");
        Document mine = hole.with("name", "Mine").with("data.sampling.from", 9).single();
        assertEquals(
                Map.of("base", "Disks", "differs", "seed 1, hole 9–18"),
                BaseExperiment.facts(mine, mine.experiment()),
                "runs of an experiment of its own are told apart by their seeds first");
        Document seeds = hole.with("study.seeds", List.of(1, 2));
        assertEquals(
                "seeds 1 2", BaseExperiment.facts(seeds, seeds.experiment()).get("differs"));
        Document varied = hole.with("study.vary", Map.of("model.bias", List.of(true, false)));
        assertEquals(
                "bias true / bias false",
                BaseExperiment.facts(varied, varied.experiment()).get("differs"));
    }
}
