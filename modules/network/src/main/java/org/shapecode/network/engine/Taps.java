package org.shapecode.network.engine;

import java.util.ArrayList;
import java.util.List;
import org.shapecode.network.api.Extent;
import org.shapecode.network.spi.KernelForm;

/**
 * Which pixels of one plane of a {@link KernelForm} are summed to a pixel of the other. Pixels that are linked by the same
 * entries of the kernel form a phase: a convolution has one, its transpose has one for each remainder of row and column by
 * the stride.
 *
 * @param rows for each row of the written plane, the entries that link it
 * @param columns for each column, likewise
 */
record Taps(List<Line> rows, List<Line> columns) {
    /**
     * One row or column of the written plane.
     *
     * @param phase number of its phase
     * @param entries rows or columns of the kernel, in the order of the sum
     * @param sources the row or column of the read plane that each entry meets; may lie outside
     */
    record Line(int phase, int[] entries, int[] sources) {
        /** Where the sources of all lines of a phase are counted from. */
        int origin() {
            return sources.length == 0 ? 0 : sources[0];
        }
    }

    /** The taps that sum over the big plane, for every pixel of the small one. */
    static Taps toSmall(KernelForm form) {
        Extent small = form.small();
        return new Taps(
                strided(small.rows(), form.kernelRows(), form.stride(), form.top()),
                strided(small.columns(), form.kernelColumns(), form.stride(), form.left()));
    }

    private static List<Line> strided(int length, int kernel, int stride, int padding) {
        List<Line> lines = new ArrayList<>();
        for (int t = 0; t < length; t++) {
            int[] entries = new int[kernel];
            int[] sources = new int[kernel];
            for (int k = 0; k < kernel; k++) {
                entries[k] = k;
                sources[k] = t * stride + k - padding;
            }
            lines.add(new Line(0, entries, sources));
        }
        return lines;
    }

    /** The taps that sum over the small plane, for every pixel of the big one. */
    static Taps toBig(KernelForm form) {
        Extent big = form.big();
        return new Taps(
                scattered(big.rows(), form.kernelRows(), form.stride(), form.top()),
                scattered(big.columns(), form.kernelColumns(), form.stride(), form.left()));
    }

    private static List<Line> scattered(int length, int kernel, int stride, int padding) {
        List<Line> lines = new ArrayList<>();
        for (int place = 0; place < length; place++) {
            int phase = (place + padding) % stride;
            int count = phase < kernel ? (kernel - phase - 1) / stride + 1 : 0;
            int[] entries = new int[count];
            int[] sources = new int[count];
            for (int i = 0; i < count; i++) {
                entries[i] = phase + i * stride;
                sources[i] = (place + padding) / stride - i;
            }
            lines.add(new Line(phase, entries, sources));
        }
        return lines;
    }

    /** The layout of a plane with room for everything that the taps read outside of it. */
    BorderedPlanes border(Extent read) {
        int top = 0;
        int bottom = 0;
        for (Line line : rows) {
            for (int source : line.sources) {
                top = Math.max(top, -source);
                bottom = Math.max(bottom, source - read.rows() + 1);
            }
        }
        int left = 0;
        int right = 0;
        for (Line line : columns) {
            for (int source : line.sources) {
                left = Math.max(left, -source);
                right = Math.max(right, source - read.columns() + 1);
            }
        }
        return new BorderedPlanes(read, top, bottom, left, right);
    }

    /** The pixels of one phase. */
    List<int[]> pixels(int rowPhase, int columnPhase) {
        List<int[]> pixels = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < columns.size(); c++) {
                if (rows.get(r).phase == rowPhase && columns.get(c).phase == columnPhase) {
                    pixels.add(new int[] {r, c});
                }
            }
        }
        return pixels;
    }
}
