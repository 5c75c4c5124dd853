package org.shapecode.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.shapecode.core.Problem;
import org.shapecode.core.ShellCommand;
import org.shapecode.experiment.api.Control;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.study.Backend;
import org.shapecode.experiment.study.Claim;
import org.shapecode.experiment.study.Study;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.experiment.study.StudyResult;
import org.shapecode.experiment.study.StudyRunner;
import org.shapecode.experiment.study.StudyTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Trains an experiment, or all runs of a study, and writes the figures. */
@Command(
        name = "run",
        description = "Train an experiment, or all runs of a study, and write the figures.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @ParentCommand
    private Root root;

    @Parameters(
            paramLabel = "PRESET|FILE|IMAGES",
            description = "Id of a preset, an experiment file (*" + Document.SUFFIX
                    + "), or images: a folder of pictures, or an NPZ, NPY or IDX file.")
    private String experiment;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Folder for the run or study; must be new or empty.")
    private Path out;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of all random numbers; overrides that of the experiment.")
    private Long seed;

    @Option(
            names = "--seeds",
            paramLabel = Seeds.LABEL,
            converter = Seeds.Converter.class,
            description = "Train a study of these seeds, such as 1..16 or 1,3,5; overrides those of the experiment.")
    private Seeds seeds;

    @Option(
            names = "--steps",
            paramLabel = "N",
            description = "Number of training steps; overrides that of the experiment.")
    private Integer steps;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Number of training threads (default: all cores); a study trains as many runs in parallel."
                    + " Results do not depend on it.")
    private int threads = Trainer.usualThreads();

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = FieldValues.HELP + " on.KEY sets a field of the backend.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Mixin
    private OnOption on = new OnOption();

    @Option(names = "--resume", description = "Resume the run or study in DIR, or start it if DIR is new or empty.")
    private boolean resume;

    @Option(names = "--use-anyway", description = FigureOutput.USE_ANYWAY)
    private boolean useAnyway;

    @Override
    public Integer call() {
        Misuse.requireThreads(threads);
        if (seed != null && seeds != null) {
            throw new Misuse("--seed and --seeds cannot be combined");
        }
        Path folder = root.console().resolve(out);
        Map<String, String> settings = OnOption.takeFrom(values);
        Document document = document();
        Optional<Study> study = Study.of(document);
        if (study.isPresent()) {
            Backend backend = on.backend(settings, folder, root.console());
            study(
                    document,
                    folder,
                    backend,
                    new ManyRunsProgress(
                            root.console(), root.interruption(), () -> StudyNetworks.lines(study.get(), document)));
        } else {
            on.refuse(settings);
            List<String> networks = document.experiment().networks().lines();
            single(document, folder, new TrainingProgress(root.console(), root.interruption(), networks));
        }
        return 0;
    }

    private void study(Document document, Path folder, Backend backend, ManyRunsProgress progress) {
        StudyRunner runner = new StudyRunner(backend, threads, progress, new Control(), progress);
        if (on.isDryRun()) {
            String script = runner.script(document, folder);
            if (script.isBlank()) {
                throw new Misuse("--dry-run needs a backend that submits jobs; add --on slurm or --on spark");
            }
            root.console().out().print(script);
            return;
        }
        StudyResult result;
        try {
            result = runner.run(document, folder, resume);
        } catch (StudyTraining.Left e) {
            String cancel = ShellCommand.line(List.of(Root.NAME, "cancel", folder.toString()));
            throw new CancellationException(e.getMessage() + " Watch them with --resume, or end them with: " + cancel);
        } finally {
            progress.end();
        }
        new StudyOutput(root.console()).write(useAnyway ? new StudyFolder(folder, Run.Trust.ANYWAY).result() : result);
    }

    private void single(Document document, Path folder, TrainingProgress progress) {
        Run run;
        try {
            train(document, folder, new Trainer(threads, progress, progress));
            run = Run.open(folder, useAnyway ? Run.Trust.ANYWAY : Run.Trust.CHECKED);
        } finally {
            progress.end();
        }
        FigureOutput.ofRun(run, progress, root.console());
    }

    private void train(Document document, Path folder, Trainer trainer) {
        if (resume && Run.isRun(folder)) {
            trainer.resume(document, folder);
        } else {
            trainer.start(document, folder);
        }
    }

    private Document document() {
        Document file = ExperimentArgument.find(experiment, values, root);
        Document set = new FieldValues(values, root.console()).in(file);
        Document document;
        try {
            document = complete(set);
        } catch (Problem e) {
            throw values.isEmpty() || e instanceof Misuse || !isSound(file) ? e : new Misuse(e.getMessage());
        }
        ExperimentArgument.warnOfUnknown(document, root.console());
        return document;
    }

    /** Takes the other options over into a document, and checks it as a whole. */
    private Document complete(Document given) {
        // The schema may have been set to one that cannot be read again.
        Document document = Document.of(given.fields(), given.source());
        if (steps != null) {
            document = Misuse.withSteps(document, steps);
        }
        // Of the runs that claims need, one seed leaves fewer.
        Claim.check(document);
        if (seed != null) {
            document = document.with("seed", seed);
            document = Study.of(document).isPresent() ? Study.withSeeds(document, List.of(seed)) : document;
        }
        if (seeds != null) {
            document = Study.withSeeds(document, seeds.all());
        }
        if (resume && Run.isRun(root.console().resolve(out))) {
            // The model is trained already, perhaps on a computer with other analyses.
            document = document.installed();
        }
        document.experiment();
        if (Study.of(document).isPresent()) {
            Study.of(document).get().plan(document);
        }
        return document;
    }

    /** Whether what is wrong is not in the file, but came by the values that were set. */
    private boolean isSound(Document file) {
        try {
            complete(file);
            return true;
        } catch (Problem e) {
            return false;
        }
    }
}
