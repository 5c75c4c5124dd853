package org.shapecode.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.toolkit.RunNames;
import org.shapecode.toolkit.SampleDocuments;

/** Here all plugins of the experiments are installed. */
class DistinctNamesTest {
    private static Optional<Path> at(String path) {
        return Optional.of(Path.of(path));
    }

    @Test
    void equalNamesGetTheSettingsThatTellThemApart() {
        Document small = SampleDocuments.small();
        List<Document> runs = List.of(
                small.with("seed", 1),
                small.with("seed", 2).with("description", "The same."),
                small.with("seed", 2).with("training.optimiser.learning-rate", 0.25),
                small.with("seed", 3).with("model.bias", false),
                small.with("seed", 3).with("model.bias", false));
        assertEquals(
                List.of(
                        "Small, seed 1, learning rate 0.001",
                        "Small, seed 2, learning rate 0.001",
                        "Small, seed 2, learning rate 0.25",
                        "Small, seed 3, learning rate 0.001, 2 Jan 03:04:05",
                        "Small, seed 3, learning rate 0.001, 2 Jan 03:04:06",
                        "Small"),
                RunNames.distinct(
                        List.of("Small", "Small", "Small", "Small", "Small", "Small"),
                        Stream.concat(
                                        runs.stream().map(each -> Optional.of(each.experiment())),
                                        Stream.of(Optional.<Experiment>empty()))
                                .toList(),
                        List.of(
                                at("r/small-20260102-030401"),
                                at("r/small-20260102-030402"),
                                at("r/small-20260102-030403"),
                                at("r/small-20260102-030405"),
                                at("r/small-20260102-030406"),
                                at("r/small-20260102-030407"))));
    }

    @Test
    void runsOfOneNameAreNamedByTheSameSettingsInAnyOrder() {
        Document small = SampleDocuments.small();
        Document penalised = small.with("regularisers", List.of(Map.of("plugin", "psi3", "lambda", 0.1)));
        List<Optional<Experiment>> experiments = Stream.of(
                        penalised.with("seed", 2),
                        small.with("seed", 2),
                        small.with("seed", 1),
                        small.with("seed", 1).with("training.steps", 90))
                .map(each -> Optional.of(each.experiment()))
                .toList();
        int steps = small.experiment().training().steps();
        List<String> names = List.of(
                "Small, ψ₃ 0.1, seed 2, steps " + steps,
                "Small, no ψ₃, seed 2, steps " + steps,
                "Small, no ψ₃, seed 1, steps " + steps,
                "Small, no ψ₃, seed 1, steps 90");
        for (List<Integer> order : List.of(List.of(0, 1, 2, 3), List.of(3, 0, 2, 1))) {
            assertEquals(
                    order.stream().map(names::get).toList(),
                    RunNames.distinct(
                            Collections.nCopies(4, "Small"),
                            order.stream().map(experiments::get).toList(),
                            Collections.nCopies(4, Optional.empty())));
        }
    }
}
