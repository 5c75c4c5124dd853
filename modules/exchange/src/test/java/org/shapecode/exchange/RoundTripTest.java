package org.shapecode.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.api.TrainingListener;
import org.shapecode.experiment.spi.Preset;
import org.shapecode.network.api.Part;
import org.shapecode.network.spi.NetworkSpec;

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

    /** One preset for each network with an encoder and a decoder. */
    static Stream<String> pairs() {
        Map<List<NetworkSpec>, String> pairs = new LinkedHashMap<>();
        for (Preset preset : Plugins.all(Preset.class)) {
            Experiment experiment = preset.document().single().experiment();
            List<NetworkSpec> networks =
                    experiment.model().networks(experiment.data().shape());
            if (networks.size() == 2 && networks.get(0).part() == Part.ENCODER) {
                pairs.putIfAbsent(networks, preset.id());
            }
        }
        return pairs.values().stream();
    }

    private Run run(Document document, String name) {
        return new Trainer(1, TrainingListener.NONE, Progress.NONE).start(document, folder.resolve(name));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void networksGiveTheSameNumbers(String preset) {
        givesTheSameNumbers(preset, "onnx");
    }

    @ParameterizedTest
    @CsvSource({"disks, npz", "disks, safetensors", "authors-disks, safetensors", "lines-acai, npz"})
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
