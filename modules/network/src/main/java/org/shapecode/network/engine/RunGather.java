package org.shapecode.network.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.shapecode.network.spi.KernelForm;

/**
 * Sums row by row where the pixels of a phase take adjacent pixels: into the big plane, with any stride, and into the small
 * one with stride 1.
 */
final class RunGather implements Gather {
    /** Below this many pixels of a phase in a row, the calls take longer than what they save. */
    private static final int FEWEST_COLUMNS = 4;

    /** From so many channels on, blocks of channels that share each pixel are as fast. */
    private static final int MANY_CHANNELS = 4;

    /**
     * The pixels of one phase in a row.
     *
     * @param taps offsets of the summed pixels, in all channels
     * @param source offset of the first summed pixel
     * @param target offset of the first pixel of the output
     * @param n 16 floats for each pixel
     * @param weights position of the first packed weight
     */
    private record Run(int[] taps, int source, int target, int n, int weights) {}

    private final int channels;
    private final int pitch;
    private final int width;
    /** Floats from one pixel of a phase to the next. */
    private final int step;
    /** Offset of each row of the output in a channel. */
    private final int[] targets;

    /** The runs of each row. */
    private final List<List<Run>> runs = new ArrayList<>();
    /** For each packed weight, {@code [phase][channel][tap]}, its place in the kernel. */
    private int[] order = {};

    private final float[] packed;

    /** Whether the loops can be used for a kernel, and are faster than those for all kernels. */
    static boolean suits(KernelForm form, boolean toBig) {
        int columns =
                toBig ? form.big().columns() / form.stride() : form.small().columns();
        int channels = (toBig ? form.big() : form.small()).channels();
        return (toBig || form.stride() == 1) && channels < MANY_CHANNELS && columns >= FEWEST_COLUMNS;
    }

    /** Plans the sums; see {@link Gather#of}. */
    RunGather(KernelForm form, boolean toBig, BorderedPlanes from, BorderedPlanes to) {
        channels = to.extent().channels();
        pitch = to.planeLength();
        width = to.extent().columns() * Lanes.TILE;
        int phases = toBig ? form.stride() : 1;
        step = phases * Lanes.TILE;
        Taps taps = toBig ? Taps.toBig(form) : Taps.toSmall(form);
        targets = new int[taps.rows().size()];
        // Rows come in the order of their phases, from any phase on, and so do columns.
        PhaseTaps[][] planned = new PhaseTaps[phases][phases];
        int[][] weights = new int[phases][phases];
        for (int row = 0; row < targets.length; row++) {
            targets[row] = to.offset(row, 0);
            List<Run> inRow = new ArrayList<>();
            Taps.Line line = taps.rows().get(row);
            for (int first = 0; first < Math.min(phases, to.extent().columns()); first++) {
                Taps.Line column = taps.columns().get(first);
                int r = line.phase();
                int c = column.phase();
                if (planned[r][c] == null) {
                    planned[r][c] = PhaseTaps.of(line, column, from);
                    weights[r][c] = order.length;
                    addOrder(form, toBig, planned[r][c]);
                }
                int count = (to.extent().columns() - first + phases - 1) / phases;
                int source = from.offset(line.origin(), column.origin());
                int[] offsets = planned[r][c].offsets();
                inRow.add(new Run(offsets, source, to.offset(row, first), count * Lanes.TILE, weights[r][c]));
            }
            runs.add(inRow);
        }
        packed = new float[order.length];
    }

    private void addOrder(KernelForm form, boolean toBig, PhaseTaps taps) {
        int at = order.length;
        order = Arrays.copyOf(order, at + channels * taps.places().length);
        for (int written = 0; written < channels; written++) {
            for (int[] place : taps.places()) {
                order[at++] = toBig
                        ? form.link(place[0], written, place[1], place[2])
                        : form.link(written, place[0], place[1], place[2]);
            }
        }
    }

    @Override
    public void load(float[] parameters, int at) {
        for (int i = 0; i < packed.length; i++) {
            packed[i] = parameters[at + order[i]];
        }
    }

    @Override
    public void run(float[] a, int from, int to, float[] starts) {
        for (int row = 0; row < targets.length; row++) {
            List<Run> inRow = runs.get(row);
            for (int channel = 0; channel < channels; channel++) {
                int at = to + channel * pitch;
                Arrays.fill(a, at + targets[row], at + targets[row] + width, starts[channel]);
                for (int i = 0; i < inRow.size(); i++) {
                    Run run = inRow.get(i);
                    int k = run.weights + channel * run.taps.length;
                    RunLoops.add(a, run.taps, packed, k, from + run.source, at + run.target, step, run.n);
                }
            }
        }
    }
}
