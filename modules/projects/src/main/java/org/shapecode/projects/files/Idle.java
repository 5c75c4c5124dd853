package org.shapecode.projects.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;
import org.shapecode.experiment.api.Run;

/** Whether anything is trained in a folder, which must then stay where it is. */
final class Idle {
    /** Project, study, runs, run: no run lies deeper. */
    private static final int DEEPEST = 6;

    private Idle() {}

    /**
     * Refuses what is being trained.
     *
     * @throws Problem if a run at or below the path is being trained, here or by another process
     */
    static void require(Path path) throws Problem {
        running(path).ifPresent(run -> {
            throw new Problem(run + " is being trained; cancel that first.");
        });
    }

    private static Optional<Path> running(Path path) {
        try (Stream<Path> below = Files.find(path, DEEPEST, (each, attributes) -> attributes.isDirectory())) {
            return below.filter(Run::isRun)
                    .filter(folder -> new Run(folder).state() == Run.State.RUNNING)
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            throw new Problem("Cannot read " + path + ": " + Reason.of(e) + ".", e);
        }
    }
}
