package org.shapecode.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.shapecode.core.Problem;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.study.Backend;
import org.shapecode.experiment.study.StudyRun;
import org.shapecode.experiment.study.StudyTraining;

/** A cluster that trains one run and is then left. */
@PluginInfo(id = "elsewhere", name = "Elsewhere", description = "A cluster, for tests.", position = 9000)
public record Elsewhere(
        @Parameter(label = "Queue", description = "Where it waits.")
        String queue,

        @Parameter(label = "Hours", description = "How long it may take.", min = 1, max = 48)
        int hours,

        @Parameter(label = "Modules", description = "What it loads.")
        List<String> modules)
        implements Backend {
    public Elsewhere() {
        this("long", 1, List.of());
    }

    @Override
    public boolean outlives() {
        return true;
    }

    @Override
    public void train(StudyTraining training) {
        List<StudyRun> open = training.open();
        open.forEach(training::prepare);
        open.forEach(training::queued);
        StudyRun first = open.get(0);
        training.trainer(first, 1).resume(first.folder());
        training.ended(first);
        if (open.size() > 1) {
            throw training.cancellation();
        }
    }

    @Override
    public void cancel(Path study, Path place) {
        if (Files.exists(study.resolve("unreachable"))) {
            throw new Problem("The cluster does not answer; try again later.");
        }
        try {
            Files.writeString(study.resolve("cancelled"), queue);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String script(StudyTraining training) {
        return queue + " " + hours + " " + modules + " " + training.open().size() + "\n";
    }
}
