package org.shapecode.projects.tree;

import java.io.IOException;
import java.nio.file.Path;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.Reason;
import org.shapecode.experiment.api.Document;
import org.shapecode.projects.files.Copies;
import org.shapecode.projects.files.FileNames;

/** Copies an experiment beside itself, so that the two can be told apart in windows and runs too. */
final class ExperimentCopy {
    private static final String NAME = "name";

    private ExperimentCopy() {}

    /**
     * Writes the copy; it is named after its file if the experiment was.
     *
     * @throws Problem if it cannot be written
     */
    static void write(Path file, Path copy) {
        Copies.copy(file, copy, Progress.NONE);
        try {
            Document document = Document.read(copy);
            if (FileNames.base(file).equals(document.fields().get(NAME))) {
                document.with(NAME, FileNames.base(copy)).write(copy);
            }
        } catch (IOException e) {
            throw new Problem("Cannot write " + copy + ": " + Reason.of(e) + ".", e);
        } catch (Problem e) {
            // A broken file is copied as it is.
            return;
        }
    }
}
