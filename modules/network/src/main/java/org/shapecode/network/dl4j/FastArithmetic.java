package org.shapecode.network.dl4j;

import java.lang.ref.Cleaner;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.shapecode.network.stack.StackEngine;
import org.shapecode.network.stack.StackSpec;

/** Single precision by the engine, on all processors. Its threads end some time after this object is no longer used. */
final class FastArithmetic implements StackArithmetic {
    private static final Cleaner CLEANER = Cleaner.create();

    private final StackEngine engine;

    FastArithmetic(StackSpec spec) {
        StackEngine started = new StackEngine(
                spec, Math.min(StackEngine.MOST_THREADS, Runtime.getRuntime().availableProcessors()));
        CLEANER.register(this, started::close);
        engine = started;
    }

    @Override
    public void forward(INDArray parameters, INDArray input, INDArray output) {
        float[] outputs = new float[Math.toIntExact(output.length())];
        engine.forward(Flat.floats(parameters), Flat.floats(input), null, outputs);
        Flat.put(outputs, output);
    }

    @Override
    public void backward(
            INDArray parameters, INDArray input, INDArray outputGradient, INDArray gradient, INDArray inputGradient) {
        float[] sum = new float[engine.spec().parameterCount()];
        float[] below = new float[Math.toIntExact(inputGradient.length())];
        engine.backward(Flat.floats(parameters), Flat.floats(input), null, Flat.floats(outputGradient), sum, below);
        Flat.put(sum, gradient);
        Flat.put(below, inputGradient);
    }
}
