package org.shapecode.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.api.TrainingListener;
import org.shapecode.experiment.spi.Preset;
import org.shapecode.experiment.study.PlannedRun;
import org.shapecode.experiment.study.Study;
import org.shapecode.network.NetworkModel;
import org.shapecode.network.api.Layer;
import org.shapecode.network.api.Part;
import org.shapecode.network.layers.Flatten;
import org.shapecode.network.spi.LayerKind;

/** Networks of PyTorch and Keras become experiments that give the same numbers. */
class NetworkImportTest {
    private static final double TOLERANCE = 1e-6;

    @TempDir
    Path folder;

    private static List<Path> files(String... names) {
        return Stream.of(names).map(Foreign::file).toList();
    }

    private static NetworkImport onnx(String... names) {
        return NetworkImport.of(files(names), Optional.empty(), "");
    }

    private static NetworkImport weights(Document base, String... names) {
        return NetworkImport.weights(files(names), Optional.of(base));
    }

    private static String refusal(Runnable call) {
        return assertThrows(Problem.class, call::run).getMessage();
    }

    private static Document authors() {
        Preset preset = Plugins.find(Preset.class, "authors-disks").orElseThrow();
        return PluginCall.get(preset, preset::document);
    }

    private static Trainer trainer() {
        return new Trainer(1, TrainingListener.NONE, Progress.NONE);
    }

    /** The versions of ONNX that PyTorch 1.13 writes differ in how they compute shapes. */
    @ParameterizedTest
    @ValueSource(strings = {"whole-9.onnx", "whole.onnx", "whole-17.onnx"})
    void anAutoencoderOfPyTorchGivesTheSameNumbers(String name) throws IOException {
        NetworkImport imported = onnx(name);
        Foreign.requireSame("whole.npz", imported, TOLERANCE);
        assertEquals(
                List.of(
                        "The images are disks of 16 × 16 px, the input size of the network; name an experiment for other images.",
                        "The code is the tensor \"/code/Gemm_output_0\", 2 numbers, after layer 5 of 10."),
                imported.notes());
    }

    @Test
    void anEncoderAndADecoderInTwoFilesGiveTheSameNumbers() throws IOException {
        Foreign.requireSame("pair.npz", onnx("encoder.onnx", "decoder.onnx"), TOLERANCE);
    }

    @Test
    void theCodeIsChosenByTheNameOfATensor() {
        NetworkImport imported =
                NetworkImport.of(files("whole.onnx"), Optional.empty(), "/down/down.4/LeakyRelu_output_0");
        assertEquals(2, ((List<?>) imported.document().value("model.encoder")).size());
        String said = refusal(() -> NetworkImport.of(files("whole.onnx"), Optional.empty(), "nothing"));
        assertTrue(said.contains("has no tensor \"nothing\" between two layers; the code can be one of"), said);
        assertTrue(said.contains("/code/Gemm_output_0 (2 numbers)"), said);
        // Inside of a layer, before its activation function.
        refusal(() -> NetworkImport.of(files("whole.onnx"), Optional.empty(), "/down/down.0/Conv_output_0"));
    }

    @Test
    void theCodeIsNotChosenWhereItIsGiven() {
        String said = refusal(() -> NetworkImport.of(files("flattened.h5"), Optional.of(Foreign.flattened()), "dense"));
        assertTrue(said.contains("the layers are those of the experiment"), said);
        said = refusal(() -> NetworkImport.of(files("encoder.onnx", "decoder.onnx"), Optional.empty(), "x"));
        assertTrue(said.contains("it is the output of the encoder in " + Foreign.file("encoder.onnx") + "."), said);
    }

    /** Keras and PyTorch flatten images in different orders. */
    @Test
    void filesThatFlattenInDifferentOrdersAreNotMixed() {
        String said = refusal(() -> weights(Foreign.whole(), "whole.safetensors", "flattened.h5"));
        assertTrue(said.contains("cannot be imported together: only one of them is from Keras"), said);
    }

    @Test
    void theAuthorsWeightsFitTheirPreset() throws IOException {
        NetworkImport imported = weights(authors(), "authors.h5");
        assertEquals(List.of(), Foreign.requireSame("authors.npz", imported, 1e-5));
        assertEquals(List.of(), imported.notes());
        assertFalse(imported.document().fields().containsKey(Document.STUDY));
        assertFalse(imported.document().fields().containsKey(Document.CLAIMS));
    }

