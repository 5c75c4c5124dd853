package org.shapecode.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.shapecode.charts.FigureFormat;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Figure;
import org.shapecode.experiment.analysis.Results;
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

    @Option(names = "--use-anyway", description = FigureOutput.USE_ANYWAY)
    private boolean useAnyway;

    @Override
    public Integer call() {
        Path folder = root.console().resolve(run);
        Run.Trust trust = useAnyway ? Run.Trust.ANYWAY : Run.Trust.CHECKED;
        FigureFormat picture = picture();
        List<Figure> figures = figures(folder, trust);
        if (figures.isEmpty()) {
            throw new Problem(folder + " has no results yet; resume it with --resume.");
        }
        FigureOutput output = out == null
                ? FigureOutput.write(figures, new RunFolder(folder), picture)
                : FigureOutput.write(figures, root.console().resolve(out), picture);
        output.report(root.console());
        return 0;
    }

    private FigureFormat picture() {
        try {
            return FigureFormat.parse(format);
        } catch (Problem e) {
            throw new Misuse(e.getMessage());
        }
    }

    private List<Figure> figures(Path folder, Run.Trust trust) {
        if (StudyFolder.isStudy(folder)) {
            return StudyFigures.of(new StudyOutput(root.console()).readable(new StudyFolder(folder, trust).result()));
        }
        Results results = Run.open(folder, trust).results(Progress.NONE);
        root.console().warn(results.warnings());
        return results.figures();
    }
}
