package org.shapecode.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.shapecode.charts.FigureFormat;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Draws the figures of a finished run again. */
@Command(name = "figures", description = "Write the figures of a finished run.", mixinStandardHelpOptions = true)
final class FiguresCommand implements Callable<Integer> {
    @ParentCommand
    private Root root;

    @Parameters(paramLabel = "RUN", description = "Folder of the run.")
    private Path run;

    @Option(names = "--format", paramLabel = "FORMAT", description = "svg (default), pdf, png, or csv for the numbers.")
    private String format = "svg";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the figures; figures in that of the run by default.")
    private Path out;

    @Override
    public Integer call() {
        Path folder = root.console().resolve(run);
        Path target = out == null ? folder.resolve("figures") : root.console().resolve(out);
        new FigureOutput(root.console()).write(Run.open(folder), target, FigureFormat.parse(format), Progress.NONE);
        return 0;
    }
}
