package org.shapecode.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shapecode.charts.FigureFiles;
import org.shapecode.charts.FigureFormat;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;
import org.shapecode.core.figure.Figure;
import org.shapecode.experiment.api.RunFolder;

/** Writes figures into a folder, and creates it if necessary. */
final class FigureOutput {
    static final FigureFormat DEFAULT = FigureFormat.SVG;

    /** Describes the option for runs whose files were changed. */
    static final String USE_ANYWAY = "Use the results of runs whose files were changed after training.";

    private FigureOutput() {}

    /**
     * Writes figures.
     *
     * @return the files
     * @throws Problem if the folder is not writable
     */
    static List<Path> write(List<Figure> figures, Path folder, FigureFormat format) {
        try {
            AtomicFiles.createFolders(folder);
            List<Path> files = new ArrayList<>();
            for (Figure figure : figures) {
                files.add(FigureFiles.write(figure, format, folder));
            }
            return files;
        } catch (IOException e) {
            throw new Problem("Cannot write figures to " + folder + ": " + Reason.of(e) + ".", e);
        }
    }

    /**
     * Writes figures into their folder in a run or study.
     *
     * @return the files
     * @throws Problem if the folder is not writable, or is a link
     */
    static List<Path> write(List<Figure> figures, RunFolder run, FigureFormat format) {
        try {
            AtomicFiles.createPlainFolder(run.figures());
            AtomicFiles.deleteLeftovers(run.figures());
        } catch (IOException e) {
            throw new Problem("Cannot write figures to " + run.figures() + ": " + Reason.of(e) + ".", e);
        }
        return write(figures, run.figures(), format);
    }

    /** Prints the name of each file. */
    static void report(List<Path> files, Console console) {
        files.forEach(file -> console.err().printf("Wrote %s.%n", file));
    }
}
