package org.shapecode.toolkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Problem;

class FoldersTest {
    private final Path home = Path.of(System.getProperty("user.home"));

    @Test
    void theHomeIsShort() {
        assertEquals(Path.of("~", "Shapecode").toString(), Folders.shortened(home.resolve("Shapecode")));
        Path other = home.resolveSibling("somebody-else");
        assertEquals(other.toString(), Folders.shortened(other));
    }

    @Test
    void aMissingFolderIsAProblemInASentence() {
        assertThrows(Problem.class, () -> Folders.open(home.resolve("no-such-folder")));
    }
}
