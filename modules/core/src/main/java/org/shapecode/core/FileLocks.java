package org.shapecode.core;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Looks at the locks of files. Thread-safe. */
public final class FileLocks {
    private FileLocks() {}

    /**
     * Whether this or another process has locked a file that exists. With POSIX locks, a process that asks loses every lock of
     * its own on that file: who locks files itself asks only for others.
     *
     * @throws IOException if it cannot be read
     */
    public static synchronized boolean isHeld(Path file) throws IOException {
        // A shared lock, so that two processes that look do not see each other.
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                FileLock free = channel.tryLock(0, Long.MAX_VALUE, true)) {
            return free == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }
}
