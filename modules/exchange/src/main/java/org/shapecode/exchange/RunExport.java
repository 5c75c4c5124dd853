package org.shapecode.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.Reason;
import org.shapecode.core.Version;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.exchange.numpy.NumpyWriter;
import org.shapecode.exchange.weights.NamedWeights;
import org.shapecode.exchange.weights.SafetensorsWriter;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.SavedModel;
import org.shapecode.experiment.api.WeightsConvention;
import org.shapecode.network.NetworkModel;
import org.shapecode.network.api.Model;
import org.shapecode.network.spi.NetworkSpec;

/**
 * Exports a run to other programs: with its final weights or, until it is done, those of the latest checkpoint. Not for the event
 * dispatch thread.
 *
 * @param format one of {@link ExportFormat#ofRuns}
 * @param trainingImages whether NPZ also holds the training images with their codes
 */
public record RunExport(Run run, ExportFormat format, boolean trainingImages) {
    /** Writes the content of a file. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /**
     * The files that {@link #write} would replace.
     *
     * @param target as for {@link #write}
     */
    public List<Path> existing(Path target) {
        return (format == ExportFormat.ONNX ? OnnxFiles.possible(target) : List.of(target))
                .stream().filter(Files::exists).toList();
    }

    /**
     * Writes the files; those that exist are replaced.
     *
     * @param target for ONNX, whose files hold one network each, a folder for {@code encoder.onnx} and {@code decoder.onnx}, a
     *     {@code .zip} of them, or an {@code .onnx} if there is only one network; else the file
     * @return the files written
     * @throws org.shapecode.experiment.api.AlteredRun if files of the run were changed after training
     * @throws Problem if the run has no weights yet or cannot be read, a layer has no counterpart in ONNX, or a file cannot
     *     be written
     * @throws java.util.concurrent.CancellationException if cancelled; then nothing was replaced
     */
    public List<Path> write(Path target, Progress progress) {
        if (format == ExportFormat.NPZ) {
            RunArrays arrays = new RunArrays(run, run.trained(progress), trainingImages);
            file(target, out -> {
                try (NumpyWriter writer = new NumpyWriter(out)) {
                    arrays.write(writer, metadata(arrays.model()), progress);
                }
            });
            return List.of(target);
        }
        Model model = SavedModel.of(run);
        progress.checkCancelled();
        if (format == ExportFormat.ONNX) {
            return new OnnxFiles(model, metadata(model)).write(target);
        }
        if (format == ExportFormat.SAFETENSORS) {
            byte[] bytes = SafetensorsWriter.bytes(NamedWeights.of(model), metadata(model));
            file(target, out -> out.write(bytes));
            return List.of(target);
        }
        throw new IllegalArgumentException("a run has no " + format);
    }

    /** The metadata of every file about its run, by name. */
    private Map<String, String> metadata(Model model) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("shapecode", Version.current());
        metadata.put("run", String.valueOf(run.folder().getFileName()));
        metadata.put("steps", String.valueOf(run.stepsSaved()));
        metadata.put("experiment", Json.format(run.document().fields()));
        if (model instanceof NetworkModel networks) {
            metadata.put("layers", Json.format(layers(networks)));
        }
        metadata.put("convention", WeightsConvention.text());
        return metadata;
    }

    private static Map<String, Object> layers(NetworkModel model) {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (NetworkSpec spec : model.networks()) {
            parts.put(
                    Parameters.name(spec.part()),
                    spec.kinds().stream()
                            .map(kind -> Parameters.write((Record) kind))
                            .toList());
        }
        return parts;
    }

    /** Writes a file, with the folders that lead to it. */
    static void file(Path target, Content content) {
        try {
            AtomicFiles.createFolders(target.toAbsolutePath().getParent());
            AtomicFiles.write(target, temporary -> {
                try (OutputStream out =
                        Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                    content.write(out);
                }
            });
        } catch (IOException e) {
            throw new Problem("Cannot write " + target + ": " + Reason.of(e) + ".", e);
        }
    }
}
