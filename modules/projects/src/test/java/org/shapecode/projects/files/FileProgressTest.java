package org.shapecode.projects.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Progress;
import org.shapecode.projects.TestFolders;

/** Each folder of a task reports its own progress. */
@Timeout(60)
class FileProgressTest {
    private static final int SECONDS = 30;

    @TempDir
    Path folder;

    /** Runs work as a task and waits until its progress was shown. */
    private void assertDone(Consumer<Progress> work) throws Exception {
        CompletableFuture<List<Path>> shown = new CompletableFuture<>();
        FileTasks.run(
                "Testing",
                progress -> {
                    try {
                        work.accept(progress);
                    } catch (RuntimeException e) {
                        shown.completeExceptionally(e);
                        throw e;
                    }
                    return List.of();
                },
                shown::complete);
        assertEquals(List.of(), shown.get(SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void aSecondFolderStartsFromZero() throws Exception {
        assertDone(progress -> {
            progress.report(0, 3, "a");
            progress.report(2, 3, "a");
            progress.report(0, 3, "b");
            progress.report(2, 3, "b");
        });
    }

    @Test
    void aSecondFolderCanBeLarger() throws Exception {
        assertDone(progress -> {
            progress.report(1, 2, "a");
            progress.report(1, 9, "b");
            progress.report(8, 9, "b");
        });
    }

    @Test
    void copiesSeveralRuns() throws Exception {
        Path small = TestFolders.run(folder.resolve("small"));
        Path large = TestFolders.study(folder.resolve("large"));
        Path target = Files.createDirectory(folder.resolve("target"));
        assertDone(progress -> {
            FileOperations.copy(large, target.resolve("large"), progress);
            FileOperations.copy(small, target.resolve("small"), progress);
            FileOperations.copy(large, target.resolve("again"), progress);
        });
        assertTrue(Files.exists(target.resolve("again/runs/seed-2/experiment.shapecode.json")));
    }

    @Test
    void theNextTaskRunsAfterAFailure() throws Exception {
        FileTasks.run(
                "Failing",
                progress -> {
                    throw new CancellationException("cancelled");
                },
                paths -> {});
        assertDone(progress -> progress.report(0, 1, "next"));
    }
}
