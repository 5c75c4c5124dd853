package org.shapecode.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shapecode.charts.Animation;
import org.shapecode.charts.FigureFiles;
import org.shapecode.charts.FigureFormat;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.Reason;
import org.shapecode.core.figure.Figure;
import org.shapecode.experiment.analysis.Results;
import org.shapecode.experiment.api.FigureHistory;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.RunFolder;
import org.shapecode.report.FigureSet;

/**
 * Figures written into a folder, which is created if necessary. One that cannot be drawn does not stop the others.
 *
 * @param written in the order of the figures
 * @param failures a sentence for each figure that could not be drawn
 */
record FigureOutput(List<Written> written, List<String> failures) {
    static final FigureFormat DEFAULT = FigureFormat.SVG;

    /** Describes the option for runs whose files were changed. */
    static final String USE_ANYWAY = "Use the results of runs whose files were changed after training.";

    /**
     * A picture to be written.
     *
     * @param figure of which, in the end, it is
     * @param content writes it into a folder
     */
    private record Picture(Figure figure, Content content) {}

    private interface Content {
        Path write(Path folder) throws IOException;
    }

    /** The file of a figure, and the figure. */
    record Written(Path file, Figure figure) {}

    /** A figure that was written, or why there is none. */
    private record Drawn(Written written, String failure) {}

    /**
     * Writes figures, on all processors. Of several with the same id, the last one stays.
     *
     * @throws Problem if the folder is not writable
     */
    static FigureOutput write(List<Figure> figures, Path folder, FigureFormat format) {
        return write(
                figures.stream()
                        .map(each -> new Picture(each, into -> FigureFiles.write(each, format, into)))
                        .toList(),
                folder);
    }

    /**
     * Writes the figures of a run into its folder, and prints its numbers.
     *
     * @param training what just trained it; a run that was already done is analysed again
     */
    static void ofRun(Run run, TrainingProgress training, Console console) {
        Results results = training.results().orElseGet(() -> run.results(Progress.NONE));
        List<Picture> pictures = results.figures().stream()
                .map(each -> new Picture(each, into -> training.drawings().write(each, into)))
                .toList();
        write(pictures, folder(run.files())).report(console);
        console.warn(results.warnings());
        run.summary().forEach((name, number) -> console.out().printf("%s\t%s%n", name, number));
        console.err().printf("Run folder: %s%n", run.folder());
    }

    /**
     * Writes each history as an animated picture, on all processors.
     *
     * @throws Problem if the folder is not writable
     */
    static FigureOutput animate(List<FigureHistory> histories, Path folder) {
        return write(
                histories.stream()
                        .map(FigureHistory::frames)
                        .map(frames ->
                                new Picture(frames.get(frames.size() - 1), into -> Animation.write(frames, into)))
                        .toList(),
                folder);
    }

    private static FigureOutput write(List<Picture> pictures, Path folder) {
        Drawn[] drawn = new Drawn[pictures.size()];
        Map<String, List<Integer>> byId = IntStream.range(0, drawn.length)
                .boxed()
                .collect(Collectors.groupingBy(i -> pictures.get(i).figure().id()));
        try {
            AtomicFiles.createFolders(folder);
            byId.values().parallelStream()
                    .forEach(same -> same.forEach(i -> drawn[i] = drawn(pictures.get(i), folder)));
        } catch (IOException e) {
            throw unwritable(folder, e);
        } catch (UncheckedIOException e) {
            throw unwritable(folder, e.getCause());
        }
        return new FigureOutput(
                Stream.of(drawn).map(Drawn::written).filter(Objects::nonNull).toList(),
                Stream.of(drawn).map(Drawn::failure).filter(Objects::nonNull).toList());
    }

    /**
     * Creates the folder for figures in a run or study.
     *
     * @throws Problem if it is not writable, or is a link
     */
    static Path folder(RunFolder run) {
        try {
            AtomicFiles.createPlainFolder(run.figures());
            AtomicFiles.deleteLeftovers(run.figures());
            return run.figures();
        } catch (IOException e) {
            throw unwritable(run.figures(), e);
        }
    }

    private static Problem unwritable(Path folder, IOException e) {
        return new Problem("Cannot write figures to " + folder + ": " + Reason.of(e) + ".", e);
    }

    /** The numbers may come from a plugin, and be such that drawing them fails, even for want of memory. */
    private static Drawn drawn(Picture picture, Path folder) {
        try {
            return new Drawn(new Written(picture.content().write(folder), picture.figure()), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException | LinkageError | VirtualMachineError e) {
            return new Drawn(
                    null,
                    "The figure " + picture.figure().id() + " cannot be drawn: " + Reason.of(e)
                            + "; remove its analysis from the experiment, or update the module that provides it.");
        }
    }

    /**
     * The content of the files, which are SVG, for a report.
     *
     * @throws Problem if a file cannot be read
     */
    FigureSet drawings() {
        List<FigureSet.Drawing> drawings = new ArrayList<>();
        for (Written each : written) {
            try {
                drawings.add(new FigureSet.Drawing(
                        each.figure().title(),
                        Files.readString(each.file()),
                        each.figure().notes()));
            } catch (IOException e) {
                throw new Problem("Cannot read " + each.file() + ": " + Reason.of(e) + ".", e);
            }
        }
        return new FigureSet(drawings, failures);
    }

    /** Prints the name of each file, and which figures are missing. */
    void report(Console console) {
        written.forEach(each -> console.err().printf("Wrote %s.%n", each.file()));
        console.warn(failures);
    }
}
