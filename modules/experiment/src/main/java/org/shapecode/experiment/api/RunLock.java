package org.shapecode.experiment.api;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.FileLocks;
import org.shapecode.core.Problem;

/**
 * The exclusive right to train a run, across processes; released when the process ends, however it ends. Thread-safe.
 *
 * <p>With POSIX locks, closing any channel of a file releases every lock of the process on that file. Therefore no channel
 * is opened for a run that this process trains, and channels are opened and closed under one monitor.
 */
final class RunLock implements Closeable {
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
     * Acquires the lock of a run.
     *
     * @throws Problem if the run is being trained, by this process or another
     */
    static RunLock acquire(Path run) throws IOException {
        Path folder = run.toRealPath();
        // Another process that only checks the state holds the file for an instant.
        for (int i = 0; i < TRIES && !holds(folder); i++) {
            Optional<RunLock> lock = tryAcquire(folder);
            if (lock.isPresent()) {
                return lock.get();
            }
            pause();
        }
        throw new Problem(run + " is already being trained; wait until it is done, or stop it.");
    }

    /** Whether a run is being trained, by this process or another. */
    static boolean isHeld(Path run) {
        try {
            return Files.isRegularFile(new RunFolder(run).lock(), LinkOption.NOFOLLOW_LINKS) && probe(run.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private static synchronized boolean holds(Path folder) {
        return HELD.contains(folder);
    }

    private static synchronized boolean probe(Path folder) throws IOException {
        return HELD.contains(folder) || FileLocks.isHeld(new RunFolder(folder).lock());
    }

    private static synchronized Optional<RunLock> tryAcquire(Path folder) throws IOException {
        if (HELD.contains(folder)) {
            return Optional.empty();
        }
        Path file = new RunFolder(folder).lock();
        AtomicFiles.requirePlain(file);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        boolean held = false;
        try {
            held = channel.tryLock() != null && HELD.add(folder);
        } catch (OverlappingFileLockException e) {
            throw new IOException("another part of this process has locked " + file, e);
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
