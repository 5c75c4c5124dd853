package org.shapecode.network.engine;

/** Copies or adds one row in all channels, between arrays of images and the planes of a tile. */
final class RowCopy {
    /** Rows that are gathered at once: their copy takes half of the L1 cache for images of 64 columns. */
    static final int MOST_ROWS = 4;

    private RowCopy() {}

    /** Copies one row of 16 images into the planes of a level; see the other method. */
    static void gather(float[] images, int[] places, Workspace w, PlaneLayout level, int row) {
        gather(images, places, w, level, row, 1);
    }

    /**
     * Copies some rows of 16 images into the planes of a level, which must hold all of them at once.
     *
     * <p>Goes through a compact copy in the workspace's row: copying all pieces at once lets their cache misses overlap, and
     * images whose distance is a multiple of 4096 bytes, as usual, evict each other from the cache while they are spread.
     * Several rows make longer pieces, of which the processor fetches the end while it copies the start.
     *
     * @param images {@code [image][channel][row][column]}
     * @param places where the 16 images start; a negative position stands for zeros
     * @param first the first row
     * @param count number of rows, at most {@link #MOST_ROWS}
     */
    static void gather(float[] images, int[] places, Workspace w, PlaneLayout level, int first, int count) {
        int columns = level.columns();
        int piece = count * columns;
        for (int channel = 0; channel < level.channels(); channel++) {
            int from = (channel * level.rows() + first) * columns;
            for (int lane = 0; lane < Lanes.TILE && places[lane] >= 0; lane++) {
                System.arraycopy(images, places[lane] + from, w.a, w.row + lane * piece, piece);
            }
            for (int i = 0; i < count; i++) {
                int to = level.row(channel, first + i);
                for (int lane = 0; lane < Lanes.TILE; lane++) {
                    if (places[lane] < 0) {
                        clear(w.a, to + lane, columns);
                    } else {
                        spread(w.a, w.row + lane * piece + i * columns, to + lane, columns);
                    }
                }
            }
        }
    }

    private static void spread(float[] a, int from, int to, int columns) {
        for (int x = 0; x < columns; x++) {
            a[to + x * Lanes.TILE] = a[from + x];
        }
    }

    private static void clear(float[] a, int to, int columns) {
        for (int x = 0; x < columns; x++) {
            a[to + x * Lanes.TILE] = 0;
        }
    }

    /** Copies a row out of the planes, for the images whose position is not negative. */
    static void scatter(float[] a, PlaneLayout level, int row, float[] images, int[] places) {
        for (int channel = 0; channel < level.channels(); channel++) {
            int to = (channel * level.rows() + row) * level.columns();
            int from = level.row(channel, row);
            for (int lane = 0; lane < Lanes.TILE && places[lane] >= 0; lane++) {
                for (int x = 0; x < level.columns(); x++) {
                    images[places[lane] + to + x] = a[from + lane + x * Lanes.TILE];
                }
            }
        }
    }

    /** Adds a row to planes of the same shape. */
    static void add(float[] a, PlaneLayout from, PlaneLayout to, int row) {
        for (int channel = 0; channel < from.channels(); channel++) {
            int f = from.row(channel, row);
            int t = to.row(channel, row);
            for (int i = 0; i < from.width(); i++) {
                a[t + i] += a[f + i];
            }
        }
    }

    /** Copies a row to planes of the same shape. */
    static void copy(float[] a, PlaneLayout from, PlaneLayout to, int row) {
        for (int channel = 0; channel < from.channels(); channel++) {
            System.arraycopy(a, from.row(channel, row), a, to.row(channel, row), from.width());
        }
    }
}
