package org.shapecode.toolkit;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The files and folders that this program has moved to Trash since it started. Thread-safe. */
public final class Trashed {
    private static final Map<Path, Optional<Runnable>> ITEMS = new ConcurrentHashMap<>();

    private Trashed() {}

    /** A file or folder is about to be moved. */
    public static void add(Path path) {
        ITEMS.put(key(path), Optional.empty());
    }

    /**
     * How the move of a file or folder is undone.
     *
     * @param undo called on the event dispatch thread; returns immediately
     */
    public static void add(Path path, Runnable undo) {
        ITEMS.put(key(path), Optional.of(undo));
    }

    /** A file or folder is back, or was not moved. */
    public static void remove(Path path) {
        ITEMS.remove(key(path));
    }

    /** Whether a file or folder, or a folder around it, is in the Trash. */
    public static boolean holds(Path path) {
        return around(path).isPresent();
    }

    /** What brings it back; to be called on the event dispatch thread. Empty if only the system can. */
    public static Optional<Runnable> undoOf(Path path) {
        return around(path).flatMap(each -> ITEMS.getOrDefault(each, Optional.empty()));
    }

    private static Optional<Path> around(Path path) {
        for (Path each = key(path); each != null; each = each.getParent()) {
            if (ITEMS.containsKey(each)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private static Path key(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