    /** Keras flattens pixel by pixel: with the order of channels, the dense layers would be scrambled. */
    @ParameterizedTest
    @ValueSource(strings = {"flattened.h5", "flattened.keras", "flattened-double.h5"})
    void denseLayersOfKerasAreReordered(String name) throws IOException {
        NetworkImport imported = weights(Foreign.flattened(), name);
        List<String> told = Foreign.requireSame("flattened.npz", imported, TOLERANCE);
        List<String> converted = List.of("Weights of type float64 were converted to float32.");
        assertEquals(name.contains("double") ? converted : List.of(), told);
    }

    /** Without an experiment, the layers are those that Keras describes, uneven padding included. */
    @ParameterizedTest
    @ValueSource(strings = {"sequential.h5", "sequential.keras"})
    void layersThatKerasDescribesNeedNoExperiment(String name) throws IOException {
        NetworkImport imported = onnx(name);
        Foreign.requireSame("sequential.npz", imported, TOLERANCE);
        assertEquals(
                List.of(
                        "The images are disks of 16 × 16 px, the input size of the network; name an experiment for other images.",
                        "The code is the tensor \"dense\", 2 numbers, after layer 5 of 9."),
                imported.notes());
        Run run = trainer().start(imported.document().with("data.images", 20), folder.resolve("run"));
        assertEquals(List.of(), run.failedAnalyses());
        String said = refusal(() -> weights(authors(), name));
        assertTrue(said.contains("does not fit the network"), "an experiment gives the layers: " + said);
    }

    private NetworkImport described(String description) throws IOException {
        Path file = Foreign.described(folder.resolve("described.keras"), description);
        return NetworkImport.of(List.of(file), Optional.empty(), "");
    }

    @Test
    void layersThatKerasDoesNotTrainAreFrozen() throws IOException {
        String one = "\"name\": \"batch_normalization\", \"trainable\": ";
        NetworkImport imported = described(Foreign.description().replace(one + "true", one + "false"));
        assertEquals(false, imported.document().value("model.encoder.1.frozen"));
        assertEquals(true, imported.document().value("model.encoder.2.frozen"));
        Foreign.requireSame("sequential.npz", imported, TOLERANCE);
    }

    /** Nothing could be trained further. */
    @Test
    void anAutoencoderThatIsFrozenAltogetherLearns() throws IOException {
        NetworkImport imported =
                described(Foreign.description().replace("\"trainable\": true", "\"trainable\": false"));
        assertTrue(imported.notes()
                .contains(
                        "All layers are frozen in the file; they were unfrozen, so that the network can be trained."));
        assertEquals(false, imported.document().value("model.encoder.2.frozen"));
    }

    @Test
    void theCodeOfKerasIsChosenByTheNameOfALayer() {
        NetworkImport imported = NetworkImport.of(files("sequential.h5"), Optional.empty(), "re_lu");
        assertEquals(3, ((List<?>) imported.document().value("model.encoder")).size());
        // Within a layer, before its activation function.
        String said = refusal(() -> NetworkImport.of(files("sequential.h5"), Optional.empty(), "batch_normalization"));
        assertTrue(
                said.contains("has no tensor \"batch_normalization\" between two layers; the code can be one of"),
                said);
        assertTrue(said.contains("re_lu (6 × 4 × 4 px), flatten (96 numbers), dense (2 numbers)"), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"whole.safetensors", "whole-weights.npz"})
    void weightsWithPyTorchsNamesFit(String name) throws IOException {
        Foreign.requireSame("whole.npz", weights(Foreign.whole(), name), TOLERANCE);
    }

    @Test
    void halfPrecisionIsConvertedAndTold() throws IOException {
        NetworkImport imported = weights(Foreign.whole(), "whole-half.safetensors");
        String told = "Weights of type float16 were converted to float32.";
        assertEquals(List.of(told), Foreign.requireSame("whole.npz", imported, 1e-3));
        assertTrue(imported.document().value("description").toString().endsWith(told));
    }

