package org.shapecode.experiment.api;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.shapecode.core.Problem;

/**
 * The right to train a run, held by at most one training of one process; its end frees it, however it ends. Safe on any
 * thread.
 *
 * <p>Where files are locked as POSIX has it, closing any channel of a file frees every lock that this process has on it.
 * So none is opened of a run that is trained here, and opening and closing happen one at a time.
 */
final class RunLock implements Closeable {
    private static final String FILE = ".lock";
    private static final int TRIES = 20;
    private static final long WAIT_MILLIS = 10;
    private static final Set<Path> HELD = new HashSet<>();

    private final Path folder;
    private final FileChannel channel;

    private RunLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes the right to train a run.
     *
     * @throws Problem if it is being trained, here or by another process
     */
    static RunLock acquire(Path run) throws IOException {
        Path folder = run.toRealPath();
        // Another process that only looks has the file for an instant.
        for (int i = 0; i < TRIES && !holds(folder); i++) {
            Optional<RunLock> lock = tryAcquire(folder);
            if (lock.isPresent()) {
                return lock.get();
            }
            pause();
        }
        throw new Problem(run + " is being trained already; wait for it or stop it.");
    }

    /** Whether a run is being trained, here or by another process. */
    static boolean isHeld(Path run) {
        try {
            return Files.exists(run.resolve(FILE)) && probe(run.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private static synchronized boolean holds(Path folder) {
        return HELD.contains(folder);
    }

    private static synchronized boolean probe(Path folder) throws IOException {
        if (HELD.contains(folder)) {
            return true;
        }
        // A shared lock, so that two that look do not see each other.
        try (FileChannel channel = FileChannel.open(folder.resolve(FILE), StandardOpenOption.READ);
                FileLock free = channel.tryLock(0, Long.MAX_VALUE, true)) {
            return free == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    private static synchronized Optional<RunLock> tryAcquire(Path folder) throws IOException {
        if (HELD.contains(folder)) {
            return Optional.empty();
        }
        FileChannel channel =
                FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean held = false;
        try {
            held = channel.tryLock() != null && HELD.add(folder);
        } catch (OverlappingFileLockException e) {
            throw new IOException("something else in this process has locked " + folder.resolve(FILE), e);
        } finally {
            if (!held) {
                channel.close();
            }
        }
        return held ? Optional.of(new RunLock(folder, channel)) : Optional.empty();
    }

    private static void pause() {
        try {
            Thread.sleep(WAIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (RunLock.class) {
            try {
                channel.close();
            } finally {
                HELD.remove(folder);
            }
        }
    }
}
