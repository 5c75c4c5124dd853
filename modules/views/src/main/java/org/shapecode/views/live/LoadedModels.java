package org.shapecode.views.live;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.OptionalInt;
import org.openide.util.RequestProcessor;
import org.shapecode.core.RecentlyUsed;
import org.shapecode.experiment.analysis.Trained;

/**
 * The models that were asked for last, with their images: few and not for long, since each takes tens of megabytes and can be
 * loaded again. Thread-safe.
 */
final class LoadedModels {
    /** Two runs, each at its end and after an earlier step. */
    private static final int MOST = 4;

    private static final int IDLE_MILLIS = 30_000;
    private static final RequestProcessor CLEANER = new RequestProcessor("Shapecode loaded models", 1);

    private final RecentlyUsed<Moment, Loaded> models = new RecentlyUsed<>(MOST);
    private final RequestProcessor.Task forgetting = CLEANER.create(models::clear);

    /** A run after one of its kept steps, or, if there is none, after the last. */
    record Moment(Path folder, OptionalInt step) {}

    private record Loaded(FileTime time, Trained trained) {}

    /**
     * The model of a run, unless it was forgotten, or its folder has changed since.
     *
     * @param time when the folder changed last
     */
    Optional<Trained> get(Moment moment, FileTime time) {
        forgetting.schedule(IDLE_MILLIS);
        return models.get(moment).filter(loaded -> loaded.time().equals(time)).map(Loaded::trained);
    }

    void put(Moment moment, FileTime time, Trained trained) {
        models.put(moment, new Loaded(time, trained));
        forgetting.schedule(IDLE_MILLIS);
    }
}
