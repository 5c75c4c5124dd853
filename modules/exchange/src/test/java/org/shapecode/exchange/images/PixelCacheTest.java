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
        try (FileChannel channel =
                new PixelCache(folder).write("key", file -> PixelCache.write(file, 0, new float[] {1, 2}))) {
            PixelCache.read(channel, 0, values, 0, 2);
        }
        return values;
    }

    @Test
    void theOldestGoes() throws IOException {
        Path old = old();
        assertArrayEquals(new float[] {1, 2}, written());
        assertFalse(Files.exists(old));
        try (FileChannel again = new PixelCache(folder).open("key", 8).orElseThrow()) {
            assertEquals(8, again.size());
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

    @Test
    void whatFailsLeavesNothing() throws IOException {
        assertThrows(
                IOException.class,
                () -> new PixelCache(folder).write("key", file -> {
                    PixelCache.write(file, 0, new float[] {1, 2});
                    throw new IOException("full");
                }));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }
}