    @Test
    void aMisfitNamesTheLayerTheArrayAndBothShapes() {
        assertEquals(
                Foreign.file("flattened.h5")
                        + " does not fit the network: layer 1 of the encoder (conv) needs a weight of"
                        + " shape [3, 3, 1, 8], but \"conv2d/kernel:0\" has [3, 3, 1, 3].",
                refusal(() -> weights(authors(), "flattened.h5")));
        assertTrue(refusal(() -> weights(Foreign.whole(), "whole.onnx"))
                .endsWith("layer 2 of the encoder (batch-norm) needs a weight of shape [4], but \"down.3.weight\" has"
                        + " [6, 4, 3, 3]."));
        Document shorter = Foreign.flattened()
                .with(
                        "model.decoder",
                        Foreign.layers(
                                "{plugin: dense, units: 48}",
                                "{plugin: batch-norm, epsilon: 0.001, activation: relu}",
                                "{plugin: reshape, channels: 3, side: 4}",
                                "{plugin: upsample, factor: 2}",
                                "{plugin: conv, channels: 1, kernel: 1, stride: 1, padding: 1}"));
        refusal(() -> weights(shorter, "flattened.h5"));
        Document longer = Foreign.flattened()
                .with(
                        "model.encoder",
                        Foreign.layers(
                                "{plugin: conv, channels: 3, padding: valid, activation: none}",
                                "{plugin: batch-norm, epsilon: 0.001, negative-slope: 0.1}",
                                "{plugin: flatten}",
                                "{plugin: dense, units: 2}",
                                "{plugin: dense, units: 2}"));
        assertTrue(refusal(() -> weights(longer, "flattened.h5")).contains("layer 5 of the encoder (dense) needs"));
        assertTrue(refusal(() -> weights(authors(), "encoder.onnx")).contains("does not fit"));
    }

    @Test
    void filesInTheWrongOrderAreRefused() {
        String said = refusal(() -> onnx("decoder.onnx", "encoder.onnx"));
        assertTrue(said.contains("decoder.onnx does not fit"), said);
    }

    @Test
    void imagesOfAnotherSizeAreRefusedWithWhatToSet() {
        String said = refusal(() -> NetworkImport.of(files("whole.onnx"), Optional.of(authors()), ""));
        assertTrue(said.contains("the network takes 1 × 16 × 16 px, but the images of"), said);
        assertTrue(said.contains("are 1 × 63 × 63 px; set data.size to 16"), said);
        said = refusal(() -> NetworkImport.of(files("encoder.onnx", "decoder.onnx"), Optional.of(Foreign.whole()), ""));
        assertTrue(said.contains("set data.paint.colour to true"), said);
    }

    @Test
    void weightsNeedAnExperimentWithLayers() {
        String said = refusal(() -> NetworkImport.of(files("authors.h5"), Optional.empty(), ""));
        assertTrue(said.contains("has weights but no layers; name an experiment"), said);
    }

    @Test
    void becomesAFinishedRunOfNoStepsThatOpensWithoutTheFileAndTrainsOn() throws IOException {
        Run run = trainer().start(weights(Foreign.flattened(), "flattened.h5").document(), folder.resolve("run"));
        assertEquals(Run.State.DONE, run.state());
        assertEquals(0, run.stepsSaved());
        assertEquals(List.of(), run.failedAnalyses());
        Foreign.requireSame("flattened.npz", run.trained(Progress.NONE).model(), TOLERANCE);
        Document elsewhere =
                run.document().with("model.weights", folder.resolve("gone.h5").toString());
        assertTrue(refusal(() -> trainer().start(elsewhere, folder.resolve("none")))
                .contains("gone.h5"));
        Document longer = run.document().with("training.steps", 4);
        trainer().resume(longer, run.folder());
        assertEquals(4, run.metrics().steps());
        Run fresh = trainer().start(longer, folder.resolve("fresh"));
        assertEquals(fresh.summary().get("loss.test"), run.summary().get("loss.test"));
        assertEquals(List.of(fresh.metrics().last()[0]), List.of(run.metrics().last()[0]));
    }

