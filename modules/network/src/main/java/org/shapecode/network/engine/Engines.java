package org.shapecode.network.engine;

import java.util.Optional;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Loss;
import org.shapecode.network.spi.NetworkSpec;

/** Chooses the engine for a network: the fastest that can run it. */
public final class Engines {
    private Engines() {}

    /**
     * An engine for one network.
     *
     * @param threads number of threads that work on a call, the caller's included, from 1 to
     *     {@link org.shapecode.network.spi.ModelContext#MOST_THREADS}
     * @throws IllegalStateException if the virtual machine was started without {@code jdk.incubator.vector}
     */
    public static NetworkEngine of(NetworkSpec spec, int threads) {
        Optional<StackSpec> stack = Stacks.recognise(spec);
        return stack.isPresent() ? new StackEngine(stack.get(), threads) : new LayerEngine(spec, threads);
    }

    /**
     * An engine for an encoder and a decoder. If the encoder gives more numbers than the decoder takes, the decoder takes the
     * first.
     *
     * @throws IllegalArgumentException if the decoder does not take the encoder's codes or return its images
     */
    public static PairEngine of(NetworkSpec encoder, NetworkSpec decoder, Loss loss, int threads) {
        Extent code = decoder.extent(0);
        Extent encoded = encoder.output();
        boolean further = code.isFlat() && encoded.isFlat() && code.channels() < encoded.channels();
        if (!further && !code.equals(encoded) || !decoder.output().equals(encoder.extent(0))) {
            throw new IllegalArgumentException(
                    "Encoder and decoder do not fit each other: " + encoder + ", " + decoder);
        }
        return Stacks.areStacks(encoder, decoder, loss)
                ? new AutoencoderEngine(
                        Stacks.recognise(encoder).orElseThrow(),
                        Stacks.recognise(decoder).orElseThrow(),
                        loss,
                        threads)
                : new LayerPair(encoder, decoder, loss, threads);
    }
}
