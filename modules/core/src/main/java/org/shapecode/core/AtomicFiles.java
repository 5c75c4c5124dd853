package org.shapecode.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes files and folders atomically: under a temporary name beside the target, then moved into place. Temporary names are
 * random and new, and a link at the target is replaced, so that no link in a folder of a stranger leads a write elsewhere.
 * Safe on any thread.
 */
public final class AtomicFiles {
    private static final Logger LOGGER = Logger.getLogger(AtomicFiles.class.getName());

    /** Short, whatever the target is named, and tells which process of which computer made it. */
    private static final Pattern TEMPORARY =
            Pattern.compile("\\.shapecode-(?:([0-9a-f]{8})-)?(\\d{1,18})-[0-9a-f-]{36}\\.tmp");

    /** This computer: processes of others may work on the same disk. */
    static final String HOST = String.format(Locale.ROOT, "%08x", hostName().hashCode());

    /** So old, a temporary file of another computer is taken for remains: none is written to for so long. */
    private static final Duration FOREIGN = Duration.ofDays(1);

    /** The temporary names of versions up to 0.2, made from that of the target. */
    private static final Pattern OLD_TEMPORARY = Pattern.compile("\\..+\\.tmp");

    /** The temporary names in use by this process. */
    private static final Set<String> IN_USE = ConcurrentHashMap.newKeySet();

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
        write(
                file,
                temporary -> Files.write(temporary, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    /**
     * Writes or replaces a file. If it cannot be written, or the writer throws, the old content is still there.
     *
     * @param content writes a new file
     */
    public static void write(Path file, Writer content) throws IOException {
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(file + " is a folder, but a file must be written there; delete it");
        }
        Path temporary = temporary(file);
        try {
            content.write(temporary);
            force(temporary);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceFolder(temporary.getParent());
        } finally {
            release(temporary);
            Files.deleteIfExists(temporary);
        }
    }

    /**
     * Appends a text in UTF-8 to a file, or creates it. Not atomic. A file that has other names too, such as in a backup, is
     * copied first, so that it changes under this name alone.
     *
     * @throws IOException if it cannot be written, or is a link or anything else than a regular file
     */
    public static void append(Path file, String text) throws IOException {
        requirePlain(file);
        if (isShared(file)) {
            write(file, Files.readAllBytes(file));
        }
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether a file has several hard links; no, on systems that do not tell. */
    private static boolean isShared(Path file) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix")
                && Files.exists(file)
                && (int) Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS) > 1;
    }

    /**
     * Requires that writing to a path follows no link: it must be a regular file, or not exist yet.
     *
     * @throws IOException if it is a link, a folder, a pipe or a device
     */
    public static void requirePlain(Path file) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(file + " is a link or not a file; delete it");
        }
    }

    /**
     * Creates a folder with its parents, or takes an existing one, which must not be a link.
     *
     * @throws IOException if it cannot be created, or is a link
     */
    public static void createPlainFolder(Path folder) throws IOException {
        if (Files.isSymbolicLink(folder)) {
            throw new IOException(folder + " is a link; delete it");
        }
        createFolders(folder);
    }

    /**
     * Creates a folder with its parents, or takes an existing one, or a link to one.
     *
     * @throws IOException if it cannot be created
     */
    public static void createFolders(Path folder) throws IOException {
        // Java's own method refuses links to folders, up to version 19.
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
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
            Files.createDirectory(temporary);
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
            release(temporary);
            deleteTree(temporary);
        }
    }

    /** Whether a name is that of a temporary file or folder, of this version or an earlier one. */
    public static boolean isTemporary(Path path) {
        return OLD_TEMPORARY.matcher(path.getFileName().toString()).matches();
    }

    /**
     * Deletes the temporary files and folders that processes which were killed have left in a folder; those of another
     * computer, of which nothing is known, after a day. Does nothing if there is no such folder.
     *
     * @param folder of ours: earlier versions named temporary files after any target
     */
    public static void deleteLeftovers(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> found;
        try (Stream<Path> children = Files.list(folder)) {
            found = children.filter(AtomicFiles::isLeftover).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path path : found) {
            deleteTree(path);
        }
    }

    private static boolean isLeftover(Path path) {
        String name = path.getFileName().toString();
        Matcher ours = TEMPORARY.matcher(name);
        if (!ours.matches()) {
            return isTemporary(path);
        }
        if (!HOST.equals(ours.group(1))) {
            return isOld(path);
        }
        long process = Long.parseLong(ours.group(2));
        return process == ProcessHandle.current().pid()
                ? !IN_USE.contains(name)
                : ProcessHandle.of(process).isEmpty();
    }

    private static boolean isOld(Path path) {
        try {
            Instant changed =
                    Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS).toInstant();
            return changed.isBefore(Instant.now().minus(FOREIGN));
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without asking a name server, which may take long. */
    private static String hostName() {
        Path linux = Path.of("/proc/sys/kernel/hostname");
        try {
            String windows = System.getenv("COMPUTERNAME");
            return Files.isReadable(linux)
                    ? Files.readString(linux).strip()
                    : windows != null ? windows : InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            LOGGER.log(Level.FINE, "This computer has no name", e);
            return "";
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
        StandardOpenOption access = write ? StandardOpenOption.WRITE : StandardOpenOption.READ;
        try (FileChannel channel = FileChannel.open(file, access, LinkOption.NOFOLLOW_LINKS)) {
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
        String name = ".shapecode-" + HOST + "-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID() + ".tmp";
        IN_USE.add(name);
        return target.toAbsolutePath().resolveSibling(name);
    }

    /** From here on it is only remains, even if it cannot be deleted. */
    private static void release(Path temporary) {
        IN_USE.remove(temporary.getFileName().toString());
    }
}
