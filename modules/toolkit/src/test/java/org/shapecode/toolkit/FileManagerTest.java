package org.shapecode.toolkit;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Problem;

class FileManagerTest {
    @Test
    void openingAMissingFolderThrowsAProblem() {
        assertThrows(
                Problem.class, () -> FileManager.open(Path.of("no-such-folder").toAbsolutePath()));
    }
}
