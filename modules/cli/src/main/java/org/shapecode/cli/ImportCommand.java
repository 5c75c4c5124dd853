package org.shapecode.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.shapecode.exchange.NetworkImport;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.Trainer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Makes a finished run of the network of another program. */
@Command(
        name = "import",
        description =
                "Create a finished run from a network of PyTorch, Keras or another program, and write its figures.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private static final String MODEL = "model";
    private static final String DATA = "data";
    private static final List<String> SIZES = List.of("data.size", "data.paint", "data.generator");
    private static final String STEPS = "training.steps";

    @ParentCommand
    private Root root;

    @ArgGroup(multiplicity = "1")
    private Files files;

    /** Where layers come from: the files, or an experiment. */
    static final class Files {
        @Parameters(
                arity = "1..2",
                paramLabel = "FILE",
                description =
                        "ONNX file, or Sequential model of Keras, with an autoencoder; or two files: the encoder and the"
                                + " decoder.")
        private List<Path> networks = List.of();

        @Option(
                names = "--weights",
                arity = "1..2",
                paramLabel = "FILE",
                description =
                        "File with weights, for the layers of the experiment that --preset names: Keras (.h5, .keras),"
                                + " safetensors, NPZ or ONNX; or two files: the encoder and the decoder.")
        private List<Path> weights = List.of();
    }

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Folder for the run; must be new or empty.")
    private Path out;

    @Option(
            names = "--preset",
            paramLabel = "PRESET|FILE",
            description = "Experiment that gives the images, the settings for further training and, with --weights, the"
                    + " layers (default: disks of the network's input size).")
    private String preset;

    @Option(
            names = "--code",
            paramLabel = "NAME",
            description = "Name of the code tensor in a file with a whole autoencoder (default: the narrowest).")
    private String code = "";

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = FieldValues.HELP)
    private Map<String, String> values = new LinkedHashMap<>();

    @Override
    public Integer call() {
        Path folder = root.console().resolve(out);
        NetworkImport imported = imported();
        imported.notes().forEach(root.console().err()::println);
        Map<String, String> rest = isFitted() ? values : values(true);
        Document document = new FieldValues(rest, root.console()).in(imported.document());
        List<String> networks = document.experiment().networks().lines();
        TrainingProgress progress = new TrainingProgress(root.console(), root.interruption(), networks);
        Run run;
        try {
            run = new NetworkImport(document, imported.notes())
                    .start(new Trainer(Trainer.usualThreads(), progress, progress), folder);
        } finally {
            progress.end();
        }
        FigureOutput.ofRun(run, progress, root.console());
        return 0;
    }

    private NetworkImport imported() {
        Optional<Document> base = base();
        if (files.weights.isEmpty()) {
            return NetworkImport.of(resolved(files.networks), base, code);
        }
        if (!code.isEmpty()) {
            throw new Misuse("--code applies to files with layers; with --weights, the experiment defines the code");
        }
        return NetworkImport.weights(resolved(files.weights), base);
    }

    private List<Path> resolved(List<Path> paths) {
        return paths.stream().map(root.console()::resolve).toList();
    }

    /** The experiment whose images the network gets; empty if nothing is said about it. */
    private Optional<Document> base() {
        if (values.containsKey(STEPS)) {
            throw new Misuse(
                    "--set training.steps cannot be combined with an import, which takes no steps; train the run"
                            + " further with run --resume --steps");
        }
        if (isFitted()) {
            return Optional.empty();
        }
        Map<String, String> ofBase = values(false);
        Document document = preset == null
                ? Document.of(Map.of(), "the default experiment")
                : ExperimentArgument.find(preset, ofBase, root);
        return Optional.of(new FieldValues(ofBase, root.console()).in(document));
    }

    /** Whether the images become as large as the network takes them: no experiment and no value says how large they are. */
    private boolean isFitted() {
        return preset == null
                && values.keySet().stream()
                        .noneMatch(path -> path.equals(DATA) || SIZES.stream().anyMatch(path::startsWith));
    }

    /** The values of the network's own fields, or all others. */
    private Map<String, String> values(boolean ofModel) {
        Map<String, String> some = new LinkedHashMap<>(values);
        some.keySet().removeIf(path -> path.startsWith(MODEL) != ofModel);
        return some;
    }
}
