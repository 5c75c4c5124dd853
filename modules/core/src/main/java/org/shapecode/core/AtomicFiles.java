package org.shapecode.core;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Writes files and folders atomically: under a temporary name beside the target, then moved into place. Safe on any thread. */
public final class AtomicFiles {
    private static final Logger LOGGER = Logger.getLogger(AtomicFiles.class.getName());

    private AtomicFiles() {}

    /** Writes a file or the content of a folder at the given path. */
    @FunctionalInterface
    public interface Writer {
        void write(Path temporary) throws IOException;
    }

    /**
     * Writes or replaces a file with a text in UTF-8.
     *
     * @throws IOException if it cannot be written; the target is then unchanged
     */
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes or replaces a file. After a crash, or if the disk is full, the old content is still there.
     *
     * @throws IOException if it cannot be written; the target is then unchanged
     */
    public static void write(Path file, byte[] content) throws IOException {
        Path temporary = temporary(file);
        try {
            Files.write(temporary, content);
            force(temporary);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceFolder(temporary.getParent());
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /**
     * Creates a folder that appears complete, even after a power failure. The target must not exist yet.
     *
     * @param fill writes the content into a temporary folder beside the target
     * @throws IOException if it cannot be written; nothing is left behind
     */
    public static void createFolder(Path folder, Writer fill) throws IOException {
        Path temporary = temporary(folder);
        try {
            deleteTree(temporary);
            Files.createDirectories(temporary);
            fill.write(temporary);
            for (Path path : below(temporary)) {
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    forceFolder(path);
                } else if (!Files.isSymbolicLink(path)) {
                    force(path);
                }
            }
            Files.move(temporary, folder, StandardCopyOption.ATOMIC_MOVE);
            forceFolder(temporary.getParent());
        } finally {
            deleteTree(temporary);
        }
    }

    /** Deletes a file, or a folder with its content; does nothing if there is none. */
    public static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        for (Path path : below(root)) {
            Files.deleteIfExists(path);
        }
    }

    /**
     * Waits until the content of a file would survive a power failure.
     *
     * @throws IOException if it cannot be written to the disk
     */
    public static void force(Path file) throws IOException {
        boolean write = Files.isWritable(file);
        try (FileChannel channel = FileChannel.open(file, write ? StandardOpenOption.WRITE : StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Does the same for the entries of a folder, on systems that support it. */
    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOGGER.log(Level.FINE, "This system cannot force a folder to disk: " + folder, e);
        }
    }

    /** A folder and its content, the innermost first. */
    private static List<Path> below(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.sorted(Comparator.reverseOrder()).toList();
        }
    }

    private static Path temporary(Path target) {
        Path absolute = target.toAbsolutePath();
        return absolute.resolveSibling("." + absolute.getFileName() + ".tmp");
    }
}