    /** Cancelled among the analyses, after the weights were written: no run that is stopped remains. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCancelledImportLeavesNothing(boolean there) throws IOException {
        Path run = folder.resolve("run");
        if (there) {
            Files.createDirectory(run);
        }
        boolean[] analysing = new boolean[1];
        TrainingListener listener = new TrainingListener() {
            @Override
            public void stepped(int step, Trained trained) {}

            @Override
            public void entered(Phase phase) {
                analysing[0] = phase == Phase.ANALYSING;
            }
        };
        Progress cancelled = new Progress() {
            @Override
            public void report(long done, long total, String message) {}

            @Override
            public boolean isCancelled() {
                return analysing[0];
            }
        };
        NetworkImport imported = weights(Foreign.flattened(), "flattened.h5");
        CancellationException e = assertThrows(
                CancellationException.class, () -> imported.start(new Trainer(1, listener, cancelled), run));
        assertEquals("Interrupted; nothing was imported.", e.getMessage());
        assertTrue(analysing[0]);
        assertEquals(there, Files.exists(run));
        try (Stream<Path> left = Files.walk(folder)) {
            assertEquals(there ? 2 : 1, left.count());
        }
        imported.start(trainer(), run);
        assertEquals(Run.State.DONE, new Run(run).state());
        assertTrue(refusal(() -> imported.start(trainer(), run)).contains("already contains a run"));
        assertEquals(Run.State.DONE, new Run(run).state(), "a run that was there is kept");
    }

    /** As when the file changes between the two times that it is read. */
    @Test
    void anImportThatFailsLeavesNothing() throws IOException {
        Path run = folder.resolve("run");
        NetworkImport imported = weights(Foreign.flattened(), "flattened.h5");
        Document gone = imported.document()
                .with("model.weights", folder.resolve("gone.h5").toString());
        assertTrue(refusal(() -> new NetworkImport(gone, List.of()).start(trainer(), run))
                .contains("gone.h5"));
        assertFalse(Files.exists(run));
    }

    @Test
    void withoutABiasTheStoredOneIsLeftOut() throws IOException {
        NetworkImport imported = weights(Foreign.whole(), "whole.safetensors");
        Run run = trainer().start(imported.document().with("model.encoder.5.bias", false), folder.resolve("run"));
        assertTrue(Files.readString(run.files().log())
                .contains("The bias \"encoder.8.bias\" is ignored, because layer 6 of the encoder (dense) has none."));
        float[] codes = run.trained(Progress.NONE).model().encode(Foreign.array("whole.npz", "images"));
        assertNotEquals(Foreign.array("whole.npz", "codes")[0], codes[0], 1e-4);
    }

    @Test
    void aFrozenEncoderKeepsTheWeightsOfItsFileWhileTheDecoderLearns() {
        Document document = onnx("whole.onnx").document();
        List<LayerKind> encoder = ((Imported) document.experiment().model()).encoder();
        for (int layer = 0; layer < encoder.size(); layer++) {
            if (!(encoder.get(layer) instanceof Flatten)) {
                document = document.with("model.encoder." + layer + ".frozen", true);
            }
        }
        Run run = trainer().start(document.with("data.images", 30).with("data.test", 8), folder.resolve("run"));
        NetworkModel before = (NetworkModel) run.trained(Progress.NONE).model();
        trainer().resume(run.document().with("training.steps", 4), run.folder());
        assertEquals(4, run.metrics().steps());
        assertEquals(List.of(), run.failedAnalyses());
        NetworkModel after = (NetworkModel) run.trained(Progress.NONE).model();
        assertArrayEquals(before.parameters(Part.ENCODER), after.parameters(Part.ENCODER));
        assertFalse(Arrays.equals(before.parameters(Part.DECODER), after.parameters(Part.DECODER)));
        assertEquals(
                List.of(true, true, true, false, false, false),
                after.layers().stream().map(Layer::frozen).toList());
    }

    @Test
    void aStudyFreezesALayer() {
        Document document = onnx("whole.onnx")
                .document()
                .with("training.steps", 2)
                .with("data.images", 10)
                .with("data.test", 8)
                .with(
                        "study",
                        Map.of("vary", Map.of("model.decoder.0.frozen", List.of(false, true)), "seeds", List.of(1)));
        List<PlannedRun> runs = Study.of(document).orElseThrow().plan(document);
        assertEquals(
                List.of("decoder.0.frozen false", "decoder.0.frozen true"),
                runs.stream().map(each -> each.variant().label()).toList());
        List<float[]> decoders = new ArrayList<>();
        for (PlannedRun each : runs) {
            Run run = trainer().start(each.document(), folder.resolve("run" + decoders.size()));
            decoders.add(((NetworkModel) run.trained(Progress.NONE).model()).parameters(Part.DECODER));
        }
        assertNotEquals(decoders.get(0)[0], decoders.get(1)[0]);
    }

    @Test
    void aStudyVariesAnImportedNetwork() {
        Document document = onnx("whole.onnx")
                .document()
                .with(
                        "study",
                        Map.of("vary", Map.of("model.decoder.0.bias", List.of(true, false)), "seeds", List.of(1, 2)));
        List<PlannedRun> runs = Study.of(document).orElseThrow().plan(document);
        assertEquals(4, runs.size());
        Run run = trainer()
                .start(runs.get(3).document().with("training.steps", 2).with("data.images", 10), folder.resolve("run"));
        assertEquals(2, run.metrics().steps());
    }
}
