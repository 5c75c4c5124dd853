package org.shapecode.projects.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openide.filesystems.FileUtil;

class FolderWatcherTest {
    private static final int SECONDS = 60;

    @TempDir
    Path folder;

    /** Creates a file and checks for changes at once; the system reports them with a delay. */
    private void change(String name) throws IOException {
        Files.writeString(folder.resolve(name), "");
        FileUtil.refreshFor(folder.toFile());
    }

    @Test
    void reportsANewFile() throws IOException, InterruptedException {
        CountDownLatch heard = new CountDownLatch(1);
        FolderWatcher watcher = new FolderWatcher(heard::countDown);
        watcher.watchOnly(Set.of(folder));
        change("a");
        assertTrue(heard.await(SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void stopsWatchingOtherFolders() throws IOException, InterruptedException {
        AtomicInteger heard = new AtomicInteger();
        FolderWatcher watcher = new FolderWatcher(heard::incrementAndGet);
        watcher.watchOnly(Set.of(folder));
        watcher.watchOnly(Set.of(folder));
        watcher.watchOnly(Set.of());
        CountDownLatch other = new CountDownLatch(1);
        FolderWatcher second = new FolderWatcher(other::countDown);
        second.watchOnly(Set.of(folder));
        change("a");
        assertTrue(other.await(SECONDS, TimeUnit.SECONDS));
        assertEquals(0, heard.get());
    }
}
