package org.shapecode.exchange.weights;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shapecode.core.Problem;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.network.NetworkModel;
import org.shapecode.network.api.Model;
import org.shapecode.network.spi.NetworkSpec;

/**
 * The weights of a network as arrays with names, in PyTorch's order and layout, both ways.
 *
 * <p>A name is the part, the index of the layer from 0, and what the array is: {@code "decoder.2.bias"}.
 *
 * <table>
 * <caption>The arrays of a layer</caption>
 * <tr><th>layer<th>array<th>shape in two dimensions; in one there are no rows
 * <tr><td>convolution<td>{@code weight}<td>[out][in][kernel row][kernel column]
 * <tr><td>transposed convolution<td>{@code weight}<td>[in][out][kernel row][kernel column]
 * <tr><td>dense layer<td>{@code weight}<td>[out][in]
 * <tr><td>each of them<td>{@code bias}<td>[out]
 * <tr><td>batch normalisation<td>{@code weight}, {@code bias}, {@code running_mean}, {@code running_var}<td>[channel]
 * <tr><td>a plugin's own arithmetic<td>{@code parameters}<td>[parameter]
 * </table>
 */
public final class NamedWeights {
    private NamedWeights() {}

    /**
     * The weights of all networks of a model, encoder first.
     *
     * @throws Problem if the model does not give them
     */
    public static List<NamedArray> of(Model model) {
        NetworkModel networks = networks(model);
        List<NamedArray> arrays = new ArrayList<>();
        for (NetworkSpec spec : networks.networks()) {
            arrays.addAll(of(spec, networks.parameters(spec.part())));
        }
        return List.copyOf(arrays);
    }

    /**
     * The weights of a network, from input to output.
     *
     * @param parameters in the order of {@link NetworkSpec}
     */
    public static List<NamedArray> of(NetworkSpec spec, float[] parameters) {
        return slots(spec).stream().map(slot -> slot.read(parameters)).toList();
    }

    /**
     * Sets the weights of all networks of a model.
     *
     * @param arrays in any order
     * @throws IllegalArgumentException if an array is missing, has another shape or does not belong to the model, with a
     *     message that follows the name of a file: {@code "has no array encoder.0.weight of shape [8, 1, 3, 3]"}
     * @throws Problem if the model does not take weights
     */
    public static void set(Model model, Collection<NamedArray> arrays) {
        NetworkModel networks = networks(model);
        Map<String, NamedArray> left = byName(arrays);
        Map<NetworkSpec, float[]> parameters = new HashMap<>();
        for (NetworkSpec spec : networks.networks()) {
            parameters.put(spec, take(spec, left));
        }
        requireNone(left);
        parameters.forEach((spec, values) -> networks.setParameters(spec.part(), values));
    }

    /**
     * The parameters of one network, in its order.
     *
     * @param arrays those of this network, in any order
     * @throws IllegalArgumentException as {@link #set}
     */
    public static float[] parameters(NetworkSpec spec, Collection<NamedArray> arrays) {
        Map<String, NamedArray> left = byName(arrays);
        float[] parameters = take(spec, left);
        requireNone(left);
        return parameters;
    }

    private static NetworkModel networks(Model model) {
        if (model instanceof NetworkModel networks) {
            return networks;
        }
        throw new Problem(
                "The model does not expose its weights to other programs; its plugin must make it a network model.");
    }

    private static Map<String, NamedArray> byName(Collection<NamedArray> arrays) {
        Map<String, NamedArray> byName = new HashMap<>();
        for (NamedArray array : arrays) {
            if (byName.put(array.name(), array) != null) {
                throw new IllegalArgumentException("has two arrays named " + array.name());
            }
        }
        return byName;
    }

    private static float[] take(NetworkSpec spec, Map<String, NamedArray> left) {
        float[] parameters = new float[spec.parameterCount()];
        for (WeightSlot slot : slots(spec)) {
            slot.write(left.remove(slot.name()), parameters);
        }
        return parameters;
    }

    private static void requireNone(Map<String, NamedArray> left) {
        left.keySet().stream().sorted().findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("has an array " + name + ", which the network does not have");
        });
    }

    private static List<WeightSlot> slots(NetworkSpec spec) {
        List<WeightSlot> slots = new ArrayList<>();
        for (int layer = 0; layer < spec.layers(); layer++) {
            String prefix = Parameters.name(spec.part()) + "." + layer + ".";
            slots.addAll(WeightSlot.of(spec.kinds().get(layer), spec.form(layer), prefix, spec.offset(layer)));
        }
        return slots;
    }
}
