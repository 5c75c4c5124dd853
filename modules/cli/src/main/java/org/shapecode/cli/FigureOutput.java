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

/**
 * Figures written into a folder, which is created if necessary. One that cannot be drawn does not stop the others.
 *
 * @param files written, in the order of the figures
 * @param failures a sentence for each figure that could not be drawn
 */
record FigureOutput(List<Path> files, List<String> failures) {
    static final FigureFormat DEFAULT = FigureFormat.SVG;

    /** Describes the option for runs whose files were changed. */
    static final String USE_ANYWAY = "Use the results of runs whose files were changed after training.";

    /**
     * Writes figures.
     *
     * @throws Problem if the folder is not writable
     */
    static FigureOutput write(List<Figure> figures, Path folder, FigureFormat format) {
        FigureOutput output = new FigureOutput(new ArrayList<>(), new ArrayList<>());
        try {
            AtomicFiles.createFolders(folder);
            for (Figure figure : figures) {
                output.add(figure, folder, format);
            }
            return output;
        } catch (IOException e) {
            throw new Problem("Cannot write figures to " + folder + ": " + Reason.of(e) + ".", e);
        }
    }

    /**
     * Writes figures into their folder in a run or study.
     *
     * @throws Problem if the folder is not writable, or is a link
     */
    static FigureOutput write(List<Figure> figures, RunFolder run, FigureFormat format) {
        try {
            AtomicFiles.createPlainFolder(run.figures());
            AtomicFiles.deleteLeftovers(run.figures());
        } catch (IOException e) {
            throw new Problem("Cannot write figures to " + run.figures() + ": " + Reason.of(e) + ".", e);
        }
        return write(figures, run.figures(), format);
    }

    /** The numbers may come from a plugin, and be such that drawing them fails, even for want of memory. */
    private void add(Figure figure, Path folder, FigureFormat format) throws IOException {
        try {
            files.add(FigureFiles.write(figure, format, folder));
        } catch (RuntimeException | LinkageError | VirtualMachineError e) {
            failures.add("The figure " + figure.id() + " cannot be drawn: " + Reason.of(e)
                    + "; remove its analysis from the experiment, or update the module that provides it.");
        }
    }

    /** Prints the name of each file, and which figures are missing. */
    void report(Console console) {
        files.forEach(file -> console.err().printf("Wrote %s.%n", file));
        console.warn(failures);
    }
}
