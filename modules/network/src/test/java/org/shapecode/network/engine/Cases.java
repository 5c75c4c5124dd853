package org.shapecode.network.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.shapecode.network.api.Part;

/** Stacks and batches for comparing the fast engines with the reference implementation. */
final class Cases {
    private Cases() {}

    /** An encoder and a decoder that fit each other, and a number of images. */
    record Pair(StackSpec encoder, StackSpec decoder, int batch) {
        int parameterCount() {
            return encoder.parameterCount() + decoder.parameterCount();
        }
    }

    static Stream<Pair> pairs() {
        return Stream.of(
                pair(2, 8, List.of(1, 3, 2, 1), true, 0.2f, 16),
                pair(2, 8, List.of(1, 3, 2, 1), false, 0f, 17),
                pair(2, 8, List.of(1, 4, 5, 1), true, 1f, 7),
                pair(2, 16, List.of(3, 2, 2), true, 0.2f, 40),
                pair(2, 12, List.of(1, 5, 3), false, 0.2f, 1),
                pair(2, 64, List.of(1, 2, 1, 2, 1), true, 0.2f, 2),
                pair(2, 2, List.of(1, 1), true, 0f, 3),
                pair(1, 32, List.of(1, 4, 2, 3), true, 0.2f, 17),
                pair(1, 16, List.of(2, 1, 1, 1, 2), false, 0f, 40),
                pair(1, 6, List.of(1, 3), true, 1f, 1),
                pair(1, 64, List.of(1, 1, 1, 1, 1, 1, 1), true, 0.2f, 16));
    }

    static Pair pair(int dimensions, int size, List<Integer> depths, boolean bias, float slope, int batch) {
        List<Integer> reversed = new ArrayList<>(depths);
        Collections.reverse(reversed);
        return new Pair(
                new StackSpec(Part.ENCODER, dimensions, size, depths, bias, slope),
                new StackSpec(Part.DECODER, dimensions, size, reversed, bias, slope),
                batch);
    }

    static Stream<StackSpec> stacks() {
        return pairs().flatMap(pair -> Stream.of(pair.encoder(), pair.decoder()));
    }
}
