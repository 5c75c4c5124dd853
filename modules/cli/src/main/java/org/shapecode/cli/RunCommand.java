package org.shapecode.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.study.Study;
import org.shapecode.experiment.study.StudyResult;
import org.shapecode.experiment.study.StudyRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Trains an experiment into the folder of a run, or all runs of a study below one folder, and writes the figures. */
@Command(
        name = "run",
        description = "Train an experiment, or every run of a study; write runs, numbers and figures to a folder.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @ParentCommand
    private Root root;

    @Parameters(paramLabel = "PRESET|FILE", description = "Id of a preset, or a file *" + Document.SUFFIX + ".")
    private String experiment;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Folder of the run or study; made, or empty.")
    private Path out;

    @Option(names = "--seed", paramLabel = "N", description = "Decides every chance; replaces the experiment's.")
    private Long seed;

    @Option(names = "--steps", paramLabel = "N", description = "Number of steps; replaces the experiment's.")
    private Integer steps;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "Threads that train, in a study one a run; all cores by default. The results do not depend on it.")
    private int threads = Trainer.usualThreads();

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description =
                    "Set a field of the experiment, such as data.sampling=hole or data.sampling.from=10; repeatable.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Option(names = "--resume", description = "Go on with the run or study that DIR holds; start it if there is none.")
    private boolean resume;

    @Override
    public Integer call() {
        if (threads < 1 || threads > Trainer.MOST_THREADS) {
            throw new Problem("--threads is " + threads + ", but must be from 1 to " + Trainer.MOST_THREADS + ".");
        }
        Path folder = root.console().resolve(out);
        Document document = document();
        if (Study.of(document).isPresent()) {
            study(document, folder, new StudyLines(root.console(), root.interruption()));
        } else {
            single(document, folder, new TrainingLines(root.console(), root.interruption()));
        }
        return 0;
    }

    private void study(Document document, Path folder, StudyLines lines) {
        StudyResult result;
        try {
            result = new StudyRunner(threads, lines).run(document, folder, resume);
        } finally {
            lines.end();
        }
        new StudyOutput(root.console()).write(result);
    }

    private void single(Document document, Path folder, TrainingLines lines) {
        Run run;
        try {
            run = train(document, folder, new Trainer(threads, lines, lines));
        } finally {
            lines.end();
        }
        Path figures = folder.resolve("figures");
        FigureOutput.tell(FigureOutput.write(run, figures, FigureOutput.DEFAULT, Progress.NONE), root.console());
        report(run);
    }

    private Run train(Document document, Path folder, Trainer trainer) {
        if (resume && Run.isRun(folder)) {
            requireSame(document, folder);
            return trainer.resume(folder);
        }
        return trainer.start(document, folder);
    }

    private Document document() {
        Document document = Experiments.find(experiment, root.console());
        for (Map.Entry<String, String> value : values.entrySet()) {
            document = document.with(value.getKey(), Experiments.value(value.getValue()));
        }
        if (seed != null) {
            document = document.with("seed", seed);
            document = Study.of(document).isPresent() ? Study.withSeeds(document, List.of(seed)) : document;
        }
        if (steps != null) {
            document = document.with("training.steps", steps);
        }
        Experiments.requireKnown(document, values.keySet(), root.console());
        return document;
    }

    private static void requireSame(Document document, Path folder) {
        if (!Run.open(folder).experiment().trainsAs(document.experiment())) {
            throw new Problem(folder + " holds a run of other settings; give those of its "
                    + folder.relativize(folder.resolve("experiment" + Document.SUFFIX))
                    + ", or choose another folder.");
        }
    }

    private void report(Run run) {
        run.summary().forEach((name, number) -> root.console().out().printf("%s\t%s%n", name, number));
        root.console().err().printf("The run is in %s.%n", run.folder());
    }
}
