package org.shapecode.network.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Part;

/**
 * The architecture of an encoder or a decoder: the extent of its input and its layers. Immutable; safe on any thread.
 *
 * <p>Levels are counted from 0, the input, to {@link #layers()}, the output; layer i leads from level i to level i + 1. The
 * parameters form one flat vector, layer by layer, each in the order of its {@link LayerForm}.
 */
public final class NetworkSpec {
    /** A network has at most so many layers. */
    public static final int MOST_LAYERS = 64;

    private final Part part;
    private final Extent input;
    private final List<LayerKind> kinds;
    private final List<LayerForm> forms = new ArrayList<>();
    private final int[] offsets;

    /**
     * Fits the layers to the input.
     *
     * @param kinds 1 to 64 layers
     * @throws LayerMisfit if a layer does not fit, with a message that names it and what it is given; it follows the name of
     *     a model
     * @throws IllegalArgumentException if there are too few or too many layers
     */
    public NetworkSpec(Part part, Extent input, List<? extends LayerKind> kinds) {
        this.part = part;
        this.input = input;
        this.kinds = List.copyOf(kinds);
        offsets = new int[this.kinds.size() + 1];
        if (this.kinds.isEmpty() || this.kinds.size() > MOST_LAYERS) {
            throw new IllegalArgumentException(
                    "needs 1 to " + MOST_LAYERS + " layers in its " + partName() + ", not " + this.kinds.size());
        }
        long count = 0;
        for (int i = 0; i < this.kinds.size(); i++) {
            LayerForm form = fit(i);
            forms.add(form);
            count += form.parameterCount();
            if (count > Integer.MAX_VALUE - 8) {
                throw misfit(i, "brings the parameters to " + count + ", more than an array holds");
            }
            offsets[i + 1] = (int) count;
        }
    }

    private LayerForm fit(int layer) {
        LayerKind kind = kinds.get(layer);
        LayerForm[] form = new LayerForm[1];
        try {
            PluginCall.check(kind, () -> form[0] = formOf(kind, extent(layer)));
        } catch (IllegalArgumentException e) {
            throw misfit(layer, e.getMessage());
        }
        return form[0];
    }

    private static LayerForm formOf(LayerKind kind, Extent from) {
        try {
            return kind.form(from);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("would have more numbers than an array holds", e);
        }
    }

    private LayerMisfit misfit(int layer, String why) {
        String message = "does not fit together: layer " + (layer + 1) + " of its " + partName() + " ("
                + kinds.get(layer).id() + "), whose input is " + extent(layer) + ", " + why;
        String reason = "does not fit its input, " + extent(layer) + ": "
                + kinds.get(layer).displayName() + " " + why;
        List<NetworkSpec> fitting =
                layer == 0 ? List.of() : List.of(new NetworkSpec(part, input, kinds.subList(0, layer)));
        return new LayerMisfit(message, part, layer, reason, fitting);
    }

    /**
     * The network that takes what this one gives.
     *
     * @throws LayerMisfit if a layer does not fit, with this network among those that fit
     * @throws IllegalArgumentException as the constructor
     */
    public NetworkSpec then(Part next, List<? extends LayerKind> layers) {
        try {
            return new NetworkSpec(next, output(), layers);
        } catch (LayerMisfit e) {
            throw e.after(this);
        }
    }

    private String partName() {
        return part == Part.ENCODER ? "encoder" : "decoder";
    }

    public Part part() {
        return part;
    }

    /** The kinds of the layers, from input to output. */
    public List<LayerKind> kinds() {
        return kinds;
    }

    /** Number of layers. */
    public int layers() {
        return kinds.size();
    }

    /** What a layer, from 0, computes before its activation. */
    public LayerForm form(int layer) {
        return forms.get(layer);
    }

    /** What each layer computes before its activation. */
    public Stream<LayerForm> forms() {
        return forms.stream();
    }

    /** The extent of a level, from 0, the input, to {@link #layers()}, the output. */
    public Extent extent(int level) {
        return level == 0 ? input : forms.get(level - 1).output();
    }

    /** Floats per image of the input. */
    public int inputLength() {
        return input.length();
    }

    /** The extent of the output. */
    public Extent output() {
        return extent(layers());
    }

    /** Floats per image of the output. */
    public int outputLength() {
        return output().length();
    }

    /** Position of the first parameter of a layer in the parameter vector. */
    public int offset(int layer) {
        return offsets[layer];
    }

    /** Length of the parameter vector. */
    public int parameterCount() {
        return offsets[layers()];
    }

    /**
     * The positions of the parameters that are running statistics, which a step moves by their gradient as it is, unless
     * their layer is frozen.
     */
    public IntStream statistics() {
        return IntStream.range(0, layers())
                .filter(layer -> forms.get(layer) instanceof NormalisationForm)
                .flatMap(layer ->
                        IntStream.range(offset(layer) + forms.get(layer).parameterCount() / 2, offset(layer + 1)));
    }

    /** Whether a layer, from 0, has parameters that training leaves as they are. */
    public boolean isFrozen(int layer) {
        return kinds.get(layer).frozen() && forms.get(layer).parameterCount() > 0;
    }

    /** The positions of the parameters of frozen layers, which no step moves, running statistics included. */
    public IntStream frozen() {
        return IntStream.range(0, layers())
                .filter(this::isFrozen)
                .flatMap(layer -> IntStream.range(offset(layer), offset(layer + 1)));
    }

    /** Whether an image's output depends on the other images of its batch in training. */
    public boolean isNormalised() {
        return IntStream.range(0, layers())
                .anyMatch(layer -> forms.get(layer) instanceof NormalisationForm && !isFrozen(layer));
    }

    /** The sizes from input to output, such as {@code "1 × 64 × 64 px → 8 × 32 × 32 px → 1 number"}. */
    public String sizes() {
        StringBuilder text = new StringBuilder(input.toString());
        forms.forEach(form -> text.append(" \u2192 ").append(form.output()));
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NetworkSpec spec
                && part == spec.part
                && input.equals(spec.input)
                && kinds.equals(spec.kinds);
    }

    @Override
    public int hashCode() {
        return Objects.hash(part, input, kinds);
    }

    @Override
    public String toString() {
        return partName() + " " + sizes();
    }
}
