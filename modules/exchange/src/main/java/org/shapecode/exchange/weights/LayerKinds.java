package org.shapecode.exchange.weights;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Extent;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.NetworkSpec;

/** Layers of a file as they are read: what follows which, and what is among the parameters of a layer before it. */
public final class LayerKinds {
    private static final String ACTIVATION = "activation";
    private static final String FROZEN = "frozen";

    private LayerKinds() {}

    /**
     * The output of a layer that follows others.
     *
     * @param before how many layers precede it
     * @throws IllegalArgumentException if there are too many, or it does not fit, with a message that follows its name in the
     *     file
     */
    public static Extent output(LayerKind kind, Extent input, int before) {
        if (before >= 2 * NetworkSpec.MOST_LAYERS) {
            throw new IllegalArgumentException("would be layer " + (before + 1)
                    + ", but an encoder and a decoder have at most " + NetworkSpec.MOST_LAYERS + " each");
        }
        Parameters.read(((Record) kind).getClass(), Parameters.write((Record) kind)).problems().stream()
                .findFirst()
                .ifPresent(problem -> {
                    throw new IllegalArgumentException("does not fit a layer " + kind.id() + ": its " + problem);
                });
        try {
            return kind.form(input).output();
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "does not fit: " + kind.id() + ", whose input is " + input + ", " + e.getMessage(), e);
        }
    }

    /**
     * A layer with an activation function.
     *
     * @param slope negative slope of a leaky ReLU, from 0 to 1
     * @return empty if layers of its kind have none, or it has one
     */
    public static Optional<LayerKind> activated(LayerKind kind, Activation activation, double slope) {
        boolean free = kind.activation() == Activation.NONE
                && Parameters.write((Record) kind).containsKey(ACTIVATION);
        return free
                ? Optional.of(with(kind, Map.of(ACTIVATION, Parameters.name(activation), "negative-slope", slope)))
                : Optional.empty();
    }

    /** A layer that training changes or not; layers without parameters remain the same. */
    public static LayerKind frozen(LayerKind kind, boolean frozen) {
        return kind.frozen() == frozen || !Parameters.write((Record) kind).containsKey(FROZEN)
                ? kind
                : with(kind, Map.of(FROZEN, frozen));
    }

    private static LayerKind with(LayerKind kind, Map<String, Object> values) {
        Map<String, Object> fields = new HashMap<>(Parameters.write((Record) kind));
        fields.putAll(values);
        return (LayerKind) Parameters.read(((Record) kind).getClass(), fields).orThrow(kind.id());
    }
}
