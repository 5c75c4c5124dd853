package org.shapecode.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.shapecode.core.AtomicFiles;

/**
 * What the launcher {@code bin/shapecode-cli} leaves to the process that it becomes: to wait for the filter of the error
 * stream, to delete the temporary folder with the user directory, and to tell that the command ended well.
 *
 * @param filter process id of the filter; empty if there is none
 * @param temporary the folder; empty if there is none
 * @param well file to create if the command ended well, so that what the process leaves for the next ones is used; empty if
 *     it leaves nothing
 */
record Launcher(String filter, String temporary, String well) {
    private static final Logger LOG = Logger.getLogger(Launcher.class.getName());
    private static final long PATIENCE_SECONDS = 5;
    private static final int MOST_ATTEMPTS = 10_000;

    /** As the launcher set them; empty if the process was started otherwise. */
    static Launcher current() {
        return new Launcher(
                System.getProperty("shapecode.cli.filter", ""),
                System.getProperty("shapecode.cli.temporary", ""),
                System.getProperty("shapecode.cli.well", ""));
    }

    /**
     * Does both when the process ends, however it is asked to.
     *
     * @param interruption delays the end
     * @param code exit code of the command once it has returned; the platform may end on its own before it is told the code
     */
    void atEnd(Interruption interruption, CompletableFuture<Integer> code) {
        Runnable end = () -> {
            try {
                interruption.await();
                end(code.getNow(-1) == 0);
                if (code.isDone()) {
                    Runtime.getRuntime().halt(code.join());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        Runtime.getRuntime().addShutdownHook(new Thread(end, "launcher"));
    }

    /**
     * Ends the process without what the platform does for a desktop: it would save windows and settings, for half a second,
     * into a folder that is deleted. Returns if the platform has to end it: it was not started by the launcher, or what the
     * platform saves is for the next processes.
     */
    void endNow(int code) {
        if (filter.isEmpty() || !well.isEmpty()) {
            return;
        }
        try {
            end(false);
            Runtime.getRuntime().halt(code);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end(boolean endedWell) throws InterruptedException {
        try {
            if (endedWell && !well.isEmpty()) {
                Files.createFile(Path.of(well));
            }
            if (!filter.isEmpty()) {
                // Nothing is written to the error stream any more; its end tells the filter to end.
                new FileOutputStream(FileDescriptor.err).close();
                awaitFilter();
            }
            if (!temporary.isEmpty()) {
                deleteTemporary();
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "the launcher's files could not be cleaned up", e);
        }
    }

    /** Threads of the platform may still write into the folder, so that it is not empty when it should be deleted. */
    void deleteTemporary() {
        Path folder = Path.of(temporary);
        for (int attempt = 0; attempt < MOST_ATTEMPTS && Files.exists(folder); attempt++) {
            try {
                AtomicFiles.deleteTree(folder);
            } catch (IOException | UncheckedIOException e) {
                LOG.log(Level.FINE, "the temporary folder could not be deleted", e);
            }
        }
    }

    private void awaitFilter() throws InterruptedException {
        try {
            ProcessHandle process = ProcessHandle.of(Long.parseLong(filter)).orElse(null);
            if (process != null) {
                process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(Level.FINE, "the filter of the error stream did not end", e);
        }
    }
}
