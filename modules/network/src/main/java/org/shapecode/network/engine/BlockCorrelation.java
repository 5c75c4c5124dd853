package org.shapecode.network.engine;

import org.shapecode.network.spi.KernelForm;

/** Sums over whole planes in blocks of eight, for a few small channels and taps at a time; for any kernel and stride. */
final class BlockCorrelation implements Correlation {
    private static final int SUMS = 8;

    private final int smallChannels;
    private final int smallPitch;
    /** Offsets of the small plane's pixels, and of the big plane's that they meet. */
    private final int[] small;

    private final int[] big;
    /** Offset of each tap, in all channels of the big plane. */
    private final int[] taps;
    /** For each small channel and tap, the place in the kernel. */
    private final int[][] places;

    private final int channels;

    BlockCorrelation(KernelForm form, BorderedPlanes smallPlanes, BorderedPlanes bigPlanes) {
        smallChannels = form.small().channels();
        smallPitch = smallPlanes.planeLength();
        channels = smallChannels >= 4 ? 4 : smallChannels >= 2 ? 2 : 1;
        Taps lines = Taps.toSmall(form);
        int rows = form.small().rows();
        int columns = form.small().columns();
        small = new int[rows * columns];
        big = new int[small.length];
        for (int q = 0; q < small.length; q++) {
            int row = q / columns;
            int column = q % columns;
            small[q] = smallPlanes.offset(row, column);
            big[q] = bigPlanes.offset(
                    lines.rows().get(row).origin(), lines.columns().get(column).origin());
        }
        int perChannel = form.kernelRows() * form.kernelColumns();
        int count = form.big().channels() * perChannel;
        // A block of taps needs at least as many; repeated ones give the same sums again.
        taps = new int[Math.max(count, SUMS / channels)];
        places = new int[smallChannels][taps.length];
        for (int i = 0; i < taps.length; i++) {
            int tap = Math.min(i, count - 1);
            int channel = tap / perChannel;
            int row = tap % perChannel / form.kernelColumns();
            int column = tap % form.kernelColumns();
            taps[i] = bigPlanes.offset(channel, row, column) - bigPlanes.offset(0, 0);
            for (int s = 0; s < smallChannels; s++) {
                places[s][i] = form.link(s, channel, row, column);
            }
        }
    }

    @Override
    public void run(float[] a, int smallAt, int bigAt, int scratch, float[] gradient, int to) {
        int step = SUMS / channels;
        for (int channel = 0; channel < smallChannels; channel += channels) {
            int c = Math.min(channel, smallChannels - channels);
            for (int tap = 0; tap < taps.length; tap += step) {
                block(a, smallAt + c * smallPitch, bigAt, Math.min(tap, taps.length - step), scratch);
                reduce(a, c, Math.min(tap, taps.length - step), scratch, gradient, to);
            }
        }
    }

    private void block(float[] a, int at, int bigAt, int t, int scratch) {
        switch (channels) {
            case 4 ->
                CorrelationLoops.fourByTwo(
                        a, small, big, at, smallPitch, bigAt + taps[t], bigAt + taps[t + 1], scratch);
            case 2 ->
                CorrelationLoops.twoByFour(
                        a,
                        small,
                        big,
                        at,
                        smallPitch,
                        bigAt + taps[t],
                        bigAt + taps[t + 1],
                        bigAt + taps[t + 2],
                        bigAt + taps[t + 3],
                        scratch);
            default -> CorrelationLoops.oneByEight(a, small, big, at, bigAt, taps, t, scratch);
        }
    }

    private void reduce(float[] a, int channel, int tap, int scratch, float[] gradient, int to) {
        for (int i = 0; i < SUMS / channels; i++) {
            for (int j = 0; j < channels; j++) {
                gradient[to + places[channel + j][tap + i]] = Lanes.sum(a, scratch + (i * channels + j) * Lanes.TILE);
            }
        }
    }
}
