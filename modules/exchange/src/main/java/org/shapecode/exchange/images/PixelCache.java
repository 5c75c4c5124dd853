package org.shapecode.exchange.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.CacheFolder;

/**
 * Images as a network reads them, in files of floats that are named by all that decides their content: the sum of the source,
 * size, channels, and how they were made. So no file is ever out of date. Each is written beside its place and moved there, so
 * that several processes may do the same at the same time. Of more than {@link #MOST_BYTES}, those that were not used for
 * longest are deleted. Each image is followed by its checksum, so that damage is noticed without reading the others.
 *
 * @param folder where they are
 */
record PixelCache(Path folder) {
    /** What all files may take together, 4 GB. */
    static final long MOST_BYTES = 4L << 30;

    private static final Logger LOG = Logger.getLogger(PixelCache.class.getName());
    private static final String SUFFIX = ".pixels";

    /** Fills a file through its channel. */
    interface Writer {
        void write(FileChannel channel) throws IOException;
    }

    /** That of this user: in the folder of caches, or where the property {@code shapecode.images.cache} says. */
    static PixelCache ofUser() {
        String chosen = System.getProperty("shapecode.images.cache");
        return new PixelCache(chosen == null ? CacheFolder.of("images") : Path.of(chosen));
    }

    /**
     * Opens a file for reading.
     *
     * @param key decides its content
     * @param images how many it holds
     * @param length of each
     * @return empty if there is none
     */
    Optional<FileChannel> open(String key, int images, int length) {
        Path file = file(key);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) != at(images, length)) {
                return Optional.empty();
            }
            touch(file);
            return Optional.of(FileChannel.open(file, StandardOpenOption.READ));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException e) {
            LOG.log(Level.FINE, "a file of the cache of another user is used", e);
        }
    }

    /**
     * Writes a file, and opens it.
     *
     * @throws IOException if the folder cannot be written
     */
    FileChannel write(String key, Writer writer) throws IOException {
        AtomicFiles.createFolders(folder);
        Path file = file(key);
        AtomicFiles.write(file, temporary -> {
            try (FileChannel channel =
                    FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                writer.write(channel);
            }
        });
        cleanUp(file);
        return FileChannel.open(file, StandardOpenOption.READ);
    }

    /** Deletes a file that is damaged. */
    void delete(String key) {
        delete(file(key));
    }

    private Path file(String key) {
        return folder.resolve(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace("-", "")
                + SUFFIX);
    }

    /** What cannot be deleted stays: images are there without it. */
    private void cleanUp(Path except) {
        try {
            AtomicFiles.deleteLeftovers(folder);
        } catch (IOException e) {
            LOG.log(Level.FINE, "remains are left in the cache", e);
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> oldest = files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparing(PixelCache::used))
                    .toList();
            long bytes = oldest.stream().mapToLong(PixelCache::size).sum();
            for (Path file : oldest) {
                if (bytes > MOST_BYTES && !file.equals(except)) {
                    bytes -= size(file);
                    delete(file);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.FINE, "the cache cannot be listed", e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(Level.FINE, "a file of the cache cannot be deleted", e);
        }
    }

    private static FileTime used(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    /** Where an image begins. */
    private static long at(int place, int length) {
        return (long) place * (length * Float.BYTES + Integer.BYTES);
    }

    /** Of an image where it is: what is in another place is damage, too. */
    private static int checksum(int place, ByteBuffer values) {
        CRC32 sum = new CRC32();
        sum.update(ByteBuffer.allocate(Integer.BYTES).putInt(place).flip());
        sum.update(values);
        return (int) sum.getValue();
    }

    /**
     * Reads an image.
     *
     * @param place from 0
     * @throws IOException if it is damaged
     */
    static void read(FileChannel channel, int place, float[] into, int from, int length) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.allocate(length * Float.BYTES + Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, at(place, length) + bytes.position()) < 0) {
                throw new IOException("a file of the cache became shorter");
            }
        }
        bytes.flip().asFloatBuffer().get(into, from, length);
        int sum = bytes.getInt(length * Float.BYTES);
        if (checksum(place, bytes.limit(length * Float.BYTES)) != sum) {
            throw new IOException("image " + place + " in a file of the cache is damaged");
        }
    }

    /** Writes an image to its place. */
    static void write(FileChannel channel, int place, float... values) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.allocate(values.length * Float.BYTES + Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        int sum = checksum(place, bytes.duplicate().limit(values.length * Float.BYTES));
        bytes.putInt(values.length * Float.BYTES, sum);
        while (bytes.hasRemaining()) {
            channel.write(bytes, at(place, values.length) + bytes.position());
        }
    }
}
