package org.shapecode.spark.driver;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Set;

/**
 * The run folders on the driver's disk. A folder that comes back takes the place of the one that was shipped at once, and not
 * before it is complete. Thread-safe for different runs.
 */
final class Home {
    private static final int LOCK_TRIES = 20;
    private static final long LOCK_MILLIS = 50;

    /** What became of a folder that came back. */
    enum Arrival {
        /** It is in its place. */
        PLACED,
        /** It is not: someone else has finished the run meanwhile, and the first result counts. */
        SECOND,
        /** It is not: someone else trains the run at this moment, or its folder is gone. */
        REFUSED
    }

    private final Plan plan;

    Home(Plan plan) {
        this.plan = plan;
    }

    /** Cleans up what a driver that was killed has left. */
    void tidy() throws IOException {
        Zips.delete(incoming(""));
        for (String name : plan.names()) {
            if (Files.exists(replaced(name)) && !Files.exists(run(name))) {
                Files.move(replaced(name), run(name));
            }
        }
        Zips.delete(replaced(""));
        Files.createDirectories(incoming(""));
        Files.createDirectories(replaced(""));
    }

    /** The content of a run folder, to be trained elsewhere. */
    byte[] pack(String name) throws IOException {
        return Zips.pack(run(name), Set.of(plan.lock()));
    }

    /** When a run was done; the epoch if it is not. */
    FileTime doneAt(String name) throws IOException {
        Path result = run(name).resolve(plan.result());
        return Files.exists(result) ? Files.getLastModifiedTime(result) : FileTime.fromMillis(0);
    }

    /**
     * Puts a run folder in its place.
     *
     * @param shippedAt when the run was done, as of when it was shipped
     */
    Arrival accept(String name, byte[] content, FileTime shippedAt) throws IOException {
        Path incoming = incoming(name);
        Zips.delete(incoming);
        Zips.unpack(content, incoming, true);
        Path run = run(name);
        try {
            if (!Files.isDirectory(run, LinkOption.NOFOLLOW_LINKS)) {
                return Arrival.REFUSED;
            }
            if (!doneAt(name).equals(shippedAt)) {
                return Arrival.SECOND;
            }
            try (FileChannel channel = FileChannel.open(
                            run.resolve(plan.lock()), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = lock(channel)) {
                if (lock == null) {
                    return Arrival.REFUSED;
                }
                for (String kept : plan.kept()) {
                    if (Files.exists(run.resolve(kept))) {
                        Zips.delete(incoming.resolve(kept));
                        copy(run.resolve(kept), incoming.resolve(kept));
                    }
                }
                Zips.delete(replaced(name));
                Files.move(run, replaced(name), StandardCopyOption.ATOMIC_MOVE);
                Files.move(incoming, run, StandardCopyOption.ATOMIC_MOVE);
            }
            Zips.delete(replaced(name));
            return Arrival.PLACED;
        } finally {
            Zips.delete(incoming);
        }
    }

    /** Null if another process has it for longer than the instant of one that only looks whether it is free. */
    static FileLock lock(FileChannel channel) throws IOException {
        FileLock lock = channel.tryLock();
        try {
            for (int i = 0; lock == null && i < LOCK_TRIES; i++) {
                Thread.sleep(LOCK_MILLIS);
                lock = channel.tryLock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the driver ends");
        }
        return lock;
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.isDirectory(from)) {
            Zips.unpack(Zips.pack(from, Set.of()), to, true);
        } else {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private Path run(String name) {
        return plan.runs().resolve(name);
    }

    private Path incoming(String name) {
        return plan.place().resolve("incoming").resolve(name);
    }

    private Path replaced(String name) {
        return plan.place().resolve("replaced").resolve(name);
    }
}
