package org.shapecode.network.engine;

import org.shapecode.network.api.Activation;

/** The activation of one layer on a tile. */
final class ActivationLoops {
    private final Activation activation;
    private final float slope;
    private final int level;
    private final BorderedPlanes planes;

    /**
     * An activation.
     *
     * @param level that it leads to
     */
    ActivationLoops(Activation activation, double negativeSlope, int level, BorderedPlanes planes) {
        this.activation = activation;
        this.level = level;
        this.planes = planes;
        slope = activation.isCurved() ? 1 : activation.slopeBelow(negativeSlope);
    }

    /** One run of pixels: the place from the start of a level. */
    private interface Run {
        void run(int place, int n);
    }

    private void runs(Run each) {
        for (int channel = 0; channel < planes.extent().channels(); channel++) {
            for (int run = 0; run < planes.runs(); run++) {
                each.run(planes.run(channel, run), planes.runLength());
            }
        }
    }

    /** Applies the function to the level's activations. */
    void forward(LayerTile t) {
        int at = t.values[level];
        if (activation.isCurved()) {
            runs((place, n) -> SmoothRows.apply(activation, t.a, at + place, n));
        } else if (slope != 1) {
            runs((place, n) -> LeakyReluRow.apply(t.a, at + place, at + place, n, slope));
        }
    }

    /** Turns the gradients after the activation into those before it. */
    void backward(LayerTile t) {
        multiply(t, t.gradients[level]);
    }

    /** Turns the tangents before the activation into those after it. */
    void tangent(LayerTile t) {
        if (activation.isCurved()) {
            runs((place, n) -> System.arraycopy(t.a, t.tangents[level] + place, t.a, t.inner[level] + place, n));
        }
        multiply(t, t.tangents[level]);
    }

    private void multiply(LayerTile t, int at) {
        int values = t.values[level];
        if (activation.isCurved()) {
            runs((place, n) -> {
                SmoothRows.derivative(activation, t.a, values + place, t.row(0), n);
                ElementRows.multiply(t.a, at + place, t.row(0), n);
            });
        } else if (slope != 1) {
            runs((place, n) -> LeakyReluGradientRow.apply(t.a, at + place, values + place, n, slope));
        }
    }

    /**
     * Turns the gradients after the activation into those before it, for tangents and activations.
     *
     * @param curved whether there are gradients of the activations
     */
    void tangentBackward(LayerTile t, boolean curved) {
        if (curved) {
            multiply(t, t.gradients[level]);
        }
        if (activation.isCurved()) {
            runs((place, n) -> curve(t, place, n));
        }
        multiply(t, t.tangentGradients[level]);
    }

    /** The derivative changes with the activation: the second derivative times the tangent before it. */
    private void curve(LayerTile t, int place, int n) {
        int second = t.row(1);
        SmoothRows.derivative(activation, t.a, t.values[level] + place, t.row(0), n);
        SmoothRows.secondDerivative(activation, t.a, t.values[level] + place, t.row(0), second, n);
        ElementRows.multiply(t.a, second, t.inner[level] + place, n);
        ElementRows.addProduct(t.a, t.gradients[level] + place, second, t.tangentGradients[level] + place, n);
    }
}
