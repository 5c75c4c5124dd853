package org.shapecode.network.engine;

import java.util.ArrayList;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import org.shapecode.network.spi.WiringForm;

/** A fixed linear map. */
final class WiringLoops implements LayerLoops {
    private final int layer;
    /** Offsets of all outputs and inputs. */
    private final int[] outputs;

    private final int[] inputs;
    private final float[] constants;
    private final float[] none;
    /** Offsets of the two ends of each wire. */
    private final int[] to;

    private final int[] from;
    private final float[] factors;

    private record Wire(int to, int from, float factor) {}

    WiringLoops(WiringForm form, int layer, BorderedPlanes input, BorderedPlanes output) {
        this.layer = layer;
        outputs = offsets(output);
        inputs = offsets(input);
        constants = new float[outputs.length];
        none = new float[Math.max(inputs.length, outputs.length)];
        List<Wire> wires = new ArrayList<>();
        form.wires().accept(new WiringForm.Wires() {
            @Override
            public void wire(int to, int from, double factor) {
                wires.add(new Wire(outputs[to], inputs[from], (float) factor));
            }

            @Override
            public void constant(int to, double value) {
                constants[to] += (float) value;
            }
        });
        to = wires.stream().mapToInt(Wire::to).toArray();
        from = wires.stream().mapToInt(Wire::from).toArray();
        factors = new float[wires.size()];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = wires.get(i).factor();
        }
    }

    private static int[] offsets(BorderedPlanes planes) {
        int[] offsets = new int[planes.extent().length()];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = planes.offset(i);
        }
        return offsets;
    }

    @Override
    public void forward(LayerTile t) {
        set(t.a, outputs, t.values[layer + 1], constants);
        add(t.a, to, t.values[layer + 1], from, t.values[layer], factors);
    }

    @Override
    public void tangent(LayerTile t) {
        set(t.a, outputs, t.tangents[layer + 1], none);
        add(t.a, to, t.tangents[layer + 1], from, t.tangents[layer], factors);
    }

    @Override
    public void backward(LayerTile t, boolean toInput, float[] gradient, int at) {
        if (toInput) {
            backwardToInput(t);
        }
    }

    @Override
    public void backwardToInput(LayerTile t) {
        back(t.a, t.gradients[layer + 1], t.gradients[layer]);
    }

    @Override
    public void tangentBackward(LayerTile t, boolean toInput, boolean curved, float[] gradient, int at) {
        if (toInput) {
            back(t.a, t.tangentGradients[layer + 1], t.tangentGradients[layer]);
        }
        if (toInput && curved) {
            back(t.a, t.gradients[layer + 1], t.gradients[layer]);
        }
    }

    private void back(float[] a, int output, int input) {
        set(a, inputs, input, none);
        add(a, from, input, to, output, factors);
    }

    private static void set(float[] a, int[] offsets, int at, float[] values) {
        for (int lane = 0; lane < Lanes.TILE; lane += Lanes.STEP) {
            for (int i = 0; i < offsets.length; i++) {
                Lanes.all(values, i).intoArray(a, at + offsets[i] + lane);
            }
        }
    }

    private static void add(float[] a, int[] to, int toAt, int[] from, int fromAt, float[] factors) {
        for (int lane = 0; lane < Lanes.TILE; lane += Lanes.STEP) {
            for (int i = 0; i < to.length; i++) {
                int place = toAt + to[i] + lane;
                FloatVector x = Lanes.at(a, fromAt + from[i] + lane);
                x.fma(Lanes.all(factors, i), Lanes.at(a, place)).intoArray(a, place);
            }
        }
    }
}
