package org.shapecode.network.engine;

import org.shapecode.core.plugin.PluginCall;
import org.shapecode.network.spi.CustomForm;
import org.shapecode.network.spi.LayerKind;

/** A plugin's own arithmetic, image by image. Empty lanes stay 0. */
final class CustomLoops implements LayerLoops {
    private final LayerKind kind;
    private final CustomForm form;
    private final int layer;
    private final int at;
    private final BorderedPlanes input;
    private final BorderedPlanes output;
    private final double[] parameters;

    CustomLoops(LayerKind kind, CustomForm form, int layer, int at, BorderedPlanes input, BorderedPlanes output) {
        this.kind = kind;
        this.form = form;
        this.layer = layer;
        this.at = at;
        this.input = input;
        this.output = output;
        parameters = new double[form.parameterCount()];
    }

    @Override
    public void load(float[] all) {
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = all[at + i];
        }
    }

    @Override
    public void forward(LayerTile t) {
        double[] in = new double[input.extent().length()];
        for (int lane = 0; lane < t.lanes; lane++) {
            double[] out = new double[output.extent().length()];
            t.read(input, t.values[layer], lane, in);
            PluginCall.run(kind, () -> form.forward(parameters, in, out));
            t.write(out, output, t.values[layer + 1], lane);
        }
    }

    @Override
    public void backward(LayerTile t, boolean toInput, float[] gradient, int to) {
        double[] sum = new double[parameters.length];
        for (int lane = 0; lane < t.lanes; lane++) {
            double[] below = backward(t, lane, sum);
            if (toInput) {
                t.write(below, input, t.gradients[layer], lane);
            }
        }
        addTo(gradient, to, sum);
    }

    @Override
    public void backwardToInput(LayerTile t) {
        double[] ignored = new double[parameters.length];
        for (int lane = 0; lane < t.lanes; lane++) {
            t.write(backward(t, lane, ignored), input, t.gradients[layer], lane);
        }
    }

    private double[] backward(LayerTile t, int lane, double[] sum) {
        double[] in = new double[input.extent().length()];
        double[] delta = new double[output.extent().length()];
        double[] below = new double[in.length];
        t.read(input, t.values[layer], lane, in);
        t.read(output, t.gradients[layer + 1], lane, delta);
        PluginCall.run(kind, () -> form.backward(parameters, in, delta, sum, below));
        return below;
    }

    private void addTo(float[] gradient, int to, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            gradient[to + at + i] = (float) sum[i];
        }
    }

    @Override
    public void tangent(LayerTile t) {
        double[] in = new double[input.extent().length()];
        double[] direction = new double[in.length];
        for (int lane = 0; lane < t.lanes; lane++) {
            double[] out = new double[output.extent().length()];
            t.read(input, t.values[layer], lane, in);
            t.read(input, t.tangents[layer], lane, direction);
            PluginCall.run(kind, () -> form.tangents().forward(parameters, in, direction, out));
            t.write(out, output, t.tangents[layer + 1], lane);
        }
    }

    @Override
    public void tangentBackward(LayerTile t, boolean toInput, boolean curved, float[] gradient, int to) {
        double[] sum = new double[parameters.length];
        double[] in = new double[input.extent().length()];
        double[] direction = new double[in.length];
        double[] delta = new double[output.extent().length()];
        for (int lane = 0; lane < t.lanes; lane++) {
            double[] below = backward(t, lane, sum);
            double[] along = new double[in.length];
            t.read(input, t.values[layer], lane, in);
            t.read(input, t.tangents[layer], lane, direction);
            t.read(output, t.tangentGradients[layer + 1], lane, delta);
            PluginCall.run(kind, () -> form.tangents().backward(parameters, in, direction, delta, sum, below, along));
            if (toInput) {
                t.write(along, input, t.tangentGradients[layer], lane);
                t.write(below, input, t.gradients[layer], lane);
            }
        }
        addTo(gradient, to, sum);
    }
}
