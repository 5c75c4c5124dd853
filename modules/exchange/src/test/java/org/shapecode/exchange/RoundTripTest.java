package org.shapecode.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.api.TrainingListener;
import org.shapecode.experiment.spi.Preset;

/** What goes out comes in again, to the same numbers. */
class RoundTripTest {
    @TempDir
    Path folder;

    private static Document preset(String id) {
        return Plugins.find(Preset.class, id)
                .orElseThrow()
                .document()
                .single()
                .with("training.steps", 4)
                .with("training.batch", 8)
                .with("data.images", 16)
                .with("data.test", 9)
                .with("analyses", List.of("loss"));
    }

    private Run run(Document document, String name) {
        return new Trainer(1, TrainingListener.NONE, Progress.NONE).start(document, folder.resolve(name));
    }

    @ParameterizedTest
    @CsvSource({
        "disks, onnx",
        "disks, npz",
        "disks, safetensors",
        "disks-no-bias, onnx",
        "authors-disks, onnx",
        "authors-disks, safetensors",
        "lines-acai, onnx",
        "lines-acai, npz",
        "ellipses, onnx"
    })
    void givesTheSameNumbers(String preset, String format) {
        Document document = preset(preset);
        Run original = run(document, "original");
        ExportFormat chosen = ExportFormat.parse(format, ExportFormat.ofRuns());
        Path target = folder.resolve(chosen == ExportFormat.ONNX ? "networks" : "run." + format);
        List<Path> files = new RunExport(original, chosen, false).write(target, Progress.NONE);
        NetworkImport imported = chosen == ExportFormat.ONNX
                ? NetworkImport.of(files, Optional.of(document), "")
                : NetworkImport.weights(files, Optional.of(document));
        Trained before = original.trained(Progress.NONE);
        Trained after = run(imported.document(), "imported").trained(Progress.NONE);
        float[] codes = before.model().encode(before.test().images());
        assertArrayEquals(codes, after.model().encode(before.test().images()), 1e-6f);
        assertArrayEquals(before.model().decode(codes), after.model().decode(codes), 1e-6f);
    }
}
