package org.shapecode.workbench.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.Timer;
import org.shapecode.core.Problem;
import org.shapecode.editor.ExperimentFile;
import org.shapecode.editor.TextFile;
import org.shapecode.toolkit.Background;

/**
 * Detects changes that other programs make to the file of an experiment, by polling: file systems on a network send no
 * change events. Event dispatch thread; files are read in the background.
 */
final class FileChangePoller {
    private static final Logger LOGGER = Logger.getLogger(FileChangePoller.class.getName());
    private static final int PERIOD_MILLIS = 1500;

    private final ExperimentFile file;
    private final Timer timer = new Timer(PERIOD_MILLIS, event -> poll());
    private boolean polling;
    private Stamp last = new Stamp(null, 0, 0);

    /** A file's path, modification time in milliseconds and size in bytes; the size is -1 if there is no file. */
    private record Stamp(Path path, long time, long size) {
        static Stamp of(Path path) throws IOException {
            return Files.exists(path)
                    ? new Stamp(path, Files.getLastModifiedTime(path).toMillis(), Files.size(path))
                    : new Stamp(path, 0, -1);
        }
    }

    /** The text is present only if the file changed; it is empty if the file was deleted. */
    private record Result(Stamp stamp, Optional<String> text) {}

    FileChangePoller(ExperimentFile file) {
        this.file = file;
    }

    void start() {
        poll();
        timer.start();
    }

    void stop() {
        timer.stop();
    }

    private void poll() {
        if (file.path().isPresent() && !polling) {
            polling = true;
            Path path = file.path().get();
            Stamp before = last;
            Background.run(() -> read(path, before), this::accept);
        }
    }

    private void accept(Result result) {
        polling = false;
        last = result.stamp();
        result.text()
                .ifPresent(text ->
                        file.path().filter(result.stamp().path()::equals).ifPresent(same -> file.fileChanged(text)));
    }

    private static Result read(Path path, Stamp before) {
        try {
            Stamp now = Stamp.of(path);
            if (now.equals(before)) {
                return new Result(now, Optional.empty());
            }
            return new Result(now, Optional.of(TextFile.readIfThere(path)));
        } catch (IOException | Problem e) {
            LOGGER.log(Level.FINE, "Cannot poll " + path, e);
            return new Result(before, Optional.empty());
        }
    }
}
