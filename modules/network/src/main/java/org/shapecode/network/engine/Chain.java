package org.shapecode.network.engine;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Extent;
import org.shapecode.network.spi.CustomForm;
import org.shapecode.network.spi.KernelForm;
import org.shapecode.network.spi.LayerForm;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.NetworkSpec;
import org.shapecode.network.spi.NormalisationForm;
import org.shapecode.network.spi.WiringForm;

/**
 * The layers of one network, or of an encoder and a decoder one after the other, in the layout of the inner loops. Levels,
 * layers and parameters are counted through all networks.
 */
final class Chain {
    final LayerLoops[] loops;
    final ActivationLoops[] activations;
    private final LayerKind[] kinds;
    private final LayerForm[] forms;
    private final BorderedPlanes[] planes;
    private final int parameterCount;

    Chain(List<NetworkSpec> networks) {
        kinds = networks.stream().flatMap(each -> each.kinds().stream()).toArray(LayerKind[]::new);
        forms = networks.stream()
                .flatMap(each -> IntStream.range(0, each.layers()).mapToObj(each::form))
                .toArray(LayerForm[]::new);
        planes = new BorderedPlanes[forms.length + 1];
        for (int level = 0; level < planes.length; level++) {
            planes[level] = layout(level);
        }
        for (int layer = 0; layer < forms.length; layer++) {
            shareLayout(layer);
        }
        for (int layer = forms.length - 1; layer >= 0; layer--) {
            shareLayout(layer);
        }
        loops = new LayerLoops[forms.length];
        activations = new ActivationLoops[forms.length];
        int at = 0;
        for (int layer = 0; layer < forms.length; layer++) {
            loops[layer] = loops(layer, at);
            at += forms[layer].parameterCount();
            activations[layer] =
                    new ActivationLoops(activation(layer), kinds[layer].negativeSlope(), layer + 1, planes[layer + 1]);
        }
        parameterCount = at;
    }

    /** A level has room for the borders that the layers on both sides read, forward and backward. */
    private BorderedPlanes layout(int level) {
        Extent extent = level == 0 ? forms[0].input() : forms[level - 1].output();
        BorderedPlanes layout = new BorderedPlanes(extent, 0, 0, 0, 0);
        if (level < forms.length && forms[level] instanceof KernelForm form) {
            layout = layout.union(border(form, form.transposed(), extent));
        }
        if (level > 0 && forms[level - 1] instanceof KernelForm form) {
            layout = layout.union(border(form, !form.transposed(), extent));
        }
        return layout;
    }

    /** Both sides of a normalisation have the same layout, so that one loop walks over both. */
    private void shareLayout(int layer) {
        if (forms[layer] instanceof NormalisationForm) {
            planes[layer] = planes[layer].union(planes[layer + 1]);
            planes[layer + 1] = planes[layer];
        }
    }

    private static BorderedPlanes border(KernelForm form, boolean toBig, Extent read) {
        return (toBig ? Taps.toBig(form) : Taps.toSmall(form)).border(read);
    }

    private LayerLoops loops(int layer, int at) {
        BorderedPlanes input = planes[layer];
        BorderedPlanes output = planes[layer + 1];
        if (forms[layer] instanceof KernelForm form) {
            return new KernelLoops(form, layer, at, input, output);
        }
        if (forms[layer] instanceof WiringForm form) {
            return new WiringLoops(form, layer, input, output);
        }
        if (forms[layer] instanceof NormalisationForm form) {
            return new NormalisationLoops(form, kinds[layer].frozen(), layer, at, input);
        }
        return new CustomLoops(kinds[layer], (CustomForm) forms[layer], layer, at, input, output);
    }

    /** Number of levels: one more than there are layers. */
    int levels() {
        return planes.length;
    }

    BorderedPlanes planes(int level) {
        return planes[level];
    }

    Activation activation(int layer) {
        return kinds[layer].activation();
    }

    /** Whether the tangents of some layers change with their input, so that gradients reach the activations. */
    boolean isCurved(int from, int to) {
        return IntStream.range(from, to)
                .anyMatch(layer -> activation(layer).isCurved()
                        || normalisation(layer) != null
                        || forms[layer] instanceof CustomForm);
    }

    /** The batch normalisation at a layer, which measures the batch in training; null if the layer does not. */
    NormalisationLoops normalisation(int layer) {
        return loops[layer] instanceof NormalisationLoops normalisation && !normalisation.isFrozen()
                ? normalisation
                : null;
    }

    int parameterCount() {
        return parameterCount;
    }

    /** The number of weights of the largest kernel. */
    int longestKernel() {
        return Stream.of(forms)
                .mapToInt(form -> form instanceof KernelForm kernel ? kernel.kernelLength() : 0)
                .max()
                .orElse(0);
    }

    /** Takes the parameters of a pass, those of all networks. */
    void load(float[] parameters) {
        for (LayerLoops each : loops) {
            each.load(parameters);
        }
    }
}
