package org.shapecode.spark.driver;

import java.io.IOException;
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
     * @return whether it was put there: not if the run was trained by someone else meanwhile, or is at this moment
     */
    boolean accept(String name, byte[] content, FileTime shippedAt) throws IOException {
        Path incoming = incoming(name);
        Zips.delete(incoming);
        Zips.unpack(content, incoming, true);
        Path run = run(name);
        try {
            if (!Files.isDirectory(run, LinkOption.NOFOLLOW_LINKS)
                    || !doneAt(name).equals(shippedAt)) {
                return false;
            }
            try (FileChannel channel = FileChannel.open(
                            run.resolve(plan.lock()), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                if (lock == null) {
                    return false;
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
            return true;
        } finally {
            Zips.delete(incoming);
        }
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
