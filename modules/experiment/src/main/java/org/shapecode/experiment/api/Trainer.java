package org.shapecode.experiment.api;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.Reason;
import org.shapecode.network.spi.ModelContext;

/**
 * Trains an experiment into the folder of a run. Takes the calling thread until the run is done, which must not be the
 * event dispatch thread. A run that was cancelled or killed goes on from its newest checkpoint and ends in the same bits.
 *
 * @param threads how many threads may work, from 1 to {@link #MOST_THREADS}; the result does not depend on it
 * @param listener watches each step
 * @param progress is told of each step, and asked whether to go on
 * @param control makes it wait or change on the way
 */
public record Trainer(int threads, TrainingListener listener, Progress progress, Control control) {
    /** No more threads than these can train a run. */
    public static final int MOST_THREADS = ModelContext.MOST_THREADS;

    /** One that is asked for nothing on the way. */
    public Trainer(int threads, TrainingListener listener, Progress progress) {
        this(threads, listener, progress, new Control());
    }

    /** As many threads as there are processors, as far as a run can use them. */
    public static int usualThreads() {
        return usualThreads(Runtime.getRuntime().availableProcessors());
    }

    static int usualThreads(int processors) {
        return Math.min(MOST_THREADS, processors);
    }

    /**
     * Starts a run.
     *
     * @param document the experiment
     * @param folder where; must not exist yet, or be empty
     * @throws Problem if the experiment or the folder will not do, the disk is full, or training diverges
     * @throws CancellationException if cancelled; the run can be resumed
     */
    public Run start(Document document, Path folder) {
        plan(document, folder);
        return resume(folder);
    }

    /**
     * Makes the folder of a run that {@link #resume} will train later.
     *
     * @param folder where; must not exist yet, or be empty
     * @throws Problem if the experiment or the folder will not do
     */
    public Run plan(Document document, Path folder) {
        document.experiment();
        try {
            create(document, folder);
            return new Run(folder);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /**
     * Goes on with a run; does nothing if it is done.
     *
     * @throws Problem if there is no run or it is running elsewhere, the disk is full, or training diverges
     * @throws CancellationException if cancelled; the run can be resumed
     */
    public Run resume(Path folder) {
        Run run = Run.open(folder);
        try {
            return run.state() == Run.State.DONE ? run : train(run);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private void create(Document document, Path folder) throws IOException {
        if (Run.isRun(folder)) {
            throw new Problem(folder + " already holds a run; go on with it by --resume, or choose another folder.");
        }
        if (Files.isDirectory(folder)) {
            deleteIfEmpty(folder);
        } else if (Files.exists(folder)) {
            throw new Problem(folder + " is a file; choose a new folder for the run.");
        }
        AtomicFiles.createFolder(folder, temporary -> {
            document.complete().write(new RunFolder(temporary).experiment());
            Provenance.write(temporary, threads);
        });
    }

    private static void deleteIfEmpty(Path folder) throws IOException {
        try {
            Files.delete(folder);
        } catch (DirectoryNotEmptyException e) {
            throw new Problem(folder + " is not empty; choose a new folder for the run.", e);
        }
    }

    private Run train(Run run) throws IOException {
        RunLock lock = RunLock.acquire(run.folder());
        try {
            // Another process may have come to the end since.
            if (run.state() != Run.State.DONE) {
                Files.deleteIfExists(run.files().failure());
                new Session(run, this).train();
            }
            return run;
        } finally {
            lock.close();
        }
    }

    private static Problem unwritable(Path folder, IOException e) {
        return new Problem("Cannot write to " + folder + ": " + Reason.of(e) + "; what was there is untouched.", e);
    }
}
