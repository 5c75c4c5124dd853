package org.shapecode.network.engine;

import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shapecode.network.api.StackSpec;

/** All bits of a few training steps on a given number of threads. */
public final class Fingerprint implements IntFunction<int[]> {
    @Override
    public int[] apply(int threads) {
        return Cases.pairs()
                .filter(pair -> pair.encoder().size() < 64)
                .flatMapToInt(pair -> bits(pair, threads))
                .toArray();
    }

    private static IntStream bits(Cases.Pair pair, int threads) {
        Random random = new Random(23);
        StackSpec encoder = pair.encoder();
        int images = 40;
        float[] parameters = SampleImages.floats(random, pair.parameterCount(), 0.4);
        float[] inputs = SampleImages.floats(random, images * encoder.inputLength(), 1);
        float[] codes = new float[images * encoder.outputLength()];
        float[] gradient = new float[parameters.length];
        float[] penalty = new float[parameters.length];
        double error;
        try (AutoencoderEngine engine = new AutoencoderEngine(encoder, pair.decoder(), threads)) {
            error = engine.step(parameters, inputs, null, gradient, codes, null);
            engine.encoder().addJacobianGradient(parameters, inputs, null, codes, inputs, penalty);
        }
        IntStream floats = Stream.of(gradient, codes, penalty)
                .flatMapToInt(values -> IntStream.range(0, values.length).map(i -> Float.floatToIntBits(values[i])));
        return IntStream.concat(floats, IntStream.of(Long.hashCode(Double.doubleToLongBits(error))));
    }
}
