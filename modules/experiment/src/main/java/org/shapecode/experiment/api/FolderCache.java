package org.shapecode.experiment.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was read from the files of folders, kept until one of them changes; those folders are forgotten that were not asked
 * for longest. Thread-safe.
 *
 * @param <T> what is read of a folder
 */
final class FolderCache<T> {
    /** More than the runs of the largest study: a table that reads them all in turn would otherwise forget each of them. */
    private static final int FOLDERS = 12_000;

    private final Map<Path, Kept<T>> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Kept<T>> eldest) {
            return size() > FOLDERS;
        }
    };

    /** What was read when the files were in these states. */
    private record Kept<T>(Map<Path, FileState> files, T content) {}

    /** Reads the content of a folder. */
    interface Reader<T> {
        T read() throws IOException;
    }

    /**
     * What is in a folder whose files are in these states.
     *
     * @param reader called unless that is known
     */
    T get(Path folder, Map<Path, FileState> files, Reader<T> reader) throws IOException {
        Path key = folder.toAbsolutePath().normalize();
        Optional<T> known = known(key, files);
        if (known.isPresent()) {
            return known.get();
        }
        T content = reader.read();
        synchronized (kept) {
            kept.put(key, new Kept<>(files, content));
        }
        return content;
    }

    private Optional<T> known(Path key, Map<Path, FileState> files) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(key))
                    .filter(before -> before.files().equals(files))
                    .map(Kept::content);
        }
    }
}
