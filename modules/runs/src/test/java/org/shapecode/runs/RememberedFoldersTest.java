package org.shapecode.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.prefs.Preferences;
import org.junit.jupiter.api.Test;
import org.openide.util.NbPreferences;

class RememberedFoldersTest {
    @Test
    void passesOverWhatIsNoPath() {
        RememberedFolders folders = new RememberedFolders("tested-folders");
        List<Path> written = List.of(Path.of("a"), Path.of("b"));
        folders.write(written);
        assertEquals(written, folders.read());
        Preferences stored = NbPreferences.forModule(RememberedFolders.class);
        stored.put("tested-folders", "a\n\ud800\nb\n");
        try {
            assertEquals(written, folders.read());
        } finally {
            stored.remove("tested-folders");
        }
    }
}
