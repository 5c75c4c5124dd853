package org.shapecode.views.live;

import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.RequestProcessor;
import org.shapecode.core.Problem;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.Results;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.RunFolder;
import org.shapecode.experiment.study.StudyFolder;

/**
 * Looks at runs and studies that lie in folders: reads them on a thread of its own, with progress and a way to cancel if
 * it takes long, and remembers what was found as long as the folder does not change. Safe on any thread.
 */
public final class StoredRuns {
    private static final Logger LOGGER = Logger.getLogger(StoredRuns.class.getName());

    /** Figures are small beside the images that they come from. */
    private static final int REMEMBERED = 200;

    private static final StoredRuns DEFAULT = new StoredRuns(new RequestProcessor("Shapecode stored runs"));

    private final Executor worker;
    private final Map<Key, Outcome> found = new Memory<>();
    private final Map<Path, Loaded> loaded = new LinkedHashMap<>();

    private record Key(Path folder, FileTime time, Analysis analysis) {}

    private record Loaded(FileTime time, SoftReference<Trained> trained) {}

    /** Forgets what was not asked for the longest. */
    private static final class Memory<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1L;

        Memory() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > REMEMBERED;
        }
    }

    StoredRuns(Executor worker) {
        this.worker = worker;
    }

    public static StoredRuns getDefault() {
        return DEFAULT;
    }

    /**
     * Looks at a folder through an analysis, soon; whoever is not watching when it comes to that is told nothing.
     *
     * @return to cancel it, after which nothing more is told
     */
    public Runnable look(Path folder, Analysis analysis, Audience audience) {
        Reading reading = new Reading(folder);
        worker.execute(() -> {
            if (audience.isWatching() && !reading.isCancelled()) {
                look(folder, analysis, audience, reading);
            }
        });
        return reading::abandon;
    }

    /** Remembers the results of a training that has just finished, so that they are not computed again. */
    void keep(Path folder, Results results) {
        worker.execute(() -> {
            FileTime time = new RunFolder(folder).lastProgress();
            for (Results.Entry entry : results.entries()) {
                found.put(
                        new Key(folder, time, entry.analysis()),
                        new Outcome(entry.result().figures(), null, true));
            }
        });
    }

    private void look(Path folder, Analysis analysis, Audience audience, Reading reading) {
        Outcome outcome;
        try (reading) {
            outcome = outcome(folder, analysis, reading);
        } catch (CancellationException e) {
            outcome = Outcome.failed("Reading was cancelled. Select the run again to see it.");
        } catch (Problem e) {
            outcome = Outcome.failed(e.getMessage());
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "Cannot look at " + folder, e);
            outcome = Outcome.failed("The run in " + folder + " cannot be read: " + e + ".");
        }
        if (!reading.isAbandoned()) {
            outcome.tell(audience);
        }
    }

    private Outcome outcome(Path folder, Analysis analysis, Reading reading) {
        if (StudyFolder.isStudy(folder)) {
            reading.begin();
            return StudyLook.of(new StudyFolder(folder).result(), analysis);
        }
        Run run = Run.open(folder);
        Key key = new Key(folder, new RunFolder(folder).lastProgress(), analysis);
        Outcome known = found.get(key);
        if (known != null) {
            return known;
        }
        reading.begin();
        Outcome outcome = Outcome.of(analysis, trained(run, key.time(), reading), reading);
        if (!outcome.figures().isEmpty()) {
            found.put(key, outcome);
        }
        return outcome;
    }

    private Trained trained(Run run, FileTime time, Reading reading) {
        Loaded before = loaded.get(run.folder());
        Trained known = before == null || !before.time().equals(time)
                ? null
                : before.trained().get();
        if (known != null) {
            return known;
        }
        Trained trained = run.trained(reading);
        loaded.values().removeIf(each -> each.trained().get() == null);
        loaded.put(run.folder(), new Loaded(time, new SoftReference<>(trained)));
        return trained;
    }
}
