package org.shapecode.exchange.onnx;

import java.util.List;
import java.util.Map;
import org.shapecode.core.Problem;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.exchange.onnx.OnnxFormat.ModelProto;
import org.shapecode.exchange.weights.NamedWeights;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Part;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.NetworkSpec;

/**
 * Writes a network in ONNX: the encoder from {@code image}, [batch][channel][row][column] or, in one dimension,
 * [batch][channel][column], to {@code code}, [batch][component]; the decoder back. The size of the batch is free.
 */
public final class OnnxExport {
    /** The version of ONNX's operators; those of later ones are not needed. */
    public static final int OPERATORS = 13;

    /** The version of the file format that came with those operators. */
    private static final int FORMAT = 7;

    private static final String IMAGE = "image";
    private static final String CODE = "code";

    private OnnxExport() {}

    /**
     * The bytes of an ONNX file.
     *
     * @param parameters of the network, in its order
     * @param codeSize length of a code; what an encoder gives beyond it is left out
     * @param metadata goes into the file as it is
     * @throws Problem if a layer cannot be written, with its name
     */
    public static byte[] of(NetworkSpec spec, float[] parameters, int codeSize, Map<String, String> metadata) {
        boolean encodes = spec.part() == Part.ENCODER;
        String part = Parameters.name(spec.part());
        Extent image = encodes ? spec.extent(0) : spec.output();
        OnnxGraph graph = new OnnxGraph(
                part, encodes ? IMAGE : CODE, encodes ? LayerNodes.image(image) : List.of(spec.inputLength()));
        LayerNodes nodes = new LayerNodes(graph, NamedWeights.of(spec, parameters));
        for (int layer = 0; layer < spec.layers(); layer++) {
            LayerKind kind = spec.kinds().get(layer);
            try {
                nodes.add(part + "." + layer, kind, spec.form(layer));
            } catch (IllegalArgumentException e) {
                throw new Problem(
                        "Layer " + (layer + 1) + " of the " + part + " (" + kind.id() + ") " + e.getMessage()
                                + "; export the weights as NPZ or safetensors.",
                        e);
            }
        }
        if (encodes) {
            graph.reshape(CODE, List.of(spec.outputLength()));
            cut(graph, codeSize);
        } else {
            graph.reshape(IMAGE, LayerNodes.image(image));
        }
        ModelProto.Builder model = ModelProto.newBuilder()
                .setIrVersion(FORMAT)
                .setProducerName("Shapecode")
                .setGraph(graph.end(encodes ? CODE : IMAGE));
        model.addOpsetImportBuilder().setDomain("").setVersion(OPERATORS);
        metadata.forEach(
                (key, value) -> model.addMetadataPropsBuilder().setKey(key).setValue(value));
        return model.build().toByteArray();
    }

    private static void cut(OnnxGraph graph, int codeSize) {
        if (graph.shape().get(0) > codeSize) {
            List<String> range = List.of(
                    graph.integers(CODE + ".starts", List.of(0L)),
                    graph.integers(CODE + ".ends", List.of((long) codeSize)),
                    graph.integers(CODE + ".axes", List.of(1L)));
            graph.add(CODE, "Slice", range, List.of(codeSize));
        }
    }
}
