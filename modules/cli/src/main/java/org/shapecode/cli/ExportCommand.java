package org.shapecode.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.shapecode.core.Problem;
import org.shapecode.exchange.ExportFormat;
import org.shapecode.exchange.RunExport;
import org.shapecode.exchange.StudyExport;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.experiment.study.StudyResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes a run or a study for other programs. */
@Command(
        name = "export",
        description = "Export a run or a study to NumPy, PyTorch, ONNX Runtime and other programs.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @ParentCommand
    private Root root;

    @Parameters(paramLabel = "RUN", description = "Folder of the run or study.")
    private Path run;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "For a run, npz (images, codes, metrics, weights), onnx (networks) or safetensors (weights); for a"
                            + " study, npz or csv (its table). Default: taken from the extension of --out.")
    private String format;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "File to write; an existing file is replaced. For onnx, a folder for encoder.onnx and"
                    + " decoder.onnx, or a .zip of both; an .onnx file if the model has only one network.")
    private Path out;

    @Option(names = "--training-images", description = "Also write the training images to NPZ.")
    private boolean trainingImages;

    @Option(names = "--use-anyway", description = FigureOutput.USE_ANYWAY)
    private boolean useAnyway;

    @Override
    public Integer call() {
        Path folder = root.console().resolve(run);
        Path target = root.console().resolve(out);
        Run.Trust trust = useAnyway ? Run.Trust.ANYWAY : Run.Trust.CHECKED;
        boolean study = StudyFolder.isStudy(folder);
        ExportFormat chosen = chosen(target, study ? ExportFormat.ofStudies() : ExportFormat.ofRuns());
        if (trainingImages && (study || chosen != ExportFormat.NPZ)) {
            throw new Misuse("--training-images applies only to a run in npz format");
        }
        if (study) {
            StudyResult result = new StudyOutput(root.console()).readable(new StudyFolder(folder, trust).result());
            new StudyExport(result, chosen).write(target);
            told(List.of(target));
        } else {
            RunExport export = new RunExport(Run.open(folder, trust), chosen, trainingImages);
            told(CountProgress.of(root, progress -> export.write(target, progress)));
        }
        return 0;
    }

    private ExportFormat chosen(Path target, List<ExportFormat> formats) {
        try {
            return format != null
                    ? ExportFormat.parse(format, formats)
                    : ExportFormat.of(target, formats)
                            .orElseThrow(() -> new Misuse("The ending of " + out.getFileName()
                                    + " does not identify a format; choose one with --format: "
                                    + formats.stream().map(ExportFormat::id).collect(Collectors.joining(", "))));
        } catch (Misuse e) {
            throw e;
        } catch (Problem e) {
            throw new Misuse(e.getMessage());
        }
    }

    private void told(List<Path> files) {
        files.forEach(file -> root.console().err().printf("Wrote %s.%n", file));
    }
}
