package org.shapecode.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.shapecode.charts.FigureFormat;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Figure;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.Results;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.api.FigureHistory;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.RunFolder;
import org.shapecode.experiment.study.Grouping;
import org.shapecode.experiment.study.StudyFigures;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.experiment.study.StudyResult;
import org.shapecode.experiment.study.StudyViews;
import picocli.CommandLine.ArgGroup;
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

    @ArgGroup
    private Time time = new Time();

    /** At which of the steps whose weights the run kept. */
    private static final class Time {
        @Option(
                names = "--step",
                paramLabel = "STEP",
                description = "Draw the figures after a step whose weights were kept.")
        private Integer step;

        @Option(
                names = "--animate",
                description = "Write each figure as an animated GIF over all steps whose weights were kept.")
        private boolean animated;

        @Option(
                names = "--strip",
                paramLabel = "N",
                description = "Write each figure at N of the steps whose weights were kept, side by side.")
        private Integer strip;
    }

    @ArgGroup(exclusive = false)
    private OfStudy ofStudy = new OfStudy();

    /** What of a study is drawn, and how its runs are put together. */
    private static final class OfStudy {
        private static final String COLUMNS = "A column is a varied setting, seed or a result, such as loss.test.";

        @Option(
                names = "--by",
                paramLabel = "SETTING",
                split = ",",
                description =
                        "For a study: group runs by a setting or seed, one panel per value; with --scatter, one colour per"
                                + " value.")
        private List<String> by = List.of();

        @Option(
                names = "--scatter",
                paramLabel = "X,Y[,COLOUR]",
                split = ",",
                description = "For a study: draw only a scatter plot of two columns, optionally coloured by a third. "
                        + COLUMNS)
        private List<String> scatter = List.of();

        @Option(
                names = "--parallel",
                paramLabel = "COLUMN,COLUMN…",
                split = ",",
                description = "For a study: draw only parallel coordinates of these columns, coloured by the last.")
        private List<String> parallel = List.of();

        boolean isGiven() {
            return !by.isEmpty() || !scatter.isEmpty() || !parallel.isEmpty();
        }

        List<Figure> figures(StudyResult study) {
            List<Figure> figures = new ArrayList<>();
            Grouping grouping = by.isEmpty() ? Grouping.of(study) : new Grouping(by);
            if (!scatter.isEmpty()) {
                figures.add(StudyViews.scatter(
                        study, scatter.get(0), scatter.get(1), scatter.size() > 2 ? scatter.get(2) : "", grouping));
            }
            if (!parallel.isEmpty()) {
                figures.add(StudyViews.parallel(study, parallel));
            }
            return figures.isEmpty() ? StudyFigures.of(study, grouping) : figures;
        }
    }

    @Option(names = "--use-anyway", description = FigureOutput.USE_ANYWAY)
    private boolean useAnyway;

    @Override
    public Integer call() {
        Path folder = root.console().resolve(run);
        Run.Trust trust = useAnyway ? Run.Trust.ANYWAY : Run.Trust.CHECKED;
        FigureFormat picture = picture();
        if (time.strip != null && time.strip < 2) {
            throw new Misuse("--strip is " + time.strip + ", but must be at least 2.");
        }
        if (ofStudy.scatter.size() == 1 || ofStudy.scatter.size() > 3) {
            throw new Misuse(
                    "--scatter takes two columns, or three, the last for colour, such as lambda,loss.test,seed");
        }
        if (ofStudy.parallel.size() == 1) {
            throw new Misuse("--parallel takes two columns or more, such as lambda,batch,loss.test");
        }
        if (!ofStudy.by.isEmpty() && (ofStudy.scatter.size() > 2 || !ofStudy.parallel.isEmpty())) {
            throw new Misuse(
                    "--by has no effect on --parallel, or on --scatter with a column for colour; leave it out");
        }
        if (ofStudy.isGiven() && !StudyFolder.isStudy(folder)) {
            throw new Misuse(folder + " is not a study; --by, --scatter and --parallel apply only to studies");
        }
        if (time.animated) {
            List<FigureHistory> histories = histories(folder, trust);
            FigureOutput.animate(histories, destination(folder)).report(root.console());
            return 0;
        }
        List<Figure> figures = time.strip == null
                ? figures(folder, trust)
                : histories(folder, trust).stream()
                        .map(each -> each.strip(time.strip))
                        .toList();
        if (figures.isEmpty()) {
            throw new Problem(folder + " has no results yet; resume it with --resume.");
        }
        FigureOutput.write(figures, destination(folder), picture).report(root.console());
        return 0;
    }

    private Path destination(Path folder) {
        return out == null
                ? FigureOutput.folder(new RunFolder(folder))
                : root.console().resolve(out);
    }

    private List<FigureHistory> histories(Path folder, Run.Trust trust) {
        Run opened = single(folder, trust);
        return CountProgress.of(root, progress -> FigureHistory.of(opened, analyses(opened), progress));
    }

    private static Run single(Path folder, Run.Trust trust) {
        if (StudyFolder.isStudy(folder)) {
            throw new Misuse(folder + " is a study; name one of its runs, which are in "
                    + new RunFolder(folder).runs().folder() + ".");
        }
        return Run.open(folder, trust);
    }

    private static List<Analysis> analyses(Run run) {
        return run.document().installed().experiment().analyses();
    }

    private FigureFormat picture() {
        try {
            return FigureFormat.parse(format);
        } catch (Problem e) {
            throw new Misuse(e.getMessage());
        }
    }

    private List<Figure> figures(Path folder, Run.Trust trust) {
        if (time.step != null) {
            Run opened = single(folder, trust);
            Trained then = opened.at(time.step, opened.trained(Progress.NONE));
            return Results.of(analyses(opened), List.of(), then, Progress.NONE).figures();
        }
        if (StudyFolder.isStudy(folder)) {
            return ofStudy.figures(new StudyOutput(root.console()).readable(new StudyFolder(folder, trust).result()));
        }
        Results results = Run.open(folder, trust).results(Progress.NONE);
        root.console().warn(results.warnings());
        return results.figures();
    }
}
