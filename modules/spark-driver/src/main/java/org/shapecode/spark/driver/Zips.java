package org.shapecode.spark.driver;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Folders as ZIP files in memory, and their end. */
final class Zips {
    private Zips() {}

    /**
     * Packs the files and folders in a folder, but no links. Names that sort first are read first: the files of a checkpoint,
     * {@code checkpoint-…}, before the metrics, which only grow.
     *
     * @param without names in the folder itself to leave out
     * @throws IOException also if a file is deleted meanwhile
     */
    static byte[] pack(Path folder, Set<String> without) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> walk = Files.walk(folder)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Path path : walk.sorted().toList()) {
                Path name = folder.relativize(path);
                boolean isFolder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
                if (path.equals(folder)
                        || without.contains(name.getName(0).toString())
                        || !isFolder && !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    continue;
                }
                ZipEntry entry = new ZipEntry(name.toString().replace('\\', '/') + (isFolder ? "/" : ""));
                entry.setLastModifiedTime(Files.getLastModifiedTime(path));
                zip.putNextEntry(entry);
                if (!isFolder) {
                    Files.copy(path, zip);
                }
                zip.closeEntry();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return bytes.toByteArray();
    }

    /**
     * Unpacks into a new folder.
     *
     * @param force whether to wait until the content would survive a power failure
     * @throws IOException also if an entry would lie outside of the folder
     */
    static void unpack(byte[] content, Path folder, boolean force) throws IOException {
        Files.createDirectories(folder);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path path = folder.resolve(entry.getName()).normalize();
                if (!path.startsWith(folder)) {
                    throw new IOException(entry.getName() + " lies outside of the folder");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(zip, path);
                    Files.setLastModifiedTime(path, entry.getLastModifiedTime());
                    if (force) {
                        force(path);
                    }
                }
            }
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Deletes a file, or a folder with its content, if it exists. */
    static void delete(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(root)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }
}
