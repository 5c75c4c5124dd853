package org.shapecode.exchange.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shapecode.exchange.onnx.WrittenGraph.IMAGES;
import static org.shapecode.exchange.onnx.WrittenGraph.floats;
import static org.shapecode.exchange.onnx.WrittenGraph.integer;
import static org.shapecode.exchange.onnx.WrittenGraph.ints;
import static org.shapecode.exchange.onnx.WrittenGraph.number;
import static org.shapecode.exchange.onnx.WrittenGraph.text;
import static org.shapecode.exchange.onnx.WrittenGraph.whole;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.exchange.onnx.OnnxFormat.TensorProto;
import org.shapecode.exchange.weights.StoredLayer;
import org.shapecode.network.api.Activation;
import org.shapecode.network.layers.Convolution;
import org.shapecode.network.layers.Dense;
import org.shapecode.network.layers.Flatten;
import org.shapecode.network.layers.TransposedConvolution;

/** Graphs written by hand: what becomes a layer, and that all else is refused with its type and node. */
class OnnxImportTest {
    @Test
    void anUnknownOperationIsRefusedWithItsTypeAndNode() {
        String said = new WrittenGraph().node("MaxPool", "y", List.of("x")).refusal("y");
        assertTrue(
                said.startsWith(
                        "cannot be imported: the node \"node of y\" (MaxPool) has no counterpart in Shapecode; the"
                                + " supported operators are Conv, ConvTranspose"),
                said);
    }

    @Test
    void groupsDilationsAndSkipConnectionsAreRefused() {
        TensorProto weights = floats("w", 2, 1, 3, 3);
        String said = new WrittenGraph()
                .weights(weights)
                .node("Conv", "y", List.of("x", "w"), integer("group", 2))
                .refusal("y");
        assertTrue(said.contains("(Conv) has 2 groups"), said);
        said = new WrittenGraph()
                .weights(weights)
                .node("Conv", "y", List.of("x", "w"), ints("dilations", 2, 2))
                .refusal("y");
        assertTrue(said.contains("has a dilation of [2, 2], but it must be 1"), said);
        said = new WrittenGraph()
                .weights(weights)
                .node("Relu", "a", List.of("x"))
                .node("Add", "y", List.of("x", "a"))
                .refusal("y");
        assertTrue(said.contains("is an activation function, but no convolution"), said);
        said = new WrittenGraph()
                .weights(weights)
                .node("Conv", "a", List.of("x", "w"), ints("pads", 1, 1, 1, 1))
                .node("Add", "y", List.of("x", "a"))
                .refusal("y");
        assertTrue(said.contains("(Add) branches: it takes [x, a]"), said);
    }

    @Test
    void aKernelThatNoLayerHasIsRefused() {
        String said = new WrittenGraph()
                .weights(floats("w", 2, 1, 9, 9))
                .node("Conv", "y", List.of("x", "w"), ints("pads", 4, 4, 4, 4))
                .refusal("y");
        assertTrue(said.contains("does not fit a layer conv: its kernel is 9, but must be"), said);
    }

    @Test
    void weightsInAnotherFileAreRefused() {
        TensorProto elsewhere = floats("w", 1, 1, 3, 3).toBuilder()
                .setDataLocation(TensorProto.DataLocation.EXTERNAL)
                .build();
        String said = new WrittenGraph()
                .weights(elsewhere)
                .node("Conv", "y", List.of("x", "w"))
                .refusal("y");
        assertTrue(
                said.startsWith("keeps the tensor \"w\" in another file; save the network with its weights inside"),
                said);
    }

    @Test
    void aTensorThatIsShorterThanItsShapeIsRefused() {
        TensorProto shorter = floats("w", 1, 1, 3, 3).toBuilder().setDims(0, 7).build();
        assertEquals(
                "is damaged: the tensor \"w\" has the shape [7, 1, 3, 3], but holds 9 numbers",
                new WrittenGraph()
                        .weights(shorter)
                        .node("Conv", "y", List.of("x", "w"))
                        .refusal("y"));
        TensorProto huge =
                floats("w", 1, 1, 3, 3).toBuilder().setDims(0, 1L << 60).build();
        assertTrue(new WrittenGraph()
                .weights(huge)
                .node("Conv", "y", List.of("x", "w"))
                .refusal("y")
                .contains("is damaged"));
    }

