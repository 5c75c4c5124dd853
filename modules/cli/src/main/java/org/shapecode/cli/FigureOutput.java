package org.shapecode.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shapecode.charts.FigureFiles;
import org.shapecode.charts.FigureFormat;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;
import org.shapecode.core.figure.Figure;

/** Writes figures into a folder, and creates it if necessary. */
final class FigureOutput {
    static final FigureFormat DEFAULT = FigureFormat.SVG;

    private FigureOutput() {}

    /**
     * Writes figures.
     *
     * @return the files
     * @throws Problem if the folder is not writable
     */
    static List<Path> write(List<Figure> figures, Path folder, FigureFormat format) {
        try {
            Files.createDirectories(folder);
            List<Path> files = new ArrayList<>();
            for (Figure figure : figures) {
                files.add(FigureFiles.write(figure, format, folder));
            }
            return files;
        } catch (IOException e) {
            throw new Problem("Cannot write figures to " + folder + ": " + Reason.of(e) + ".", e);
        }
    }

    /** Prints the name of each file. */
    static void report(List<Path> files, Console console) {
        files.forEach(file -> console.err().printf("Wrote %s.%n", file));
    }
}
