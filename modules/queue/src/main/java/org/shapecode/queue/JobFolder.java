package org.shapecode.queue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.shapecode.core.AtomicFiles;

/** Where a job trains: in the folder of a run or study that it resumes, or in one that is created for it. Any thread. */
final class JobFolder {
    private final boolean given;
    private volatile Path path;

    /** Starts with the folder of a run or study to resume; null if one is yet to be created. */
    JobFolder(Path resumed) {
        given = resumed != null;
        path = resumed;
    }

    /** Empty until the folder is created, and after it was discarded. */
    Optional<Path> path() {
        return Optional.ofNullable(path);
    }

    /** Whether the folder was there before the job. */
    boolean isGiven() {
        return given;
    }

    /** The folder was created, or has moved. */
    void set(Path next) {
        path = next;
    }

    /** Deletes the folder if it was created for the job. */
    void discard() throws IOException {
        Path created = path;
        if (!given && created != null) {
            path = null;
            AtomicFiles.deleteTree(created);
        }
    }
}
