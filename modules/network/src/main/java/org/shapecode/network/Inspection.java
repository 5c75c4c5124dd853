package org.shapecode.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.shapecode.core.Counted;
import org.shapecode.core.Problem;
import org.shapecode.network.api.Activations;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Layer;
import org.shapecode.network.engine.NetworkEngine;
import org.shapecode.network.spi.KernelForm;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.NetworkSpec;

/** Copies the weights and activations out of a network, for views and analyses. */
final class Inspection {
    private Inspection() {}

    /** The layers with weights of a network whose parameters start at {@code start}. */
    static List<Layer> layers(NetworkSpec spec, float[] parameters, int start) {
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < spec.layers(); i++) {
            if (spec.form(i) instanceof KernelForm form) {
                int kernel = start + spec.offset(i);
                int bias = kernel + form.kernelLength();
                layers.add(new Layer(
                        spec.part(),
                        i + 1,
                        form.input().dimensions(),
                        form.input().channels(),
                        form.output().channels(),
                        form.kernelColumns(),
                        Arrays.copyOfRange(parameters, kernel, bias),
                        Arrays.copyOfRange(parameters, bias, start + spec.offset(i + 1)),
                        spec.isFrozen(i)));
            }
        }
        return layers;
    }

    /** The slope where a layer's activation is negative; 1 if it is curved, so that no unit counts as dead. */
    private static float slope(LayerKind kind) {
        return kind.activation().isCurved() ? 1 : kind.activation().slopeBelow(kind.negativeSlope());
    }

    /** The activations at every level of a network for all inputs. Runs the network once for each level. */
    static List<Activations> activations(NetworkSpec spec, NetworkEngine engine, float[] parameters, float[] inputs) {
        int count = inputs.length / spec.inputLength();
        List<Activations> levels = new ArrayList<>();
        for (int level = 0; level <= spec.layers(); level++) {
            long length = (long) count * spec.extent(level).length();
            if (length > Integer.MAX_VALUE - 8) {
                throw new Problem("The activations of " + Counted.of(count, "image") + " are " + length
                        + " numbers in one layer, too many at once; use fewer test images (data.test).");
            }
            float[] values = new float[(int) length];
            engine.activations(parameters, inputs, null, level, values);
            Extent extent = spec.extent(level);
            float slope = level == 0 ? 1 : slope(spec.kinds().get(level - 1));
            levels.add(new Activations(spec.part(), level, extent.channels(), extent.pixels(), slope, values));
        }
        return levels;
    }
}
