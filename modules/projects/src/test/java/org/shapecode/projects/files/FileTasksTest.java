package org.shapecode.projects.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTasksTest {
    private static final int SECONDS = 60;

    @TempDir
    Path folder;

    @Test
    void worksInTheBackgroundAndReportsOnTheEventThread() throws Exception {
        CompletableFuture<Boolean> worked = new CompletableFuture<>();
        CompletableFuture<List<Path>> shown = new CompletableFuture<>();
        FileTasks.run(
                "Testing",
                progress -> {
                    progress.report(0, 10, "first");
                    progress.report(7, 10, "then");
                    worked.complete(EventQueue.isDispatchThread());
                    return List.of(folder.resolve("a"));
                },
                paths -> {
                    assertTrue(EventQueue.isDispatchThread());
                    shown.complete(paths);
                });
        assertEquals(false, worked.get(SECONDS, TimeUnit.SECONDS));
        assertEquals(List.of(folder.resolve("a")), shown.get(SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void runsTasksInOrder() throws Exception {
        StringBuffer order = new StringBuffer();
        CompletableFuture<String> done = new CompletableFuture<>();
        FileTasks.run("First", progress -> note(order, "a"), paths -> {});
        FileTasks.run("Second", progress -> note(order, "b"), paths -> done.complete(order.toString()));
        assertEquals("ab", done.get(SECONDS, TimeUnit.SECONDS));
    }

    private static List<Path> note(StringBuffer order, String letter) {
        order.append(letter);
        return List.of();
    }
}
