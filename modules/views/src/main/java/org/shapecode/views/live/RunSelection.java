package org.shapecode.views.live;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.shapecode.charts.SelectedImages;
import org.shapecode.queue.TrainingJob;

/** The test images selected in the figures of each run: one selection for all its views. Event dispatch thread. */
public final class RunSelection {
    private static final Map<Path, SelectedImages> BY_FOLDER = new HashMap<>();

    private RunSelection() {}

    /** The selection of the run in a folder. */
    public static SelectedImages of(Path folder) {
        return BY_FOLDER.computeIfAbsent(folder, key -> new SelectedImages());
    }

    /** The selection of a run; empty if it has no folder yet, or is a study, whose runs have test sets of their own. */
    public static Optional<SelectedImages> of(Viewable run) {
        boolean study = run.training().filter(TrainingJob::isStudy).isPresent();
        return study ? Optional.empty() : run.folder().map(RunSelection::of);
    }

    /** The same for a job. */
    static Optional<SelectedImages> of(TrainingJob job) {
        return job.isStudy() ? Optional.empty() : job.folder().map(RunSelection::of);
    }
}
