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
 * Looks now and then, while the experiment is seen, whether another program has changed its file; works on folders that
 * tell of no changes, too. Event dispatch thread.
 */
final class FileChangePoller {
    private static final Logger LOGGER = Logger.getLogger(FileChangePoller.class.getName());
    private static final int PERIOD_MILLIS = 1500;

    private final ExperimentFile file;
    private final Timer timer = new Timer(PERIOD_MILLIS, event -> look());
    private boolean looking;
    private Seen last = new Seen(null, 0, 0);

    /** A file as it was, but for its text. */
    private record Seen(Path path, long time, long size) {
        static Seen of(Path path) throws IOException {
            return Files.exists(path)
                    ? new Seen(path, Files.getLastModifiedTime(path).toMillis(), Files.size(path))
                    : new Seen(path, 0, -1);
        }
    }

    private record News(Seen seen, Optional<String> text) {}

    FileChangePoller(ExperimentFile file) {
        this.file = file;
    }

    void start() {
        look();
        timer.start();
    }

    void stop() {
        timer.stop();
    }

    private void look() {
        if (file.path().isPresent() && !looking) {
            looking = true;
            Path path = file.path().get();
            Seen before = last;
            Background.run(() -> read(path, before), this::hear);
        }
    }

    private void hear(News news) {
        looking = false;
        last = news.seen();
        news.text()
                .ifPresent(
                        text -> file.path().filter(news.seen().path()::equals).ifPresent(same -> file.onDisk(text)));
    }

    /** What a file says, nothing if it is gone; no text if it is as before or that cannot be told. */
    private static News read(Path path, Seen before) {
        try {
            Seen now = Seen.of(path);
            if (now.equals(before)) {
                return new News(now, Optional.empty());
            }
            return new News(now, Optional.of(TextFile.readIfThere(path)));
        } catch (IOException | Problem e) {
            LOGGER.log(Level.FINE, "No news of " + path, e);
            return new News(before, Optional.empty());
        }
    }
}
