package org.shapecode.network.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Loss;
import org.shapecode.network.api.Part;
import org.shapecode.network.spi.KernelForm;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.NetworkSpec;

/** Recognises the networks of the paper: stacks of 3x3 convolutions with stride 2, which have an engine of their own. */
public final class Stacks {
    private static final int TAPS = 3;

    private Stacks() {}

    /** The stack that a network is; empty if it is another network. */
    public static Optional<StackSpec> recognise(NetworkSpec spec) {
        List<Integer> depths = new ArrayList<>(List.of(spec.extent(0).channels()));
        Boolean bias = null;
        Float slope = null;
        for (int layer = 0; layer < spec.layers(); layer++) {
            LayerKind kind = spec.kinds().get(layer);
            if (!(spec.form(layer) instanceof KernelForm kernel)
                    || !halves(kernel, spec.part() == Part.DECODER)
                    || kind.activation().isCurved()) {
                return Optional.empty();
            }
            float own = kind.activation().slopeBelow(kind.negativeSlope());
            if (bias != null && (bias != kernel.bias() || slope != own)) {
                return Optional.empty();
            }
            bias = kernel.bias();
            slope = own;
            depths.add(kernel.output().channels());
        }
        Extent big = spec.part() == Part.ENCODER ? spec.extent(0) : spec.output();
        return Optional.of(new StackSpec(spec.part(), big.dimensions(), big.columns(), depths, bias, slope));
    }

    /** Whether both networks are stacks that are trained together by squared errors. */
    static boolean areStacks(NetworkSpec encoder, NetworkSpec decoder, Loss loss) {
        return loss != Loss.CROSS_ENTROPY
                && recognise(encoder).isPresent()
                && recognise(decoder).isPresent();
    }

    /** Whether a layer links a plane with one of exactly half its side, by three taps of which the middle one is at 0. */
    private static boolean halves(KernelForm form, boolean transposed) {
        boolean line = form.input().dimensions() == 1;
        Extent big = form.big();
        return form.transposed() == transposed
                && form.kernelColumns() == TAPS
                && form.stride() == 2
                && form.left() == 1
                && form.top() == (line ? 0 : 1)
                && (line || big.rows() == big.columns())
                && big.columns() == 2 * form.small().columns();
    }
}
