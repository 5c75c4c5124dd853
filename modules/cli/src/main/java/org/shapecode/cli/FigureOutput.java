package org.shapecode.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shapecode.charts.FigureFiles;
import org.shapecode.charts.FigureFormat;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.Reason;
import org.shapecode.core.figure.Figure;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.Trained;
import org.shapecode.experiment.spi.Analysis;

/** Writes figures into a folder, which is made. */
final class FigureOutput {
    static final FigureFormat DEFAULT = FigureFormat.SVG;

    private FigureOutput() {}

    /** Writes every figure of every analysis of the run's experiment. */
    static List<Path> write(Run run, Path folder, FigureFormat format, Progress progress) {
        Trained trained = run.trained(progress);
        List<Figure> figures = new ArrayList<>();
        for (Analysis analysis : trained.analyses()) {
            figures.addAll(analysis.analyse(trained, progress).figures());
        }
        return write(figures, folder, format);
    }

    /** Writes these figures. */
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

    /** Tells of each file. */
    static void tell(List<Path> files, Console console) {
        files.forEach(file -> console.err().printf("Wrote %s.%n", file));
    }
}