    @Test
    void normalisationInTrainingModeIsRefused() {
        TensorProto[] weights = {floats("s", 1), floats("b", 1), floats("m", 1), floats("v", 1)};
        List<String> inputs = List.of("x", "s", "b", "m", "v");
        String said = new WrittenGraph()
                .weights(weights)
                .node("BatchNormalization", "y", inputs, integer("training_mode", 1))
                .refusal("y");
        assertTrue(said.contains("export the network in evaluation mode (model.eval())"), said);
        // Older versions tell it by further outputs, with the statistics of the batch.
        said = new WrittenGraph()
                .weights(weights)
                .node("BatchNormalization", "y", inputs)
                .alsoGives("mean")
                .refusal("y");
        assertTrue(said.contains("(model.eval())"), said);
    }

    @Test
    void paddingForNoConvolutionIsRefused() {
        String said = new WrittenGraph()
                .weights(whole("p", 0, 0, 1, 1, 0, 0, 1, 1))
                .node("Pad", "y", List.of("x", "p"))
                .refusal("y");
        assertTrue(said.contains("(Pad) pads, but no convolution follows"), said);
    }

    @Test
    void automaticPaddingIsThatOfTheOtherPrograms() {
        OnnxNetwork network = new WrittenGraph()
                .weights(floats("w", 1, 1, 3, 3), floats("t", 1, 1, 3, 3))
                .node("Conv", "a", List.of("x", "w"), ints("strides", 2, 2), text("auto_pad", "SAME_UPPER"))
                .node("ConvTranspose", "y", List.of("a", "t"), ints("strides", 2, 2), text("auto_pad", "SAME_UPPER"))
                .read("y");
        assertEquals(
                List.of(
                        new Convolution(1, 3, 2, List.of(0, 1, 0, 1), false, Activation.NONE, 0),
                        new TransposedConvolution(1, 3, 2, List.of(0, 1, 0, 1), 0, false, Activation.NONE, 0)),
                network.layers(0, 2));
        assertEquals(IMAGES, network.output());
    }

    @Test
    void factorsAndBiasesApartAreTakenIntoADenseLayer() {
        OnnxNetwork network = new WrittenGraph()
                .weights(floats("w", 64, 2), floats("b", 2), floats("v", 2, 2))
                .node("Flatten", "f", List.of("x"))
                .node("MatMul", "m", List.of("f", "w"))
                .node("Add", "a", List.of("b", "m"))
                .node("Tanh", "c", List.of("a"))
                .node("Gemm", "y", List.of("c", "v", "b"), number("alpha", 2), number("beta", 3))
                .read("y");
        assertEquals(
                List.of(new Flatten(), new Dense(2, true, Activation.TANH, 0), new Dense(2, true, Activation.NONE, 0)),
                network.layers(0, 3));
        List<StoredLayer> stored = network.weights().layers();
        assertArrayEquals(new float[] {0, 1}, stored.get(0).arrays().get("bias").values());
        assertArrayEquals(
                new float[] {0, 4, 2, 6}, stored.get(1).arrays().get("weight").values());
        assertArrayEquals(new float[] {0, 3}, stored.get(1).arrays().get("bias").values());
        assertEquals(2, network.level("c").orElseThrow());
        assertTrue(network.level("a").isEmpty(), "inside of a layer");
    }

    @Test
    void flatImagesAreFlattenedFirst() {
        OnnxNetwork network = new WrittenGraph()
                .weights(floats("w", 64, 3), floats("v", 3, 64))
                .node("MatMul", "c", List.of("x", "w"))
                .node("MatMul", "y", List.of("c", "v"))
                .read("y", 1, 64);
        assertEquals(IMAGES, network.input());
        assertEquals(List.of(new Flatten(), new Dense(3, false, Activation.NONE, 0)), network.layers(0, 1));
        assertEquals(1, network.code());
    }
}
