package org.shapecode.experiment.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.api.Control;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Small;

class StudyTrainingTest {
    private static final Document STUDY = Small.with(Map.of("study", Map.of("seeds", List.of(1, 2, 3, 4))));

    /** A place where nothing is trained. */
    @PluginInfo(id = "elsewhere", name = "Elsewhere", description = "Queues, for tests.")
    private record Elsewhere() implements Backend {
        @Override
        public boolean outlives() {
            return true;
        }

        @Override
        public void train(StudyTraining training) {
            training.open().forEach(training::queued);
            throw training.cancellation();
        }
    }

    @Test
    void allRunsAreQueuedFromTheFirstMessageOn(@TempDir Path folder) {
        Set<String> messages = new LinkedHashSet<>();
        Progress progress = (done, total, message) -> messages.add(message);
        StudyRunner runner = new StudyRunner(new Elsewhere(), 1, progress, new Control(), (step, trained) -> {});
        Path place = folder.resolve("queued");
        assertThrows(StudyTraining.Left.class, () -> runner.run(STUDY, place, false));
        assertEquals(Set.of("0 of 4 runs done, 0 training, 4 queued"), messages);
    }
}
