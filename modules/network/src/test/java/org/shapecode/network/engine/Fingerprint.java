package org.shapecode.network.engine;

import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.shapecode.network.spi.NetworkSpec;

/** All bits of a few training steps on a given number of threads. */
public final class Fingerprint implements IntFunction<int[]> {
    @Override
    public int[] apply(int threads) {
        IntStream stacks =
                Cases.pairs().filter(pair -> pair.encoder().size() < 64).flatMapToInt(pair -> bits(pair, threads));
        IntStream others =
                LongStream.range(0, 20).mapToObj(LayerCases::random).flatMapToInt(spec -> bits(spec, threads));
        return IntStream.concat(stacks, others).toArray();
    }

    private static IntStream bits(NetworkSpec spec, int threads) {
        Random random = new Random(29);
        float[] parameters = LayerSteps.parameters(spec, random);
        float[] inputs = SampleImages.floats(random, 40 * spec.inputLength(), 1);
        float[] targets = SampleImages.floats(random, 40 * spec.outputLength(), 1);
        float[] penalty = new float[parameters.length];
        try (LayerEngine engine = new LayerEngine(spec, threads)) {
            engine.addJacobianGradient(parameters, inputs, null, targets, inputs, penalty);
        }
        return Stream.of(LayerSteps.twoSteps(spec, parameters, inputs, targets, threads), penalty)
                .flatMapToInt(values -> IntStream.range(0, values.length).map(i -> Float.floatToIntBits(values[i])));
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
