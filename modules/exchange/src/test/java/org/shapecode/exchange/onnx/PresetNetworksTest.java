package org.shapecode.exchange.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shapecode.core.Progress;
import org.shapecode.core.Seed;
import org.shapecode.core.plugin.InvalidParameter;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.data.Data;
import org.shapecode.data.api.Dataset;
import org.shapecode.exchange.weights.NamedWeights;
import org.shapecode.exchange.weights.Placement;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.spi.Preset;
import org.shapecode.experiment.study.Study;
import org.shapecode.network.NetworkModel;
import org.shapecode.network.api.Part;
import org.shapecode.network.api.TrainableModel;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.network.spi.NetworkSpec;

/**
 * ONNX Runtime encodes and decodes as the networks of all presets and the other installed models do, after some steps, also
 * once they were read again.
 */
class PresetNetworksTest {
    private static final int IMAGES = 7;

    /** Each network once, of all variants of all presets, then the models that no preset has. */
    static Stream<Named<Experiment>> experiments() {
        List<Named<Experiment>> experiments = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        Set<String> models = new HashSet<>();
        for (Preset preset : Plugins.all(Preset.class)) {
            Document document = preset.document();
            for (Document variant : variants(document)) {
                Experiment experiment = variant.experiment();
                models.add(experiment.model().id());
                if (seen.add(List.of(
                        experiment.model().id(),
                        experiment.model().networks(experiment.data().shape())))) {
                    experiments.add(Named.of(preset.id() + " " + variant.value("model"), experiment));
                }
            }
        }
        for (ModelBuilder model : Plugins.all(ModelBuilder.class)) {
            if (models.add(model.id())) {
                experiments.add(Named.of(model.id(), withModel(model)));
            }
        }
        assertFalse(experiments.isEmpty());
        return experiments.stream();
    }

    private static List<Document> variants(Document document) {
        List<Document> variants = new ArrayList<>();
        Study study = Study.of(document).orElse(new Study(List.of(1L), List.of()));
        study.variants().forEach(variant -> {
            Document single = document.single();
            for (Map.Entry<String, Object> value : variant.values().entrySet()) {
                single = single.with(value.getKey(), value.getValue());
            }
            variants.add(single);
        });
        return variants;
    }

    /** On the images of the first preset that suit the model. */
    private static Experiment withModel(ModelBuilder model) {
        for (Preset preset : Plugins.all(Preset.class)) {
            Experiment like = preset.document().experiment();
            try {
                return new Experiment(model.id(), "", 1, like.data(), model, List.of(), like.training(), List.of());
            } catch (InvalidParameter e) {
                // Needs other images.
                continue;
            }
        }
        throw new AssertionError(model.id());
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void areEvaluatedToTheSameNumbers(Experiment experiment) {
        Data data = experiment.data();
        double[][] rows = data.testGrid().rows(data.attributes(), 4 * IMAGES);
        Dataset images = data.draw(rows, new Seed(1), Progress.NONE);
        try (TrainableModel trainable = experiment.newModel(1)) {
            int[] batch = IntStream.range(0, images.count()).toArray();
            for (int step = 0; step < 3; step++) {
                trainable.step(images, batch, new double[trainable.terms().size()]);
            }
            NetworkModel model = (NetworkModel) trainable.model();
            assertFalse(model.networks().isEmpty());
            for (NetworkSpec spec : model.networks()) {
                for (int count : new int[] {1, IMAGES}) {
                    compare(spec, model, first(count, images, data));
                }
            }
        }
    }

    private static Dataset first(int count, Dataset images, Data data) {
        int[] chosen = IntStream.range(0, count)
                .map(i -> i * (images.count() - 1) / IMAGES)
                .toArray();
        int length = images.shape().length();
        float[] pixels = new float[count * length];
        double[][] values = new double[count][];
        for (int i = 0; i < count; i++) {
            System.arraycopy(images.images(), chosen[i] * length, pixels, i * length, length);
            values[i] = images.values()[chosen[i]];
        }
        return new Dataset(images.shape(), data.attributes(), values, pixels);
    }

    private static void compare(NetworkSpec spec, NetworkModel model, Dataset images) {
        float[] parameters = model.parameters(spec.part());
        byte[] file = OnnxExport.of(spec, parameters, model.codeSize(), Map.of());
        evaluate(file, spec, model, images);
        evaluate(again(file, spec), spec, model, images);
        assertArrayEquals(parameters, NamedWeights.parameters(spec, NamedWeights.of(spec, parameters)));
    }

    /** Reads a network and writes it again. */
    private static byte[] again(byte[] file, NetworkSpec spec) {
        OnnxNetwork read = OnnxNetwork.read(file, spec.extent(0));
        NetworkSpec found = new NetworkSpec(spec.part(), read.input(), read.layers(0, read.length()));
        float[] parameters = NamedWeights.parameters(
                found,
                Placement.of(Path.of("file"), List.of(found), read.weights()).arrays());
        return OnnxExport.of(found, parameters, found.outputLength(), Map.of());
    }

    private static void evaluate(byte[] file, NetworkSpec spec, NetworkModel model, Dataset images) {
        float[] codes = model.codes(images);
        try (OnnxRuntime runtime = new OnnxRuntime(file)) {
            if (spec.part() == Part.ENCODER) {
                OnnxExportTest.assertClose(
                        model.encode(images.images()), runtime.run("image", "code", images.images()), "codes");
            } else {
                OnnxExportTest.assertClose(model.decode(codes), runtime.run("code", "image", codes), "images");
            }
        }
    }
}
