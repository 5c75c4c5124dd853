package org.shapecode.network.dl4j;

import java.lang.ref.Cleaner;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.shapecode.network.engine.StackEngine;
import org.shapecode.network.engine.StackSpec;
import org.shapecode.network.spi.ModelContext;

/** Single precision, by the engine on all processors. Its threads stop some time after this object becomes unreachable. */
final class FastArithmetic implements StackArithmetic {
    private static final Cleaner CLEANER = Cleaner.create();

    private final StackEngine engine;

    FastArithmetic(StackSpec spec) {
        StackEngine started = new StackEngine(
                spec, Math.min(ModelContext.MOST_THREADS, Runtime.getRuntime().availableProcessors()));
        CLEANER.register(this, started::close);
        engine = started;
    }

    @Override
    public void forward(INDArray parameters, INDArray input, INDArray output) {
        float[] outputs = new float[Math.toIntExact(output.length())];
        engine.forward(NdArrays.floats(parameters), NdArrays.floats(input), null, outputs);
        NdArrays.put(outputs, output);
    }

    @Override
    public void backward(
            INDArray parameters, INDArray input, INDArray outputGradient, INDArray gradient, INDArray inputGradient) {
        float[] sum = new float[engine.spec().parameterCount()];
        float[] below = new float[Math.toIntExact(inputGradient.length())];
        engine.backward(
                NdArrays.floats(parameters), NdArrays.floats(input), null, NdArrays.floats(outputGradient), sum, below);
        NdArrays.put(sum, gradient);
        NdArrays.put(below, inputGradient);
    }
}
