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

/** Writes files and folders whole or not at all: first under a temporary name beside the target, then moved. */
public final class AtomicFiles {
    private static final Logger LOGGER = Logger.getLogger(AtomicFiles.class.getName());

    private AtomicFiles() {}

    /** Fills a file or a folder at the given path. */
    @FunctionalInterface
    public interface Writer {
        void write(Path temporary) throws IOException;
    }

    /**
     * Replaces a file with a text in UTF-8.
     *
     * @throws IOException if it cannot be written; the target is then as before
     */
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Replaces a file. After a crash or a full disk the old content is still there.
     *
     * @throws IOException if it cannot be written; the target is then as before
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
     * Makes a folder that appears complete, even if the power fails. The target must not exist yet.
     *
     * @param fill writes the content into a temporary folder beside the target
     * @throws IOException if it cannot be written; nothing is left behind then
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

    /** Deletes a file or a folder with all that it holds; no error if there is none. */
    public static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        for (Path path : below(root)) {
            Files.deleteIfExists(path);
        }
    }

    /**
     * Waits until what was written to a file would outlast a power failure.
     *
     * @throws IOException if it cannot be written
     */
    public static void force(Path file) throws IOException {
        boolean write = Files.isWritable(file);
        try (FileChannel channel = FileChannel.open(file, write ? StandardOpenOption.WRITE : StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Waits likewise until it is kept which files a folder holds, where the system lets one wait for that. */
    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOGGER.log(Level.FINE, "This system looks after folders itself: " + folder, e);
        }
    }

    /** A folder with all that it holds, the innermost first. */
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
