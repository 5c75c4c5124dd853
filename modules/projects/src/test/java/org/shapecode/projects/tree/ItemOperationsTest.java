package org.shapecode.projects.tree;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.awt.EventQueue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openide.awt.UndoRedo;
import org.shapecode.projects.TestFolders;
import org.shapecode.projects.files.FileHistory;

class ItemOperationsTest {
    private final UndoRedo menu = new FileHistory.Provider().getUndoRedo();

    @TempDir
    Path folder;

    private static <T> T onEventThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        EventQueue.invokeLater(task);
        return task.get();
    }

    private void undo(String command) {
        await(command)
                .until(() -> onEventThread(() -> {
                    boolean ready = menu.getUndoPresentationName().equals(command);
                    if (ready) {
                        menu.undo();
                    }
                    return ready;
                }));
    }

    @Test
    void aNameAndAFolderAreTakenBack() throws Exception {
        Path run = TestFolders.run(folder.resolve("first"));
        ItemOperations.rename(new TreeItem(run, ItemKind.RUN), "second");
        undo("Rename first");
        await().until(() -> Files.exists(run.resolve("metrics.csv")));
        assertFalse(Files.exists(folder.resolve("second")));

        Path other = Files.createDirectories(folder.resolve("other"));
        ItemOperations.move(List.of(run), other);
        undo("Move first");
        await().until(() -> Files.exists(run.resolve("metrics.csv")));
        assertFalse(Files.exists(other.resolve("first")));
    }
}
