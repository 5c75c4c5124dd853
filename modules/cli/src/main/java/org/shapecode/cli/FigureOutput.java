package org.shapecode.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.shapecode.charts.FigureFiles;
import org.shapecode.charts.FigureFormat;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Figure;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.Trained;
import org.shapecode.experiment.spi.Analysis;

/**
 * Writes the figures of a run.
 *
 * @param console tells of each file
 */
record FigureOutput(Console console) {
    static final FigureFormat DEFAULT = FigureFormat.SVG;

    /** Writes every figure of every analysis of the run's experiment into a folder, which is made. */
    void write(Run run, Path folder, FigureFormat format, Progress progress) {
        Trained trained = run.trained(progress);
        try {
            Files.createDirectories(folder);
            for (Analysis analysis : trained.analyses()) {
                for (Figure figure : analysis.analyse(trained, progress).figures()) {
                    Path file = FigureFiles.write(figure, format, folder);
                    console.err().printf("Wrote %s.%n", file);
                }
            }
        } catch (IOException e) {
            throw new Problem("Cannot write figures to " + folder + ": " + e.getMessage() + ".", e);
        }
    }
}
