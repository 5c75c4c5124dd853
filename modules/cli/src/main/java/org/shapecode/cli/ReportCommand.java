package org.shapecode.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.shapecode.experiment.api.Run;
import org.shapecode.report.RunReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes runs and studies as a page to share. */
@Command(
        name = "report",
        description = "Write runs and studies as one HTML page with figures, results, settings and claims.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    @ParentCommand
    private Root root;

    @Parameters(paramLabel = "RUN", arity = "1..*", description = "Folders of runs or studies.")
    private List<Path> runs = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "The page (*.html); an existing report is replaced.")
    private Path out;

    @Option(names = "--use-anyway", description = FigureOutput.USE_ANYWAY)
    private boolean useAnyway;

    @Override
    public Integer call() {
        List<Path> folders =
                runs.stream().map(root.console()::resolve).distinct().toList();
        Run.Trust trust = useAnyway ? Run.Trust.ANYWAY : Run.Trust.CHECKED;
        Path file = root.console().resolve(out);
        RunReport.requireReplaceable(file);
        RunReport report = CountProgress.of(root, progress -> RunReport.of(folders, folder -> trust, progress));
        report.write(file);
        root.console().warn(report.failures());
        root.console().err().printf("Wrote %s.%n", file);
        return 0;
    }
}
