package org.shapecode.exchange.weights;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.shapecode.core.Excerpt;
import org.shapecode.core.Problem;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.exchange.weights.StoredLayer.Family;
import org.shapecode.network.layers.Dense;
import org.shapecode.network.spi.KernelForm;
import org.shapecode.network.spi.NetworkSpec;
import org.shapecode.network.spi.NormalisationForm;

/** Finds the weights of each layer of a model in a file: layers with weights follow each other in the same order in both. */
public final class Placement {
    private final Path file;
    private final StoredWeights stored;
    private final List<StoredLayer> left;
    private final List<NamedArray> placed = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private Placement(Path file, StoredWeights stored) {
        this.file = file;
        this.stored = stored;
        this.left = new ArrayList<>(stored.layers());
        notes.addAll(stored.notes());
    }

    /**
     * Assigns the weights of a file to networks.
     *
     * @param file for messages
     * @param networks encoder first
     * @throws Problem if the file has more or fewer layers, or one of another shape; with the layer, the name of the array
     *     and both shapes
     */
    public static Placement of(Path file, List<NetworkSpec> networks, StoredWeights stored) {
        Placement placement = new Placement(file, stored);
        placement.fill(networks);
        if (!placement.left.isEmpty()) {
            throw placement.misfit(
                    "it has weights for " + layers(stored.layers().size()) + ", including \""
                            + Excerpt.of(placement.left.get(0).name()) + "\", but the network has only "
                            + layers(count(networks)) + " with weights");
        }
        return placement;
    }

    private static String layers(long count) {
        return count == 1 ? "1 layer" : count + " layers";
    }

    private static long count(List<NetworkSpec> networks) {
        return networks.stream()
                .flatMap(NetworkSpec::forms)
                .filter(form -> form.parameterCount() > 0)
                .count();
    }

    /** The weights, under the names that {@link NamedWeights} gives them. */
    public List<NamedArray> arrays() {
        return List.copyOf(placed);
    }

    /** Sentences about what was converted or left out. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    private void fill(List<NetworkSpec> networks) {
        Optional<FlatOrder> order = stored.layout() == Layout.KERAS ? Optional.of(order(networks)) : Optional.empty();
        int before = 0;
        for (NetworkSpec spec : networks) {
            List<NamedArray> slots = NamedWeights.of(spec, new float[spec.parameterCount()]);
            for (int layer = 0; layer < spec.layers(); layer++) {
                String prefix = Parameters.name(spec.part()) + "." + layer + ".";
                List<NamedArray> own = slots.stream()
                        .filter(slot -> slot.name().startsWith(prefix))
                        .toList();
                int at = before + layer;
                if (!own.isEmpty()) {
                    fill(
                            spec,
                            layer,
                            own,
                            array ->
                                    order.map(each -> each.byChannel(at, array)).orElse(array));
                }
            }
            before += spec.layers();
        }
    }

    private FlatOrder order(List<NetworkSpec> networks) {
        try {
            return new FlatOrder(networks);
        } catch (IllegalArgumentException e) {
            throw misfit(e.getMessage());
        }
    }

    private void fill(NetworkSpec spec, int layer, List<NamedArray> slots, UnaryOperator<NamedArray> order) {
        String where = where(spec, layer);
        StoredLayer own = next(family(spec, layer))
                .orElseThrow(() -> misfit(where + " has no weights in the file, which has them for "
                        + layers(stored.layers().size())));
        for (NamedArray slot : slots) {
            String role = slot.name().substring(slot.name().lastIndexOf('.') + 1);
            NamedArray array = own.arrays().get(role);
            if (array == null) {
                array = constant(slot, role, own, where);
            }
            if (!array.shape().equals(slot.shape())) {
                throw misfit(where + " needs a " + role + " of shape "
                        + stored.layout().shape(slot.shape()) + ", but \"" + Excerpt.of(array.name()) + "\" has "
                        + stored.layout().shape(array.shape()));
            }
            placed.add(
                    new NamedArray(slot.name(), slot.shape(), order.apply(array).values()));
        }
        if (slots.size() == 1 && own.arrays().containsKey("bias")) {
            notes.add("The bias \"" + Excerpt.of(own.arrays().get("bias").name()) + "\" is ignored, because " + where
                    + " has none.");
        }
    }

    /** A layer in words, from 1, such as {@code "layer 3 of the encoder (dense)"}. */
    static String where(NetworkSpec spec, int layer) {
        return "layer " + (layer + 1) + " of the " + Parameters.name(spec.part()) + " ("
                + spec.kinds().get(layer).id() + ")";
    }

    private static Family family(NetworkSpec spec, int layer) {
        if (spec.form(layer) instanceof NormalisationForm) {
            return Family.NORMALISATION;
        }
        if (spec.kinds().get(layer) instanceof Dense) {
            return Family.DENSE;
        }
        boolean transposed = spec.form(layer) instanceof KernelForm kernel && kernel.transposed();
        return transposed ? Family.TRANSPOSED_CONVOLUTION : Family.CONVOLUTION;
    }

    private Optional<StoredLayer> next(Family family) {
        Optional<StoredLayer> next = left.stream()
                .filter(each -> each.family() == Family.ANY || each.family() == family)
                .findFirst();
        next.ifPresent(left::remove);
        return next;
    }

    /** What stands for an array that a file need not have: a normalisation may have no factor or no offset. */
    private NamedArray constant(NamedArray slot, String role, StoredLayer own, String where) {
        boolean factor = role.equals("weight");
        if (!own.isNormalisation() || !factor && !role.equals("bias")) {
            throw misfit(where + " needs a " + role + " of shape "
                    + stored.layout().shape(slot.shape()) + ", but the file has none for \"" + Excerpt.of(own.name())
                    + "\", only "
                    + String.join(", ", own.arrays().keySet().stream().sorted().toList()));
        }
        float[] values = new float[slot.values().length];
        Arrays.fill(values, factor ? 1 : 0);
        return new NamedArray(own.name(), slot.shape(), values);
    }

    private Problem misfit(String what) {
        return new Problem(file + " does not fit the network: " + what + ".");
    }
}
