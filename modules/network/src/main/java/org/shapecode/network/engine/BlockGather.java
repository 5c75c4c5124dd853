package org.shapecode.network.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.shapecode.network.api.Extent;
import org.shapecode.network.spi.KernelForm;

/** Sums in blocks of eight, for a few channels and pixels of the output at a time; for any kernel and stride. */
final class BlockGather implements Gather {
    /** A block of channels and pixels of the output, whose eight sums are computed together. */
    private enum Block {
        EIGHT_BY_ONE(8, 1),
        FOUR_BY_TWO(4, 2),
        TWO_BY_FOUR(2, 4),
        ONE_BY_EIGHT(1, 8);

        final int channels;
        final int pixels;

        Block(int channels, int pixels) {
            this.channels = channels;
            this.pixels = pixels;
        }

        static Block of(int channels, int pixels) {
            if (channels >= 8 && pixels == 1) {
                return EIGHT_BY_ONE;
            }
            return channels >= 4 ? FOUR_BY_TWO : channels >= 2 ? TWO_BY_FOUR : ONE_BY_EIGHT;
        }
    }

    /**
     * The pixels of the output that share their taps.
     *
     * @param taps offsets of the summed pixels, in all channels
     * @param sources offset of the first summed pixel, for each pixel of the output
     * @param targets offset of each pixel of the output
     * @param weights position of the first packed weight
     */
    private record Phase(int[] taps, int[] sources, int[] targets, int weights) {}

    private final Block block;
    private final int channels;
    private final int pitch;
    private final List<Phase> phases = new ArrayList<>();
    /** For each packed weight, its place in the kernel. */
    private int[] order = {};

    private float[] packed = {};

    /**
     * Plans the sums.
     *
     * @param toBig whether to sum over the small plane into the big one
     * @param from layout of the plane that is read
     * @param to layout of the plane that is written
     */
    BlockGather(KernelForm form, boolean toBig, BorderedPlanes from, BorderedPlanes to) {
        Extent written = to.extent();
        channels = written.channels();
        pitch = to.planeLength();
        block = Block.of(channels, written.pixels());
        Taps taps = toBig ? Taps.toBig(form) : Taps.toSmall(form);
        int count = toBig ? form.stride() : 1;
        for (int row = 0; row < count; row++) {
            for (int column = 0; column < count; column++) {
                List<int[]> pixels = taps.pixels(row, column);
                if (!pixels.isEmpty()) {
                    add(form, toBig, taps, pixels, from, to);
                }
            }
        }
        packed = new float[order.length];
    }

    private void add(
            KernelForm form, boolean toBig, Taps taps, List<int[]> pixels, BorderedPlanes from, BorderedPlanes to) {
        Taps.Line row = taps.rows().get(pixels.get(0)[0]);
        Taps.Line column = taps.columns().get(pixels.get(0)[1]);
        PhaseTaps phase = PhaseTaps.of(row, column, from);
        // The last block of pixels may overlap the one before it, and needs at least one block's worth of pixels.
        int[] sources = new int[Math.max(pixels.size(), block.pixels)];
        int[] targets = new int[sources.length];
        for (int q = 0; q < sources.length; q++) {
            int[] pixel = pixels.get(Math.min(q, pixels.size() - 1));
            sources[q] = from.offset(
                    taps.rows().get(pixel[0]).origin(),
                    taps.columns().get(pixel[1]).origin());
            targets[q] = to.offset(pixel[0], pixel[1]);
        }
        phases.add(new Phase(phase.offsets(), sources, targets, order.length));
        addOrder(form, toBig, phase.places());
    }

    private void addOrder(KernelForm form, boolean toBig, int[][] places) {
        int at = order.length;
        order = Arrays.copyOf(order, at + blocks() * places.length * block.channels);
        for (int b = 0; b < blocks(); b++) {
            for (int[] place : places) {
                for (int j = 0; j < block.channels; j++) {
                    int written = first(b) + j;
                    order[at++] = toBig
                            ? form.link(place[0], written, place[1], place[2])
                            : form.link(written, place[0], place[1], place[2]);
                }
            }
        }
    }

    private int blocks() {
        return (channels + block.channels - 1) / block.channels;
    }

    /** The first channel of a block; the last block may overlap the one before it. */
    private int first(int block) {
        return Math.min(block * this.block.channels, channels - this.block.channels);
    }

    @Override
    public void load(float[] parameters, int at) {
        for (int i = 0; i < packed.length; i++) {
            packed[i] = parameters[at + order[i]];
        }
    }

    @Override
    public void run(float[] a, int from, int to, float[] starts) {
        for (Phase phase : phases) {
            int last = phase.sources.length - block.pixels;
            for (int q = 0; q < phase.sources.length; q += block.pixels) {
                pixels(a, phase, Math.min(q, last), from, to, starts);
            }
        }
    }

    private void pixels(float[] a, Phase phase, int q, int from, int to, float[] starts) {
        int[] taps = phase.taps;
        int[] s = phase.sources;
        int[] t = phase.targets;
        for (int b = 0; b < blocks(); b++) {
            int k = phase.weights + b * taps.length * block.channels;
            int n = first(b);
            int at = to + n * pitch;
            switch (block) {
                case EIGHT_BY_ONE ->
                    GatherLoops.eightByOne(a, taps, packed, k, from + s[q], at + t[q], pitch, starts, n);
                case FOUR_BY_TWO ->
                    GatherLoops.fourByTwo(
                            a,
                            taps,
                            packed,
                            k,
                            from + s[q],
                            from + s[q + 1],
                            at + t[q],
                            at + t[q + 1],
                            pitch,
                            starts,
                            n);
                case TWO_BY_FOUR -> GatherLoops.twoByFour(a, taps, packed, k, s, t, q, from, at, pitch, starts, n);
                case ONE_BY_EIGHT -> GatherLoops.oneByEight(a, taps, packed, k, s, t, q, from, at, starts, n);
            }
        }
    }
}
