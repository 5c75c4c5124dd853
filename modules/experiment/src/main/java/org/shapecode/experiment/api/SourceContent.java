package org.shapecode.experiment.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shapecode.core.Progress;

/**
 * The content of a file or folder, as a checksum. The checksum of a folder is that of the output of {@code sha256sum} for its
 * files, one line each, sorted by name; its files are those in it and in its subfolders, including links but not hidden files.
 * Files are read again only when one of them has changed. Thread-safe.
 *
 * @param bytes the size of all files
 * @param sha256 64 hexadecimal digits
 */
public record SourceContent(long bytes, String sha256) {
    private static final int REMEMBERED = 64;
    private static final FolderCache<SourceContent> CACHE = new FolderCache<>(REMEMBERED);

    /**
     * The state of a file, or of all files of a folder, as far as it can be told without reading them: equal to an earlier one
     * as long as nothing has changed. Immutable.
     */
    public static final class State {
        private final Map<Path, FileState> files;

        private State(Map<Path, FileState> files) {
            this.files = files;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof State state && files.equals(state.files);
        }

        @Override
        public int hashCode() {
            return files.hashCode();
        }
    }

    /**
     * Reads a file, or all files of a folder.
     *
     * @throws IOException if there is none, or it cannot be read
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static SourceContent of(Path path, Progress progress) throws IOException {
        return of(path, state(path), progress);
    }

    /**
     * Reads a file, or all files of a folder, without listing it again.
     *
     * @param state of the path, just looked at
     * @throws IOException if one cannot be read
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static SourceContent of(Path path, State state, Progress progress) throws IOException {
        return CACHE.get(path, state.files, () -> read(path, state.files, progress));
    }

    /**
     * The content, if it was read in this state.
     *
     * @param state of the path, just looked at
     */
    public static Optional<SourceContent> known(Path path, State state) {
        return CACHE.known(path, state.files);
    }

    /**
     * Looks at a file, or at all files of a folder.
     *
     * @throws IOException if there is none, or it cannot be listed
     */
    public static State state(Path path) throws IOException {
        Map<Path, FileState> states = new LinkedHashMap<>();
        for (Path file : files(path)) {
            states.put(file, FileState.of(file));
        }
        return new State(states);
    }

    /** The files of a folder, in the order of their names; or the file itself. */
    public static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        List<Path> files = new ArrayList<>();
        for (Path each : entries(path)) {
            if (!Files.isDirectory(each)) {
                files.add(each);
            } else {
                entries(each).stream()
                        .filter(inner -> !Files.isDirectory(inner))
                        .forEach(files::add);
            }
        }
        files.sort(Comparator.comparing(Path::toString));
        return files;
    }

    /** The folders within those of a folder, in the order of their names: their files are not read. */
    public static List<Path> tooDeep(Path path) throws IOException {
        List<Path> folders = new ArrayList<>();
        for (Path each : Files.isDirectory(path) ? entries(path) : List.<Path>of()) {
            if (Files.isDirectory(each)) {
                entries(each).stream().filter(Files::isDirectory).forEach(folders::add);
            }
        }
        folders.sort(Comparator.comparing(Path::toString));
        return folders;
    }

    /** What is in a folder, and behind its links; without what is hidden, and links to the folder itself or one above. */
    private static List<Path> entries(Path folder) throws IOException {
        Path own = folder.toRealPath();
        List<Path> entries = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each : all.toList()) {
                boolean hidden = each.getFileName().toString().startsWith(".");
                if (!hidden && !(Files.isDirectory(each) && own.startsWith(each.toRealPath()))) {
                    entries.add(each);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return entries;
    }

    private static SourceContent read(Path path, Map<Path, FileState> states, Progress progress) throws IOException {
        long bytes = states.values().stream().mapToLong(FileState::size).sum();
        if (!Files.isDirectory(path)) {
            progress.report(0, 1, "Reading " + path.getFileName());
            return new SourceContent(bytes, Manifest.sum(path, progress));
        }
        StringBuilder lines = new StringBuilder();
        int done = 0;
        for (Path file : states.keySet()) {
            progress.checkCancelled();
            progress.report(done++, states.size(), "Reading " + path.getFileName());
            String name = path.relativize(file).toString().replace('\\', '/');
            lines.append(Manifest.sum(file, progress)).append("  ").append(name).append('\n');
        }
        return new SourceContent(bytes, Manifest.sum(lines.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
