package org.shapecode.exchange.images;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PixelCacheTest {
    @TempDir
    Path folder;

    /** As large as all files may be together, and old; takes no room on the disk. */
    private Path old() throws IOException {
        Path file = folder.resolve("old.pixels");
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            channel.write(ByteBuffer.allocate(1), PixelCache.MOST_BYTES);
        }
        Files.setLastModifiedTime(file, FileTime.fromMillis(1000));
        return file;
    }

    private float[] written() throws IOException {
        float[] values = new float[2];
        try (FileChannel channel = new PixelCache(folder).write("key", file -> PixelCache.write(file, 0, 1, 2))) {
            PixelCache.read(channel, 0, values, 0, 2);
        }
        return values;
    }

    @Test
    void theOldestGoes() throws IOException {
        Path old = old();
        assertArrayEquals(new float[] {1, 2}, written());
        assertFalse(Files.exists(old));
        try (FileChannel again = new PixelCache(folder).open("key", 1, 2).orElseThrow()) {
            assertEquals(12, again.size());
        }
    }

    @Test
    void whatWasWrittenIsUsedThoughTheCacheCannotBeCleanedUp() throws IOException {
        Path old = old();
        Path stuck =
                Files.createDirectories(folder.resolve("stuck.pixels/full")).getParent();
        Files.setLastModifiedTime(stuck, FileTime.fromMillis(0));
        assertArrayEquals(new float[] {1, 2}, written());
        assertTrue(Files.exists(stuck));
        assertFalse(Files.exists(old));
    }

    /** A changed value, and an image in the place of another. */
    @Test
    void damageIsNoticed() throws IOException {
        float[] values = new float[2];
        try (FileChannel channel = new PixelCache(folder).write("key", file -> {
                    PixelCache.write(file, 0, 1, 2);
                    PixelCache.write(file, 1, 3, 4);
                });
                FileChannel damage = FileChannel.open(
                        Files.list(folder).findFirst().orElseThrow(),
                        StandardOpenOption.WRITE,
                        StandardOpenOption.READ)) {
            PixelCache.read(channel, 1, values, 0, 2);
            assertArrayEquals(new float[] {3, 4}, values);
            ByteBuffer first = ByteBuffer.allocate(12);
            damage.read(first, 0);
            damage.write(first.flip(), 12);
            assertThrows(IOException.class, () -> PixelCache.read(channel, 1, values, 0, 2));
            damage.write(ByteBuffer.allocate(1), 2);
            assertThrows(IOException.class, () -> PixelCache.read(channel, 0, values, 0, 2));
        }
    }

    @Test
    void whatFailsLeavesNothing() throws IOException {
        assertThrows(
                IOException.class,
                () -> new PixelCache(folder).write("key", file -> {
                    PixelCache.write(file, 0, 1, 2);
                    throw new IOException("full");
                }));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }
}
