package org.shapecode.queue;

import java.nio.file.Path;
import org.shapecode.experiment.api.Document;
import org.shapecode.toolkit.SampleDocuments;

/** Jobs that wait and never start. */
public final class WaitingJob {
    private WaitingJob() {}

    public static TrainingJob at(Path folder, boolean study) {
        return new TrainingJob(SampleDocuments.small().experiment(), study, folder, () -> {});
    }

    /** A run of an experiment, without a folder. */
    public static TrainingJob of(Document document) {
        return new TrainingJob(document.experiment(), false, null, () -> {});
    }

    /** A study that would train elsewhere. */
    public static TrainingJob elsewhere(Path folder) {
        TrainingJob job = at(folder, true);
        job.setBackend(new TestCluster());
        return job;
    }

    /** The same, and it has begun. */
    public static TrainingJob begun(TrainingJob job) {
        job.begin();
        return job;
    }

    /** Sets the number of jobs ahead. */
    public static void setAhead(TrainingJob job, int ahead) {
        job.setAhead(ahead);
    }
}
