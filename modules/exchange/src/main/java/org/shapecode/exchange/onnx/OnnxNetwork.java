package org.shapecode.exchange.onnx;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.shapecode.core.Counted;
import org.shapecode.core.Excerpt;
import org.shapecode.exchange.onnx.OnnxFormat.GraphProto;
import org.shapecode.exchange.onnx.OnnxFormat.ModelProto;
import org.shapecode.exchange.onnx.OnnxFormat.OperatorSetIdProto;
import org.shapecode.exchange.onnx.OnnxFormat.TensorProto;
import org.shapecode.exchange.onnx.OnnxFormat.TensorShapeProto.Dimension;
import org.shapecode.exchange.onnx.OnnxFormat.ValueInfoProto;
import org.shapecode.exchange.weights.Layout;
import org.shapecode.exchange.weights.StoredNetwork;
import org.shapecode.exchange.weights.StoredWeights;
import org.shapecode.network.api.Extent;
import org.shapecode.network.layers.Flatten;
import org.shapecode.network.spi.LayerKind;

/** A network of an ONNX file: a sequence of our layers, and their weights. */
public final class OnnxNetwork implements StoredNetwork {
    private static final int OLDEST = 9;
    private static final int NEWEST = 17;

    private final Extent input;
    private final boolean flattens;
    private final Chain chain;
    private final Set<String> outputs;
    private final List<String> notes = new ArrayList<>();

    private OnnxNetwork(Extent input, boolean flattens, Chain chain, Set<String> outputs) {
        this.input = input;
        this.flattens = flattens;
        this.chain = chain;
        this.outputs = outputs;
        notes.addAll(chain.notes());
    }

    /**
     * Reads a file.
     *
     * @param content of the file
     * @param expected what the network is to take, where the file leaves it open
     * @throws IllegalArgumentException if it is damaged, or a node is none of our layers, with a message that follows the name
     *     of the file
     */
    public static OnnxNetwork read(byte[] content, Extent expected) {
        ModelProto model = parse(content);
        GraphProto graph = model.getGraph();
        Set<String> stored =
                graph.getInitializerList().stream().map(TensorProto::getName).collect(Collectors.toSet());
        List<ValueInfoProto> inputs = graph.getInputList().stream()
                .filter(each -> !stored.contains(each.getName()))
                .toList();
        if (inputs.size() != 1) {
            throw new IllegalArgumentException("cannot be imported: its graph has " + Counted.of(inputs.size(), "input")
                    + (inputs.isEmpty()
                            ? ""
                            : " ("
                                    + Excerpt.of(inputs.stream()
                                            .map(ValueInfoProto::getName)
                                            .collect(Collectors.joining(", ")))
                                    + ")")
                    + ", but it must have one, the images or the code");
        }
        String name = inputs.get(0).getName();
        List<Long> shape = shape(inputs.get(0), expected);
        Extent from = extent(name, shape, expected);
        boolean flattens = from.isFlat() && !expected.isFlat() && from.length() == expected.length();
        Chain chain = new ChainReader(from, name, shape).read(graph);
        Set<String> outputs =
                graph.getOutputList().stream().map(ValueInfoProto::getName).collect(Collectors.toSet());
        OnnxNetwork network = new OnnxNetwork(flattens ? expected : from, flattens, chain, outputs);
        network.tellVersion(model);
        return network;
    }

    private static ModelProto parse(byte[] content) {
        try {
            ModelProto model = ModelProto.parseFrom(content);
            if (model.getGraph().getNodeCount() == 0) {
                throw new IllegalArgumentException("has no ONNX graph; it may be truncated or in another format");
            }
            return model;
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("is truncated or damaged, or not in ONNX format", e);
        }
    }

    private void tellVersion(ModelProto model) {
        long version = model.getOpsetImportList().stream()
                .filter(each -> each.getDomain().isEmpty())
                .mapToLong(OperatorSetIdProto::getVersion)
                .findFirst()
                .orElse(NEWEST);
        if (version < OLDEST || version > NEWEST) {
            notes.add("The file uses ONNX opset " + version + "; opsets " + OLDEST + " to " + NEWEST + " were tested.");
        }
    }

    /** The shape of the input, the number of images first. */
    private static List<Long> shape(ValueInfoProto info, Extent expected) {
        List<Dimension> sides = info.getType().getTensorType().getShape().getDimList();
        List<Long> usual = ChainReader.shape(expected);
        if (sides.isEmpty()) {
            return usual;
        }
        List<Long> shape = new ArrayList<>(List.of(Folding.BATCH));
        for (int axis = 1; axis < sides.size(); axis++) {
            long side = sides.get(axis).getDimValue();
            if (side <= 0) {
                side = sides.size() == 2 ? expected.length() : axis < usual.size() ? usual.get(axis) : 1;
            }
            shape.add(side);
        }
        return shape;
    }

    private static Extent extent(String name, List<Long> shape, Extent expected) {
        String what = "cannot be imported: its input \"" + Excerpt.of(name) + "\" has the shape "
                + Excerpt.of(shape.subList(1, shape.size()));
        if (shape.size() < 2 || shape.size() > 4 || shape.stream().skip(1).anyMatch(side -> side > 1 << 24)) {
            throw new IllegalArgumentException(what + ", but must be images or flat");
        }
        int channels = shape.get(1).intValue();
        if (shape.size() == 2) {
            return Extent.flat(expected.dimensions(), channels);
        }
        int rows = shape.get(2).intValue();
        if (shape.size() == 3) {
            return new Extent(1, channels, 1, rows);
        }
        if (rows != shape.get(3)) {
            throw new IllegalArgumentException(what + ", but images must be square");
        }
        return new Extent(2, channels, rows, rows);
    }

    @Override
    public Extent input() {
        return input;
    }

    @Override
    public int length() {
        return chain.length();
    }

    @Override
    public Extent extent(int level) {
        return level == 0 ? input : chain.extent(level);
    }

    @Override
    public List<LayerKind> layers(int from, int to) {
        List<LayerKind> layers = new ArrayList<>(flattens && from == 0 ? List.of(new Flatten()) : List.of());
        layers.addAll(chain.kinds(from, to));
        return layers;
    }

    /** The weights of all layers. */
    public StoredWeights weights() {
        return new StoredWeights(chain.weights(), Layout.PYTORCH, notes);
    }

    /** Sentences about what was converted. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    @Override
    public OptionalInt level(String tensor) {
        int level = chain.levels().getOrDefault(tensor, 0);
        return level == 0 || level == length() ? OptionalInt.empty() : OptionalInt.of(level);
    }

    @Override
    public String tensor(int level) {
        return chain.levels().entrySet().stream()
                .filter(entry -> entry.getValue() == level)
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse("");
    }

    /** The first output of the graph that is not the last tensor, else the narrowest tensor. */
    @Override
    public int code() {
        return outputs.stream()
                .map(this::level)
                .flatMapToInt(OptionalInt::stream)
                .min()
                .orElseGet(StoredNetwork.super::code);
    }
}
