package org.shapecode.exchange.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.shapecode.exchange.onnx.WrittenGraph.floats;
import static org.shapecode.exchange.onnx.WrittenGraph.integer;
import static org.shapecode.exchange.onnx.WrittenGraph.ints;
import static org.shapecode.exchange.onnx.WrittenGraph.number;
import static org.shapecode.exchange.onnx.WrittenGraph.text;
import static org.shapecode.exchange.onnx.WrittenGraph.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shapecode.exchange.onnx.OnnxFormat.AttributeProto;
import org.shapecode.exchange.onnx.OnnxFormat.TensorProto;

/** Nodes that lack inputs or attributes, or have senseless ones, are imported or refused in one sentence. */
class IncompleteNodesTest {
    private static final String OPERATORS =
            "Add BatchNormalization Cast Concat Constant ConstantOfShape Conv ConvTranspose Div"
                    + " Dropout Elu Expand Flatten Gather Gemm Identity LeakyRelu MatMul Mul Pad Relu"
                    + " Reshape Resize Shape Sigmoid Slice Softplus Squeeze Sub Tanh Transpose Unsqueeze"
                    + " Upsample unknown";
    private static final String ATTRIBUTES = "alpha auto_pad axes axis beta dilations ends epsilon group mode momentum"
            + " output_padding output_shape pads perm shape starts steps strides transA value"
            + " value_float value_int value_ints";
    private static final TensorProto[] CONSTANTS = {
        floats("kernel", 1, 1, 3, 3),
        floats("matrix", 64, 2),
        floats("single", 1),
        floats("none", 0, 7),
        whole("whole", 1, -1),
        whole("pads", 0, 0, 1, 1, 0, 0, 1, 1),
        whole("huge", 1L << 62, 1L << 62, -1),
        whole("last", Long.MAX_VALUE),
    };

    static Stream<String> operators() {
        return Stream.of(OPERATORS.split(" "));
    }

    /** The node after a layer, and before one that takes what it gives as its shape or its weights. */
    private static List<WrittenGraph> graphs(String operator, List<String> inputs, AttributeProto... attributes) {
        List<String> after = inputs.stream()
                .map(input -> input.equals("x") ? "layer" : input)
                .toList();
        return List.of(
                new WrittenGraph().node("Conv", "layer", List.of("x", "kernel")).node(operator, "y", after, attributes),
                new WrittenGraph()
                        .node("Flatten", "flat", List.of("x"))
                        .node("MatMul", "layer", List.of("flat", "matrix"))
                        .node(operator, "y", after, attributes),
                new WrittenGraph()
                        .node(operator, "shape", inputs, attributes)
                        .node("Reshape", "y", List.of("x", "shape")),
                new WrittenGraph()
                        .node(operator, "weights", inputs, attributes)
                        .node("Conv", "y", List.of("x", "weights")));
    }

    private static void tried(String operator, List<String> inputs, AttributeProto... attributes) {
        for (WrittenGraph graph : graphs(operator, inputs, attributes)) {
            try {
                OnnxNetwork network = graph.weights(CONSTANTS).read("y");
                network.layers(0, network.length());
                network.weights();
            } catch (IllegalArgumentException e) {
                String told = e.getMessage();
                boolean sentence = told.matches("(cannot be imported: |has the tensor ).*");
                assertTrue(sentence && !told.contains("Exception") && !told.contains("null"), told);
            } catch (RuntimeException e) {
                fail(operator + inputs + List.of(attributes), e);
            }
        }
    }

    /** All lists of at most so many of these inputs. */
    private static List<List<String>> inputs(int most, String... names) {
        List<List<String>> all = new ArrayList<>(List.of(List.of()));
        List<List<String>> last = all;
        for (int length = 1; length <= most; length++) {
            last = last.stream()
                    .flatMap(before -> Stream.of(names)
                            .map(name -> Stream.concat(before.stream(), Stream.of(name))
                                    .toList()))
                    .toList();
            all = Stream.concat(all.stream(), last.stream()).toList();
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("operators")
    void anyInputsAreImportedOrRefused(String operator) {
        inputs(2, "", "x", "kernel", "single", "none", "whole", "huge", "last")
                .forEach(inputs -> tried(operator, inputs));
        inputs(3, "", "x", "kernel", "single", "whole").forEach(inputs -> tried(operator, inputs));
        tried(operator, List.of("x", "single", "single", "single"));
        tried(operator, List.of("x", "single", "single", "single", "single"));
    }

    @ParameterizedTest
    @MethodSource("operators")
    void anyAttributesAreImportedOrRefused(String operator) {
        Stream.of(ATTRIBUTES.split(" "))
                .flatMap(name -> Stream.of(
                        AttributeProto.newBuilder().setName(name).build(),
                        ints(name, 0, 0),
                        ints(name, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE),
                        integer(name, Long.MIN_VALUE),
                        number(name, Float.NaN),
                        text(name, "SAME_UPPER")))
                .forEach(attribute -> {
                    tried(operator, List.of("x"), attribute);
                    tried(operator, List.of("whole"), attribute);
                    tried(operator, List.of("x", "kernel"), attribute);
                    tried(operator, List.of("x", "pads"), attribute);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "Add, x, lacks its input 2",
        "BatchNormalization, x single single, lacks its input 4",
        "Conv, x, lacks its input 2",
        "ConvTranspose, x, lacks its input 2",
        "Gather, whole, lacks its input 2",
        "Add, whole, lacks its input 2",
        "Identity, '', does not take the input of the network",
        "Squeeze, '', does not take the input of the network",
        "Relu, '', does not take the input of the network",
        "Conv, x whole, 'takes its weights from \"whole\", which is not stored in the file'"
    })
    void anInputThatIsLackingIsNamed(String operator, String inputs, String told) {
        WrittenGraph graph =
                new WrittenGraph().node(operator, "y", inputs.isEmpty() ? List.of() : List.of(inputs.split(" ")));
        assertEquals(
                "cannot be imported: the node \"node of y\" (" + operator + ") " + told,
                graph.weights(CONSTANTS).refusal("y"));
    }

    /** Strides of 0 would divide by it where the padding follows from them. */
    @ParameterizedTest
    @CsvSource({"Conv", "ConvTranspose"})
    void automaticPaddingWithoutStridesIsRefused(String operator) {
        WrittenGraph graph = new WrittenGraph()
                .node(operator, "y", List.of("x", "kernel"), text("auto_pad", "SAME_UPPER"), ints("strides", 0, 0));
        String told = graph.weights(CONSTANTS).refusal("y");
        assertTrue(told.startsWith("cannot be imported: the node \"node of y\" (" + operator + ") "), told);
    }
}
