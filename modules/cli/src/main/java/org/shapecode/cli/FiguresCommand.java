package org.shapecode.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.shapecode.charts.FigureFormat;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.RunFolder;
import org.shapecode.experiment.study.StudyFigures;
import org.shapecode.experiment.study.StudyFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Recomputes and writes the figures of a run or study. */
@Command(name = "figures", description = "Write the figures of a run or a study.", mixinStandardHelpOptions = true)
final class FiguresCommand implements Callable<Integer> {
    @ParentCommand
    private Root root;

    @Parameters(paramLabel = "RUN", description = "Folder of the run or study.")
    private Path run;

    @Option(names = "--format", paramLabel = "FORMAT", description = "svg (default), pdf, png, or csv for the data.")
    private String format = "svg";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the figures (default: figures in the run folder).")
    private Path out;

    @Override
    public Integer call() {
        Path folder = root.console().resolve(run);
        Path target =
                out == null ? new RunFolder(folder).figures() : root.console().resolve(out);
        FigureFormat picture = FigureFormat.parse(format);
        List<Path> files = StudyFolder.isStudy(folder)
                ? FigureOutput.write(StudyFigures.of(new StudyFolder(folder).result()), target, picture)
                : FigureOutput.write(Run.open(folder).results(Progress.NONE).figures(), target, picture);
        if (files.isEmpty()) {
            throw new Problem(folder + " has no results yet; resume it with --resume.");
        }
        FigureOutput.report(files, root.console());
        return 0;
    }
}
