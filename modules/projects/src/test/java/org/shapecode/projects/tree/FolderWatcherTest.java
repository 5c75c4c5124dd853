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

    /** The system tells of changes in its own time; this asks it. */
    private void change(String name) throws IOException {
        Files.writeString(folder.resolve(name), "");
        FileUtil.refreshFor(folder.toFile());
    }

    @Test
    void whatComesIntoAFolderIsHeardOf() throws IOException, InterruptedException {
        CountDownLatch heard = new CountDownLatch(1);
        FolderWatcher watch = new FolderWatcher(heard::countDown);
        watch.only(Set.of(folder));
        change("a");
        assertTrue(heard.await(SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void whatIsNoLongerWatchedIsNot() throws IOException, InterruptedException {
        AtomicInteger heard = new AtomicInteger();
        FolderWatcher watch = new FolderWatcher(heard::incrementAndGet);
        watch.only(Set.of(folder));
        watch.only(Set.of(folder));
        watch.only(Set.of());
        CountDownLatch other = new CountDownLatch(1);
        FolderWatcher still = new FolderWatcher(other::countDown);
        still.only(Set.of(folder));
        change("a");
        assertTrue(other.await(SECONDS, TimeUnit.SECONDS));
        assertEquals(0, heard.get());
    }
}
