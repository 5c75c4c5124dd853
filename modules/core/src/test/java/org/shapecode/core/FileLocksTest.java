package org.shapecode.core;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLocksTest {
    @TempDir
    Path folder;

    @Test
    void aLockOfThisProcessIsSeen() throws IOException {
        Path file = Files.createFile(folder.resolve("lock"));
        assertFalse(FileLocks.isHeld(file));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            assertTrue(lock.isValid());
            assertTrue(FileLocks.isHeld(file));
        }
        assertFalse(FileLocks.isHeld(file));
        assertThrows(IOException.class, () -> FileLocks.isHeld(folder.resolve("none")));
    }
}
