package org.shapecode.projects.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.BoundedFiles;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.Reason;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.RunFolder;

/** Copies and moves files and folders, completely or not at all. Not on the event dispatch thread. */
public final class FileOperations {
    /** The depth of project, folder, study, runs, run: no run is deeper. */
    private static final int MAX_DEPTH = 6;

    private FileOperations() {}

    /**
     * Copies a file, or a folder with its content. Links are copied as links.
     *
     * @param target must not exist
     * @param progress reports each file and can cancel
     * @throws Problem if copying fails; nothing is left at the target then
     */
    public static void copy(Path source, Path target, Progress progress) {
        if (target.startsWith(source)) {
            throw new Problem("Cannot copy " + source + " into itself. Choose another folder.");
        }
        if (Files.exists(target)) {
            throw new Problem(target + " already exists. Choose another name.");
        }
        try {
            if (Files.isDirectory(source)) {
                AtomicFiles.createFolder(target, temporary -> fill(source, temporary, target, progress));
            } else {
                AtomicFiles.write(target, BoundedFiles.bytes(source, BoundedFiles.TABLE));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Problem("Cannot copy " + source + " to " + target + ": " + Reason.of(e) + ".", e);
        }
    }

    private static void fill(Path source, Path temporary, Path target, Progress progress) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(source)) {
            // A lock means nothing in a copy.
            paths = walk.filter(path -> !path.equals(new RunFolder(path.getParent()).lock()))
                    .toList();
        }
        for (int i = 0; i < paths.size(); i++) {
            progress.checkCancelled();
            progress.report(i, paths.size(), target.getFileName().toString());
            Path copy = temporary.resolve(source.relativize(paths.get(i)).toString());
            if (Files.isDirectory(paths.get(i), LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(copy);
            } else {
                Files.copy(paths.get(i), copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /**
     * Moves or renames a file or folder, also to another disk.
     *
     * @param target must not exist, unless it differs from the source in case only
     * @param progress reports each file and can cancel, if files must be copied
     * @throws Problem if moving fails or a run inside is training; the source is unchanged then
     */
    public static void move(Path source, Path target, Progress progress) {
        requireIdle(source);
        if (target.startsWith(source) && !target.equals(source)) {
            throw new Problem("Cannot move " + source + " into itself. Choose another folder.");
        }
        try {
            if (Files.exists(target) && !Files.isSameFile(source, target)) {
                throw new Problem(target + " already exists. Choose another name.");
            }
            try {
                Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                copy(source, target, progress);
                AtomicFiles.deleteTree(source);
            }
        } catch (IOException e) {
            throw new Problem("Cannot move " + source + " to " + target + ": " + Reason.of(e) + ".", e);
        }
    }

    /**
     * Checks that no run is training at or below a path, in this program or another.
     *
     * @throws Problem if one is
     */
    static void requireIdle(Path path) {
        training(path).ifPresent(run -> {
            throw new Problem(run + " is training. Stop it first.");
        });
    }

    private static Optional<Path> training(Path path) {
        try (Stream<Path> below = Files.find(path, MAX_DEPTH, (each, attributes) -> attributes.isDirectory())) {
            return below.filter(Run::isRun)
                    .filter(folder -> new Run(folder).state() == Run.State.RUNNING)
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            throw new Problem("Cannot read " + path + ": " + Reason.of(e) + ".", e);
        }
    }
}
