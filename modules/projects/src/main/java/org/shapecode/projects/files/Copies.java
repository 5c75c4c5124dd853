package org.shapecode.projects.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.Reason;

/** Copies files and folders, whole or not at all. Not on the event dispatch thread. */
public final class Copies {
    /** Held by whoever trains a run; of no meaning to its copy. */
    private static final String LOCK = ".lock";

    private Copies() {}

    /**
     * Copies a file or a folder with all that it holds; a link stays a link.
     *
     * @param target must not exist
     * @param progress is told of each file, and asked whether to go on
     * @throws Problem if that does not work; nothing is left behind then
     */
    public static void copy(Path source, Path target, Progress progress) {
        if (target.startsWith(source)) {
            throw new Problem("Cannot copy " + source + " into itself; choose another folder.");
        }
        if (Files.exists(target)) {
            throw new Problem("There is already " + target + "; choose another name.");
        }
        try {
            if (Files.isDirectory(source)) {
                AtomicFiles.createFolder(target, temporary -> fill(source, temporary, target, progress));
            } else {
                AtomicFiles.write(target, Files.readAllBytes(source));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Problem("Cannot copy " + source + " to " + target + ": " + Reason.of(e) + ".", e);
        }
    }

    private static void fill(Path source, Path temporary, Path target, Progress progress) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(source)) {
            paths = walk.filter(path -> !path.endsWith(LOCK)).toList();
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
}
