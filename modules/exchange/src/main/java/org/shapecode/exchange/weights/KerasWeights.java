package org.shapecode.exchange.weights;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.shapecode.core.Excerpt;
import org.shapecode.exchange.weights.StoredLayer.Family;

/**
 * Weights that Keras saved: as version 2 does in {@code .h5}, weights alone or with the model, and as version 3 does in
 * {@code .weights.h5}, of which a {@code .keras} archive holds one.
 */
public final class KerasWeights {
    private static final String LAYER_NAMES = "layer_names";
    private static final String WEIGHT_NAMES = "weight_names";
    private static final String MODEL_WEIGHTS = "model_weights";
    private static final String VARIABLES = "vars";
    private static final String DESCRIPTION = "model_config";

    /** What the variables of a layer are, by their number in version 3. */
    private static final List<String> NORMALISATION = List.of("gamma", "beta", "moving_mean", "moving_variance");

    private static final List<String> KERNEL = List.of("kernel", "bias");

    private KerasWeights() {}

    /**
     * Reads an HDF5 file.
     *
     * @param content of the file
     * @throws IllegalArgumentException if it is damaged or not Keras', with a message that follows the name of the file
     */
    public static StoredWeights read(byte[] content) {
        return HdfArrays.read(content, KerasWeights::read);
    }

    /**
     * The description of the model in an HDF5 file of version 2, in JSON; empty if it has weights alone.
     *
     * @param content of the file
     * @throws IllegalArgumentException likewise
     */
    public static Optional<String> description(byte[] content) {
        return HdfArrays.read(
                content, file -> HdfArrays.texts(file, DESCRIPTION).stream().findFirst());
    }

    private static StoredWeights read(HdfFile file) {
        HdfArrays arrays = new HdfArrays();
        Group root = file.getChildren().containsKey(MODEL_WEIGHTS) ? HdfArrays.group(file, MODEL_WEIGHTS) : file;
        List<StoredLayer> layers = new ArrayList<>();
        if (root.getAttributes().containsKey(LAYER_NAMES)) {
            for (String name : HdfArrays.texts(root, LAYER_NAMES)) {
                layers.addAll(version2(HdfArrays.group(root, name), arrays));
            }
        } else {
            version3(file, "", arrays, layers, 0);
        }
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("has no weights as Keras saves them: neither an attribute " + LAYER_NAMES
                    + " nor a group " + VARIABLES);
        }
        return new StoredWeights(layers, Layout.KERAS, arrays.notes());
    }

    /** The layers in the group of a layer, which may be a model of its own. */
    private static List<StoredLayer> version2(Group group, HdfArrays arrays) {
        List<NamedArray> own = new ArrayList<>();
        for (String name : HdfArrays.texts(group, WEIGHT_NAMES)) {
            own.add(arrays.array(group, name, name));
        }
        return StoredLayer.group(own, Layout.KERAS);
    }

    /** Layers are named after their class and a number, the variables of a layer by their number. */
    private static void version3(Group group, String path, HdfArrays arrays, List<StoredLayer> layers, int depth) {
        if (depth > 32) {
            throw new IllegalArgumentException("has groups that are nested too deeply");
        }
        Map<String, Node> children = new TreeMap<>(order());
        children.putAll(group.getChildren());
        if (children.get(VARIABLES) instanceof Group variables
                && !variables.getChildren().isEmpty()) {
            layers.add(variables(variables, path, arrays));
        }
        for (Map.Entry<String, Node> child : children.entrySet()) {
            boolean model = !child.getKey().equals(VARIABLES) && !child.getKey().equals("optimizer");
            if (model && child.getValue() instanceof Group inner) {
                String name = path.isEmpty() ? child.getKey() : path + "/" + child.getKey();
                version3(inner, name, arrays, layers, depth + 1);
            }
        }
    }

    private static StoredLayer variables(Group variables, String path, HdfArrays arrays) {
        long count = variables.getChildren().values().stream()
                .filter(Dataset.class::isInstance)
                .count();
        List<String> names = count == NORMALISATION.size() ? NORMALISATION : KERNEL;
        if (count > names.size()) {
            throw new IllegalArgumentException("has a layer \"" + Excerpt.of(path) + "\" with " + count
                    + " arrays, but a layer has at most " + NORMALISATION.size());
        }
        List<NamedArray> own = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            own.add(arrays.array(variables, Integer.toString(i), path + "/" + names.get(i)));
        }
        return StoredLayer.group(own, Layout.KERAS).get(0).of(family(path.substring(path.lastIndexOf('/') + 1)));
    }

    private static Family family(String name) {
        String type = name.replaceFirst("_\\d+$", "");
        return switch (type) {
            case "conv1d", "conv2d" -> Family.CONVOLUTION;
            case "conv1d_transpose", "conv2d_transpose" -> Family.TRANSPOSED_CONVOLUTION;
            case "dense" -> Family.DENSE;
            case "batch_normalization" -> Family.NORMALISATION;
            default ->
                throw new IllegalArgumentException("has weights of a layer \"" + Excerpt.of(name)
                        + "\", but only conv1d, conv2d, conv1d_transpose, conv2d_transpose, dense and"
                        + " batch_normalization are supported");
        };
    }

    /** {@code conv2d_10} comes after {@code conv2d_9}. */
    private static Comparator<String> order() {
        return Comparator.comparing((String name) -> name.replaceFirst("_\\d+$", ""))
                .thenComparingInt(KerasWeights::number)
                .thenComparing(Comparator.naturalOrder());
    }

    private static int number(String name) {
        String digits = name.replaceFirst("^.*_(?=\\d{1,6}$)", "");
        return digits.equals(name) || digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
