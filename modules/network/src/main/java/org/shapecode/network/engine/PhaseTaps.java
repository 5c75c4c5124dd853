package org.shapecode.network.engine;

/**
 * What is summed to each pixel of a phase of {@link Taps}, in the order of the sum: by channels, then rows and columns of the
 * kernel.
 *
 * @param offsets of the summed pixels, from the origin of row and column in the first channel
 * @param places for each of them its channel and the row and column of the kernel
 */
record PhaseTaps(int[] offsets, int[][] places) {
    /** The taps of the phase that a row and a column belong to. */
    static PhaseTaps of(Taps.Line row, Taps.Line column, BorderedPlanes from) {
        int channels = from.extent().channels();
        int[] offsets = new int[channels * row.entries().length * column.entries().length];
        int[][] places = new int[offsets.length][];
        int origin = from.offset(row.origin(), column.origin());
        int tap = 0;
        for (int channel = 0; channel < channels; channel++) {
            for (int r = 0; r < row.entries().length; r++) {
                for (int c = 0; c < column.entries().length; c++) {
                    places[tap] = new int[] {channel, row.entries()[r], column.entries()[c]};
                    offsets[tap++] = from.offset(channel, row.sources()[r], column.sources()[c]) - origin;
                }
            }
        }
        return new PhaseTaps(offsets, places);
    }
}
