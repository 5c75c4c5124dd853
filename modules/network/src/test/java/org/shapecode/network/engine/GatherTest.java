package org.shapecode.network.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shapecode.network.api.Extent;
import org.shapecode.network.spi.KernelForm;

/** The loops along rows give the same bits as those in blocks. */
class GatherTest {
    @ParameterizedTest
    @CsvSource({
        "1, 8, 31, 3, 2, 0",
        "8, 4, 15, 3, 2, 0",
        "2, 3, 9, 3, 2, 1",
        "3, 1, 8, 3, 2, 1",
        "4, 3, 10, 3, 1, 1",
        "2, 2, 8, 4, 2, 1",
        "1, 3, 13, 2, 3, 0",
        "3, 2, 12, 5, 2, 2",
        "1, 1, 7, 5, 1, 2"
    })
    void sameBitsInRowsAndBlocks(int big, int small, int columns, int kernel, int stride, int padding) {
        int outside = columns * stride + kernel - stride - 2 * padding;
        Extent input = new Extent(2, big, outside, outside);
        Extent output = new Extent(2, small, columns, columns);
        KernelForm form = new KernelForm(input, output, false, kernel, kernel, stride, padding, padding, false);
        BorderedPlanes bigPlanes = Taps.toSmall(form).border(input);
        BorderedPlanes smallPlanes = Taps.toBig(form).border(output);
        int smallAt = (int) bigPlanes.length();
        int scratch = smallAt + (int) smallPlanes.length();
        float[] tile = new float[scratch + LayerTile.SUMS * Lanes.TILE];
        Random random = new Random(1);
        fill(tile, 0, bigPlanes, random);
        fill(tile, smallAt, smallPlanes, random);
        float[] weights = random(form.kernelLength(), random);
        float[] starts = random(Math.max(big, small), random);

        check(
                Gather.of(form, false, bigPlanes, smallPlanes),
                new BlockGather(form, false, bigPlanes, smallPlanes),
                weights,
                starts,
                tile,
                0,
                smallAt);
        check(
                Gather.of(form, true, smallPlanes, bigPlanes),
                new BlockGather(form, true, smallPlanes, bigPlanes),
                weights,
                starts,
                tile,
                smallAt,
                0);
        float[] expected = new float[weights.length];
        new BlockCorrelation(form, smallPlanes, bigPlanes).run(tile, smallAt, 0, scratch, expected, 0);
        float[] gradient = new float[weights.length];
        Correlation.of(form, smallPlanes, bigPlanes).run(tile, smallAt, 0, scratch, gradient, 0);
        assertArrayEquals(expected, gradient);
    }

    private static void check(
            Gather gather, Gather blocks, float[] weights, float[] starts, float[] tile, int from, int to) {
        float[] expected = tile.clone();
        blocks.load(weights, 0);
        blocks.run(expected, from, to, starts);
        float[] sums = tile.clone();
        gather.load(weights, 0);
        gather.run(sums, from, to, starts);
        assertArrayEquals(expected, sums);
    }

    private static float[] random(int length, Random random) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = random.nextFloat() - 0.5f;
        }
        return values;
    }

    private static void fill(float[] tile, int at, BorderedPlanes planes, Random random) {
        for (int i = 0; i < planes.extent().length(); i++) {
            System.arraycopy(random(Lanes.TILE, random), 0, tile, at + planes.offset(i), Lanes.TILE);
        }
    }
}
