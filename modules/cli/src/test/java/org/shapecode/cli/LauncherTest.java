package org.shapecode.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
    @TempDir
    Path root;

    /** As the platform does, which saves what it remembers in the background. */
    @RepeatedTest(20)
    void theTemporaryFolderGoesWhileOthersWriteIntoIt() throws Exception {
        Path folder = Files.createDirectories(root.resolve("own/user"));
        CompletableFuture<Integer> writer = CompletableFuture.supplyAsync(() -> write(folder));
        new Launcher("", folder.getParent().toString(), "").deleteTemporary();
        writer.join();
        assertFalse(Files.exists(folder.getParent()));
    }

    /** Writes until the folder is gone. */
    private static int write(Path folder) {
        int count = 0;
        try {
            while (count < 1000) {
                Files.createFile(folder.resolve("file" + count++));
            }
        } catch (IOException e) {
            return count;
        }
        return count;
    }
}
