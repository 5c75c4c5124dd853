package org.shapecode.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
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
    void equalNamesGetTheFewestSettingsThatTellThemApart() {
        Document small = SampleDocuments.small();
        List<Document> runs = List.of(
                small.with("seed", 1),
                small.with("seed", 2).with("description", "The same."),
                small.with("seed", 2).with("training.optimiser.learning-rate", 0.25),
                small.with("seed", 3).with("model.bias", false),
                small.with("seed", 3).with("model.bias", false));
        assertEquals(
                List.of(
                        "Small, seed 1",
                        "Small, seed 2, learning rate 0.001",
                        "Small, learning rate 0.25",
                        "Small, seed 3, 2 Jan 03:04:05",
                        "Small, seed 3, 2 Jan 03:04:06",
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
}
