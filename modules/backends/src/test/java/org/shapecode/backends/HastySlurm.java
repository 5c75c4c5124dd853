package org.shapecode.backends;

import java.nio.file.Path;
import java.time.Duration;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.study.Backend;
import org.shapecode.experiment.study.StudyTraining;

/** SLURM's backend for programs that answer at once and need no patience. */
@PluginInfo(id = "hasty-slurm", name = "Hasty SLURM", description = "Looks without a pause.")
public record HastySlurm(
        @Parameter(label = "SLURM", description = "How it is set.")
        Backend slurm,

        @Parameter(label = "Patience", description = "How long it bears silence.", min = 0, unit = "min")
        int patience,

        @Parameter(label = "Lateness", description = "How late files may be.", min = 0, unit = "s")
        int lateness)
        implements Backend {
    public HastySlurm() {
        this(new Slurm(), 10, 0);
    }

    @Override
    public void check(StudyTraining training) {
        slurm.check(training);
    }

    @Override
    public void train(StudyTraining training) {
        SlurmTraining.Pace pace =
                new SlurmTraining.Pace(Duration.ZERO, Duration.ofMinutes(patience), Duration.ofSeconds(lateness));
        new SlurmTraining((Slurm) slurm, training, pace).run();
    }

    @Override
    public boolean outlives() {
        return true;
    }

    @Override
    public void cancel(Path study, Path place) {
        slurm.cancel(study, place);
    }
}
