package org.shapecode.runs;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.prefs.Preferences;
import java.util.stream.Stream;
import org.openide.util.NbPreferences;

/** Folders of runs that are still known when the program starts again. Thread-safe. */
final class RememberedFolders {
    private final Preferences preferences = NbPreferences.forModule(RememberedFolders.class);
    private final String key;

    /**
     * Those that were stored under a key.
     *
     * @param key what they are to the window that remembers them
     */
    RememberedFolders(String key) {
        this.key = key;
    }

    /** The folders in the order in which they were stored; there may be nothing in them any more. */
    List<Path> read() {
        return preferences.get(key, "").lines().flatMap(RememberedFolders::path).toList();
    }

    private static Stream<Path> path(String line) {
        try {
            return Stream.of(Path.of(line));
        } catch (InvalidPathException e) {
            // Edited by hand or written on another operating system.
            return Stream.empty();
        }
    }

    /** Stores folders instead of those before: the first ones, as the preferences hold a text of limited length. */
    void write(Collection<Path> folders) {
        StringBuilder lines = new StringBuilder();
        for (Path folder : folders) {
            String line = folder + "\n";
            if (lines.length() + line.length() > Preferences.MAX_VALUE_LENGTH) {
                break;
            }
            lines.append(line);
        }
        preferences.put(key, lines.toString());
    }
}
