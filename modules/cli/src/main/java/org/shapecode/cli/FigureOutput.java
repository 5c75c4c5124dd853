package org.shapecode.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** The file of a figure, or why there is none. */
    private record Drawn(Path file, String failure) {}

    /**
     * Writes figures, on all processors. Of several with the same id, the last one stays.
     *
     * @throws Problem if the folder is not writable
     */
    static FigureOutput write(List<Figure> figures, Path folder, FigureFormat format) {
        Drawn[] drawn = new Drawn[figures.size()];
        Map<String, List<Integer>> byId = IntStream.range(0, drawn.length)
                .boxed()
                .collect(Collectors.groupingBy(i -> figures.get(i).id()));
        try {
            AtomicFiles.createFolders(folder);
            byId.values().parallelStream()
                    .forEach(same -> same.forEach(i -> drawn[i] = drawn(figures.get(i), folder, format)));
        } catch (IOException e) {
            throw unwritable(folder, e);
        } catch (UncheckedIOException e) {
            throw unwritable(folder, e.getCause());
        }
        return new FigureOutput(
                Stream.of(drawn).map(Drawn::file).filter(Objects::nonNull).toList(),
                Stream.of(drawn).map(Drawn::failure).filter(Objects::nonNull).toList());
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
            throw unwritable(run.figures(), e);
        }
        return write(figures, run.figures(), format);
    }

    private static Problem unwritable(Path folder, IOException e) {
        return new Problem("Cannot write figures to " + folder + ": " + Reason.of(e) + ".", e);
    }

    /** The numbers may come from a plugin, and be such that drawing them fails, even for want of memory. */
    private static Drawn drawn(Figure figure, Path folder, FigureFormat format) {
        try {
            return new Drawn(FigureFiles.write(figure, format, folder), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException | LinkageError | VirtualMachineError e) {
            return new Drawn(
                    null,
                    "The figure " + figure.id() + " cannot be drawn: " + Reason.of(e)
                            + "; remove its analysis from the experiment, or update the module that provides it.");
        }
    }

    /** Prints the name of each file, and which figures are missing. */
    void report(Console console) {
        files.forEach(file -> console.err().printf("Wrote %s.%n", file));
        console.warn(failures);
    }
}
