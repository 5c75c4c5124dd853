package org.shapecode.network.api;

/** The weights of one layer, and the gradient of a penalty on them, as a regulariser sees them. */
public final class Kernel {
    private final Part part;
    private final int index;
    private final float[] parameters;
    private final float[] gradient;
    private final int from;
    private final int length;
    private final double lambda;

    /**
     * A view of flat arrays.
     *
     * @param part encoder or decoder
     * @param index of the layer, from 1
     * @param parameters all parameters
     * @param gradient the gradient of the total loss, of the same length
     * @param from where this kernel starts in both
     * @param length number of its weights
     * @param lambda factor of everything that is added to the gradient
     */
    public Kernel(Part part, int index, float[] parameters, float[] gradient, int from, int length, double lambda) {
        this.part = part;
        this.index = index;
        this.parameters = parameters;
        this.gradient = gradient;
        this.from = from;
        this.length = length;
        this.lambda = lambda;
    }

    public Part part() {
        return part;
    }

    /** The layer, from 1, counted from input to output. */
    public int index() {
        return index;
    }

    /** The number of weights: [out][in][side] or [out][in][side][side]. */
    public int length() {
        return length;
    }

    public float get(int i) {
        return parameters[from + i];
    }

    /** Adds to the derivative of the penalty with respect to one weight. */
    public void addGradient(int i, double derivative) {
        gradient[from + i] += (float) (lambda * derivative);
    }

    /** The sum of squares of the weights; its gradient is added. */
    public double penaliseSquares() {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            double weight = get(i);
            sum += weight * weight;
            addGradient(i, 2 * weight);
        }
        return sum;
    }
}
