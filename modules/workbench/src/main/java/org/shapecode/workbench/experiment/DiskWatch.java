package org.shapecode.workbench.experiment;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.filesystems.FileChangeAdapter;
import org.openide.filesystems.FileChangeListener;
import org.openide.filesystems.FileEvent;
import org.openide.filesystems.FileUtil;
import org.shapecode.core.Problem;
import org.shapecode.workbench.editor.ExperimentFile;
import org.shapecode.workbench.editor.TextFile;
import org.shapecode.workbench.ui.Background;

/** Looks at the file of an experiment when another program may have changed it. Event dispatch thread. */
final class DiskWatch {
    private static final Logger LOGGER = Logger.getLogger(DiskWatch.class.getName());

    private final ExperimentFile file;
    private final FileChangeListener listener = new FileChangeAdapter() {
        @Override
        public void fileChanged(FileEvent event) {
            look();
        }

        @Override
        public void fileDataCreated(FileEvent event) {
            look();
        }

        @Override
        public void fileDeleted(FileEvent event) {
            look();
        }
    };
    private File watched;

    DiskWatch(ExperimentFile file) {
        this.file = file;
    }

    /** Watches the file where it is now. */
    void follow() {
        File now = file.path().map(Path::toFile).orElse(null);
        if (now != null && !now.equals(watched)) {
            close();
            watched = now;
            FileUtil.addFileChangeListener(listener, watched);
        }
    }

    /** Reads the file in the background and takes note of it. Safe on any thread. */
    void look() {
        file.path()
                .ifPresent(path -> Background.run(
                        () -> read(path),
                        found -> found.ifPresent(
                                text -> file.path().filter(path::equals).ifPresent(same -> file.onDisk(text)))));
    }

    /** What a file says, nothing if it is gone; empty if that cannot be told, which is no news. */
    private static Optional<String> read(Path path) {
        try {
            return Optional.of(Files.exists(path) ? TextFile.read(path) : "");
        } catch (Problem e) {
            LOGGER.log(Level.INFO, e.getMessage());
            return Optional.empty();
        }
    }

    void close() {
        if (watched != null) {
            FileUtil.removeFileChangeListener(listener, watched);
            watched = null;
        }
    }
}
