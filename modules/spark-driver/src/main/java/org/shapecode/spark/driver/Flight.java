package org.shapecode.spark.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import org.apache.spark.api.java.JavaFutureAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A run that was given to Spark, until its folder is back in its place. One thread, but for what tasks tell. */
final class Flight {
    private static final Logger LOG = LoggerFactory.getLogger(Flight.class);

    private final String name;
    private final int attempt;
    private final JavaFutureAction<List<Returned>> job;
    private FileTime doneAt;
    private CompletableFuture<Home.Arrival> writing = CompletableFuture.completedFuture(Home.Arrival.PLACED);
    private boolean training;
    private int steps;
    private byte[] brought = new byte[0];
    private Returned landed;

    /**
     * @param attempt see {@link Shipment#attempt}
     * @param doneAt when the run was done, as of when its folder was shipped
     */
    Flight(String name, int attempt, FileTime doneAt, JavaFutureAction<List<Returned>> job) {
        this.name = name;
        this.attempt = attempt;
        this.doneAt = doneAt;
        this.job = job;
    }

    String name() {
        return name;
    }

    int attempt() {
        return attempt;
    }

    /** Takes what a task tells; that of an earlier attempt is of no more interest. Any thread. */
    synchronized void moved(Moved moved) {
        if (moved.attempt() == attempt) {
            training = true;
            steps = Math.max(steps, moved.steps());
            brought = moved.folder().length == 0 ? brought : moved.folder();
        }
    }

    synchronized boolean isTraining() {
        return training;
    }

    synchronized int steps() {
        return steps;
    }

    private synchronized byte[] takeBrought() {
        byte[] taken = brought;
        brought = new byte[0];
        return taken;
    }

    /** Whether the task has ended, well or not. */
    boolean isBack() {
        return job.isDone();
    }

    /** What the task returned, once it is back; or that Spark lost it, and why. */
    Returned returned() throws InterruptedException {
        try {
            return job.get().get(0);
        } catch (ExecutionException e) {
            LOG.warn("Spark lost the task of {}", name, e);
            return new Returned(Returned.End.LOST, Reasons.of(e.getCause()));
        }
    }

    /** Writes a checkpoint that came home, if one did. */
    void bring(Home home, Executor writers) {
        byte[] content = takeBrought();
        if (content.length > 0) {
            write(content, home, writers);
        }
    }

    /** Writes the folder that the task returned. */
    void land(Returned returned, Home home, Executor writers) {
        landed = new Returned(returned.end(), returned.reason());
        write(returned.folder(), home, writers);
    }

    /**
     * What became of the run that landed. Waits until it is written.
     *
     * @throws IOException if it could not be written
     */
    Returned outcome() throws IOException {
        return switch (await()) {
            case PLACED -> landed;
            case SECOND -> new Returned(Returned.End.DONE, "");
            case REFUSED ->
                new Returned(
                        Returned.End.LOST, "its folder was locked by another program, or deleted, when it was done");
        };
    }

    private void write(byte[] content, Home home, Executor writers) {
        writing = writing.thenApplyAsync(
                before -> {
                    try {
                        Home.Arrival arrival = home.accept(name, content, doneAt);
                        if (arrival == Home.Arrival.PLACED) {
                            doneAt = home.doneAt(name);
                        }
                        return arrival;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                writers);
    }

    /** Whether nothing is being written of it. */
    boolean isWritten() {
        return writing.isDone();
    }

    /**
     * Waits until it is written.
     *
     * @return what became of its last folder
     * @throws IOException if it could not be written
     */
    Home.Arrival await() throws IOException {
        try {
            return writing.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException cause) {
                throw cause.getCause();
            }
            throw e;
        }
    }
}
