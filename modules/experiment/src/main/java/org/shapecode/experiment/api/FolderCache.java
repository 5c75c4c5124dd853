package org.shapecode.experiment.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.shapecode.core.RecentlyUsed;

/**
 * What was read from files or folders, kept until one of their files changes. Of the states of the files only a sum is kept,
 * so that a folder of a million images takes no more memory than one of ten; what was not asked for longest is forgotten.
 * Thread-safe.
 *
 * @param <T> what is read
 */
final class FolderCache<T> {
    /** More than the runs of the largest study: a table that reads them all in turn would otherwise forget each of them. */
    static final int RUNS = 12_000;

    private final RecentlyUsed<Path, Kept<T>> kept;

    /** What was read when the states of the files had this sum. */
    private record Kept<T>(String states, T content) {}

    /** Reads the content of a file or folder. */
    interface Reader<T> {
        T read() throws IOException;
    }

    /**
     * An empty cache.
     *
     * @param most how many files or folders are remembered
     */
    FolderCache(int most) {
        kept = new RecentlyUsed<>(most);
    }

    /**
     * What is in a file or folder whose files are in these states.
     *
     * @param reader called unless that is known
     */
    T get(Path path, Map<Path, FileState> files, Reader<T> reader) throws IOException {
        String states = sum(files);
        Optional<T> known = known(key(path), states);
        if (known.isPresent()) {
            return known.get();
        }
        T content = reader.read();
        kept.put(key(path), new Kept<>(states, content));
        return content;
    }

    /** The same without reading it; empty unless that is known. */
    Optional<T> known(Path path, Map<Path, FileState> files) {
        return known(key(path), sum(files));
    }

    private Optional<T> known(Path key, String states) {
        return kept.get(key).filter(before -> before.states().equals(states)).map(Kept::content);
    }

    private static Path key(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static String sum(Map<Path, FileState> files) {
        MessageDigest digest = Manifest.digest();
        new TreeMap<>(files)
                .forEach((file, state) -> digest.update((file + "\0" + state + "\0").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }
}
