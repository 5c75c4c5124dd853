package org.shapecode.experiment.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.Reason;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.data.spi.ImageSource;
import org.shapecode.network.spi.ModelContext;

/**
 * Trains an experiment into a run folder. Blocks the calling thread, which must not be the event dispatch thread, until the
 * run is done. A run that was cancelled or killed resumes from its latest checkpoint and ends bit-identical.
 *
 * @param threads how many threads may train, from 1 to {@link #MOST_THREADS}; the result does not depend on it
 * @param listener watches the training
 * @param progress receives each step, and is checked for cancellation
 * @param control pauses the training and changes numbers
 */
public record Trainer(int threads, TrainingListener listener, Progress progress, Control control) {
    /** The largest number of threads that can train a run. */
    public static final int MOST_THREADS = ModelContext.MOST_THREADS;

    /** A trainer that is never paused. */
    public Trainer(int threads, TrainingListener listener, Progress progress) {
        this(threads, listener, progress, new Control());
    }

    /** The default number of threads: that of the processors, at most {@link #MOST_THREADS}. */
    public static int usualThreads() {
        return usualThreads(Runtime.getRuntime().availableProcessors());
    }

    static int usualThreads(int processors) {
        return Math.min(MOST_THREADS, processors);
    }

    /**
     * Trains a new run.
     *
     * @param document the experiment
     * @param folder of the run; must be new or empty
     * @throws Problem if the experiment is invalid, the folder is not empty, the disk is full, or training diverges
     * @throws CancellationException if cancelled; the run can be resumed
     */
    public Run start(Document document, Path folder) {
        plan(document, folder);
        return resume(folder);
    }

    /**
     * Creates the folder of a run for {@link #resume} to train later.
     *
     * @param folder of the run; must be new or empty
     * @throws Problem if the experiment is invalid or does not fit into memory, or the folder is not empty
     */
    public Run plan(Document document, Path folder) {
        Experiment experiment = document.experiment();
        experiment.data().requireTestImages();
        Memory.of(experiment, threads).require(1);
        try {
            create(document, folder);
            return new Run(folder);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /**
     * Resumes a run, or starts a planned one. If it is done, this only cleans up what a process that was killed has left. A
     * run whose file asks for more steps than were taken is not done: it ends as if it had been started with them.
     *
     * @throws Problem if there is no run, it was trained with other settings than its file has now, it is already being
     *     trained, the disk is full, or training diverges
     * @throws CancellationException if cancelled; the run can be resumed
     */
    public Run resume(Path folder) {
        Run run = Run.open(folder);
        try {
            return run.isComplete() && isDone(run) ? run : train(run);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /**
     * Resumes a run as a document describes it, which may ask for more steps than the file of the run, or for another early
     * stop; starts it if there is none.
     *
     * @throws Problem if another field that decides the result differs, and as {@link #resume(Path)}
     * @throws CancellationException if cancelled; the run can be resumed
     */
    public Run resume(Document document, Path folder) {
        prepare(document, folder);
        return resume(folder);
    }

    /**
     * Plans a run, or lets one that exists end as a document describes it, for {@link #resume(Path)} to train later, in this
     * process or in another. A run that failed has not failed any more.
     *
     * @throws Problem if another field that decides the result differs, and as {@link #plan}
     */
    public void prepare(Document document, Path folder) {
        if (!Run.isRun(folder)) {
            plan(document, folder);
            return;
        }
        Run run = Run.open(folder);
        Experiment own = run.experiment();
        Experiment wanted = withSource(document.installed()).experiment();
        List<String> different = own.obstaclesTo(wanted);
        if (!different.isEmpty()) {
            throw new Problem(folder + " contains a run with other settings: " + String.join(", ", different)
                    + (different.size() == 1 ? " differs" : " differ") + "; use those in its "
                    + run.files().experiment().getFileName()
                    + ", or choose another folder.");
        }
        if (!wanted.settingsUnlike(own).isEmpty()) {
            setEnd(run, document.installed().complete(), wanted.settingsUnlike(own));
        }
        try {
            Files.deleteIfExists(run.files().failure());
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** A run's file says what its images have, so that it can be shown without them. */
    private Document withSource(Document document) {
        return document.experiment().data().generator() instanceof ImageSource source
                ? document.with("data.generator", Parameters.write((Record)
                        PluginCall.get(source, () -> source.complete(progress))))
                : document;
    }

    /** Takes over when training ends. */
    private void setEnd(Run run, Document wanted, List<String> paths) {
        try {
            RunLock lock = RunLock.acquire(run.folder());
            try {
                if (run.state() == Run.State.DONE) {
                    Integrity.requireUnaltered(run.files(), run.files().experiment());
                    new FinishedRun(run).requireSources(progress);
                }
                Document next = run.document();
                for (String path : paths) {
                    next = next.with(path, wanted.value(path));
                }
                next.write(run.files().experiment());
            } finally {
                lock.close();
            }
        } catch (IOException e) {
            throw unwritable(run.folder(), e);
        }
    }

    private static boolean isDone(Run run) {
        if (run.state() != Run.State.DONE) {
            return false;
        }
        FinishedRun finished = new FinishedRun(run);
        finished.requireSame();
        return !finished.isLonger();
    }

    private void create(Document document, Path folder) throws IOException {
        RunFolder files = new RunFolder(folder);
        requireNew(files);
        Document complete = withSource(document.complete());
        boolean made = !Files.exists(folder);
        AtomicFiles.createFolders(folder);
        try {
            // A folder that exists is kept: it may be a link to another disk. The lock keeps other processes out.
            RunLock lock = RunLock.acquire(folder);
            try {
                requireNew(files);
                AtomicFiles.deleteLeftovers(folder);
                Provenance.planned(folder, complete.experiment(), threads);
                // Last, since it makes the folder a run.
                complete.write(files.experiment());
            } finally {
                lock.close();
            }
        } catch (IOException e) {
            if (made) {
                AtomicFiles.deleteTree(folder);
            }
            throw e;
        }
    }

    private static void requireNew(RunFolder files) {
        Path folder = files.path();
        if (files.isRun()) {
            throw new Problem(folder + " already contains a run; resume it with --resume, or choose another folder.");
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new Problem(folder + " is a file; choose a new folder for the run.");
        }
        if (!files.isVacant()) {
            throw new Problem(folder + " is not empty; choose a new folder for the run.");
        }
    }

    private Run train(Run run) throws IOException {
        RunLock lock = RunLock.acquire(run.folder());
        try {
            AtomicFiles.deleteLeftovers(run.folder());
            // Another process may have finished it meanwhile.
            if (isDone(run)) {
                cleanUp(run);
            } else {
                Memory.of(run.experiment(), threads).require(1);
                if (run.state() == Run.State.DONE) {
                    new FinishedRun(run).reopen(progress);
                }
                Files.deleteIfExists(run.files().manifest());
                Files.deleteIfExists(run.files().failure());
                new Session(run, this).train();
            }
            return run;
        } finally {
            lock.close();
        }
    }

    /** Does what remains after the summary was written. */
    private static void cleanUp(Run run) throws IOException {
        if (!Files.exists(run.files().manifest()) && run.altered().isEmpty()) {
            Manifest.write(run.files());
        }
        Checkpoint.deleteAll(run.folder());
    }

    private static Problem unwritable(Path folder, IOException e) {
        return new Problem("Cannot write to " + folder + ": " + Reason.of(e) + "; existing files are unchanged.", e);
    }
}
