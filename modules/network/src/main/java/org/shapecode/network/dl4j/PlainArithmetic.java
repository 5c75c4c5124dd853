package org.shapecode.network.dl4j;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.shapecode.network.engine.PlainStack;
import org.shapecode.network.engine.StackSpec;

/** Double precision, one image at a time: slow, for numerical gradient checks. */
final class PlainArithmetic implements StackArithmetic {
    private final StackSpec spec;
    private final PlainStack stack;

    PlainArithmetic(StackSpec spec) {
        this.spec = spec;
        stack = new PlainStack(spec);
    }

    @Override
    public void forward(INDArray parameters, INDArray input, INDArray output) {
        double[] weights = NdArrays.doubles(parameters);
        double[] inputs = NdArrays.doubles(input);
        double[] outputs = new double[Math.toIntExact(output.length())];
        for (int image = 0; image < output.size(0); image++) {
            double[] one = stack.forward(weights, row(inputs, image, spec.inputLength()));
            System.arraycopy(one, 0, outputs, image * one.length, one.length);
        }
        NdArrays.put(outputs, output);
    }

    @Override
    public void backward(
            INDArray parameters, INDArray input, INDArray outputGradient, INDArray gradient, INDArray inputGradient) {
        double[] weights = NdArrays.doubles(parameters);
        double[] inputs = NdArrays.doubles(input);
        double[] deltas = NdArrays.doubles(outputGradient);
        double[] sum = new double[spec.parameterCount()];
        double[] below = new double[inputs.length];
        for (int image = 0; image < input.size(0); image++) {
            PlainStack.Gradients one = stack.backward(
                    weights, row(inputs, image, spec.inputLength()), row(deltas, image, spec.outputLength()));
            Arrays.setAll(sum, i -> sum[i] + one.parameters()[i]);
            System.arraycopy(one.input(), 0, below, image * spec.inputLength(), spec.inputLength());
        }
        NdArrays.put(sum, gradient);
        NdArrays.put(below, inputGradient);
    }

    private static double[] row(double[] values, int image, int length) {
        return Arrays.copyOfRange(values, image * length, (image + 1) * length);
    }
}
