package org.shapecode.workbench.experiment;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.prefs.Preferences;
import java.util.stream.Collectors;
import org.openide.util.NbPreferences;
import org.shapecode.experiment.api.Document;

/** The experiment files and the folders of runs that were opened or trained last. Thread-safe; reads no files. */
public final class RecentFiles {
    private static final String KEY = "recent";
    private static final String SEPARATOR = "\n";
    private static final int MOST = 12;

    private RecentFiles() {}

    /** All, latest first. They may have been deleted in the meantime. */
    public static synchronized List<Path> all() {
        List<Path> all = new ArrayList<>();
        for (String line : preferences().get(KEY, "").split(SEPARATOR)) {
            try {
                if (!line.isBlank()) {
                    all.add(Path.of(line));
                }
            } catch (InvalidPathException e) {
                // Edited by hand or written on another operating system.
                continue;
            }
        }
        return all;
    }

    /** Whether it is an experiment rather than a run. */
    public static boolean isExperiment(Path path) {
        return path.toString().endsWith(Document.SUFFIX);
    }

    static synchronized void add(Path path) {
        List<Path> all = all();
        if (all.isEmpty() || !all.get(0).equals(path)) {
            all.remove(path);
            all.add(0, path);
            store(all);
        }
    }

    static synchronized void remove(Path path) {
        List<Path> all = all();
        if (all.remove(path)) {
            store(all);
        }
    }

    /** Follows a file, or all files in a folder, that was moved or renamed. */
    static synchronized void moved(Path from, Path to) {
        UnaryOperator<Path> follow = path -> path.startsWith(from) ? to.resolve(from.relativize(path)) : path;
        List<Path> all = all();
        List<Path> now = all.stream().map(follow).toList();
        if (!now.equals(all)) {
            store(now);
        }
    }

    private static void store(List<Path> paths) {
        String[] lines = paths.stream().limit(MOST).map(Path::toString).toArray(String[]::new);
        preferences()
                .put(
                        KEY,
                        Arrays.stream(lines)
                                .filter(line -> !line.contains(SEPARATOR))
                                .collect(Collectors.joining(SEPARATOR)));
    }

    private static Preferences preferences() {
        return NbPreferences.forModule(RecentFiles.class);
    }
}
