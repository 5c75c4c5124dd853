package org.shapecode.exchange.keras;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.shapecode.core.Excerpt;
import org.shapecode.core.Json;
import org.shapecode.core.JsonProblem;
import org.shapecode.exchange.weights.StoredNetwork;
import org.shapecode.network.api.Extent;
import org.shapecode.network.layers.Flatten;
import org.shapecode.network.spi.LayerKind;

/** The layers of a Sequential model of Keras, which may consist of such models; of two, the encoder and the decoder. */
public final class KerasNetwork implements StoredNetwork {
    private static final String SEQUENTIAL = "Sequential";
    private static final String INPUT = "InputLayer";
    /** Models within models are not deeper. */
    private static final int DEEPEST = 8;

    private final LayerList layers;
    private final boolean flattens;

    /** The number of layers of an encoder that is a model of its own, before one that is the decoder; else -1. */
    private int encoded = -1;

    private KerasNetwork(LayerList layers, boolean flattens) {
        this.layers = layers;
        this.flattens = flattens;
    }

    /**
     * Reads the description of a model.
     *
     * @param json as Keras 2 writes it into the attribute {@code model_config} of an HDF5 file, or Keras 3 into
     *     {@code config.json}
     * @param expected what the network is to take, where the description leaves it open
     * @throws IllegalArgumentException if it is damaged, or a layer is none of ours, with a message that follows the name of
     *     the file
     */
    public static KerasNetwork read(String json, Extent expected) {
        KerasSettings model = KerasSettings.of(parse(json));
        if (!model.type().equals(SEQUENTIAL)) {
            throw new IllegalArgumentException(
                    "cannot be imported: it is a model of the class " + Excerpt.of(model.type())
                            + ", but only the layers of " + SEQUENTIAL
                            + " models are supported; name an experiment whose network has the same layers");
        }
        Extent input = input(model, expected, 0);
        boolean flattens = input.isFlat() && !expected.isFlat();
        Extent images = flattens ? images(input, expected) : input;
        KerasNetwork network = new KerasNetwork(new LayerList(images), flattens);
        if (flattens) {
            network.layers.add(model, new Flatten());
        }
        network.addAll(model, 0);
        if (network.layers.length() == 0) {
            throw withoutLayers();
        }
        return network;
    }

    private static Object parse(String json) {
        try {
            return Json.parse(json, "its description of the model");
        } catch (JsonProblem e) {
            throw new IllegalArgumentException(
                    "cannot be imported: " + e.getMessage().replaceFirst("\\.$", ""), e);
        }
    }

    /** Flat images are square. */
    private static Extent images(Extent flat, Extent expected) {
        if (expected.length() == flat.length()) {
            return expected;
        }
        int side = (int) Math.round(Math.sqrt(flat.length()));
        if (side * side != flat.length()) {
            throw new IllegalArgumentException("cannot be imported: its input of " + flat + " is not a square image");
        }
        return new Extent(2, 1, side, side);
    }

    private static List<?> parts(KerasSettings model) {
        if (model.fields().get("layers") instanceof List<?> layers) {
            return layers;
        }
        throw withoutLayers();
    }

    private static IllegalArgumentException withoutLayers() {
        return new IllegalArgumentException(
                "cannot be imported: its description has no layers; name an experiment whose network has the same layers");
    }

    /** The shape that the first layer states, channels last. */
    private static Extent input(KerasSettings model, Extent expected, int depth) {
        List<?> parts = parts(model);
        if (parts.isEmpty() || depth > DEEPEST) {
            return expected;
        }
        KerasSettings first = KerasSettings.of(parts.get(0));
        for (String setting : List.of("batch_shape", "batch_input_shape")) {
            if (first.fields().get(setting) instanceof List<?> shape) {
                return extent(first, shape.subList(Math.min(1, shape.size()), shape.size()));
            }
        }
        return first.type().equals(SEQUENTIAL) ? input(first, expected, depth + 1) : expected;
    }

    private static Extent extent(KerasSettings layer, List<?> shape) {
        int[] sides = shape.stream()
                .mapToInt(side -> side instanceof Integer whole && whole > 0 ? whole : -1)
                .toArray();
        boolean square = sides.length < 3 || sides[0] == sides[1];
        if (sides.length < 1
                || sides.length > 3
                || !square
                || IntStream.of(sides).anyMatch(side -> side < 0)) {
            throw layer.refusal("has the input shape " + Excerpt.of(shape)
                    + ", but only fixed shapes of flat vectors and of square images with channels are supported");
        }
        int channels = sides[sides.length - 1];
        return switch (sides.length) {
            case 1 -> Extent.flat(2, channels);
            case 2 -> new Extent(1, channels, 1, sides[0]);
            default -> new Extent(2, channels, sides[0], sides[1]);
        };
    }

    private void addAll(KerasSettings model, int depth) {
        if (depth > DEEPEST) {
            throw model.refusal("is nested too deeply");
        }
        List<KerasSettings> parts = parts(model).stream()
                .map(KerasSettings::of)
                .filter(part -> !part.type().equals(INPUT))
                .toList();
        boolean pair = depth == 0
                && parts.size() == 2
                && parts.stream().allMatch(part -> part.type().equals(SEQUENTIAL));
        for (KerasSettings part : parts) {
            if (part.type().equals(SEQUENTIAL)) {
                addAll(part, depth + 1);
            } else {
                KerasLayer.add(part, layers);
            }
            layers.named(part.name());
            if (pair && encoded < 0) {
                encoded = layers.length();
                layers.endEncoder();
            }
        }
    }

    @Override
    public Extent input() {
        return layers.extent(0);
    }

    @Override
    public int length() {
        return layers.length() - skipped();
    }

    /** A first layer that only flattens what the model takes flat. */
    private int skipped() {
        return flattens ? 1 : 0;
    }

    @Override
    public Extent extent(int level) {
        return layers.extent(level == 0 ? 0 : level + skipped());
    }

    @Override
    public List<LayerKind> layers(int from, int to) {
        return new ArrayList<>(layers.kinds().subList(from == 0 ? 0 : from + skipped(), to + skipped()));
    }

    @Override
    public OptionalInt level(String tensor) {
        return IntStream.range(1, length())
                .filter(level -> layers.names(level + skipped()).contains(tensor))
                .findFirst();
    }

    @Override
    public String tensor(int level) {
        List<String> names = layers.names(level + skipped());
        return names.isEmpty() ? "" : names.get(0);
    }

    @Override
    public int code() {
        int level = encoded - skipped();
        return level > 0 && level < length() ? level : StoredNetwork.super.code();
    }
}
