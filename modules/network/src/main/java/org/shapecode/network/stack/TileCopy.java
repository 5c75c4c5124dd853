package org.shapecode.network.stack;

/** Copies between arrays of whole images, {@code [image][channel][row][column]}, and the planes of a tile. */
final class TileCopy {
    private TileCopy() {}

    /** Brings 16 images, which start at {@code places}, into the planes; a negative place stands for zeros. */
    static void gather(float[] images, int[] places, float[] a, Planes planes) {
        int image = 0;
        for (int channel = 0; channel < planes.channels(); channel++) {
            for (int row = 0; row < planes.rows(); row++, image += planes.columns()) {
                gatherRow(images, places, image, planes.columns(), a, planes.row(channel, row));
            }
        }
    }

    /** Brings one row of 16 images, which starts {@code from} floats after the image, to the arena at {@code to}. */
    static void gatherRow(float[] images, int[] places, int from, int columns, float[] a, int to) {
        for (int lane = 0; lane < Lanes.TILE; lane++) {
            boolean zeros = places[lane] < 0;
            int place = places[lane] + from;
            int at = to + lane;
            for (int x = 0; x < columns; x++) {
                a[at + x * Lanes.TILE] = zeros ? 0 : images[place + x];
            }
        }
    }

    /** Takes the planes of the images whose place is not negative out of the tile. */
    static void scatter(float[] a, Planes planes, float[] images, int[] places) {
        int image = 0;
        for (int channel = 0; channel < planes.channels(); channel++) {
            for (int row = 0; row < planes.rows(); row++, image += planes.columns()) {
                for (int lane = 0; lane < Lanes.TILE && places[lane] >= 0; lane++) {
                    int at = planes.row(channel, row) + lane;
                    for (int x = 0; x < planes.columns(); x++) {
                        images[places[lane] + image + x] = a[at + x * Lanes.TILE];
                    }
                }
            }
        }
    }

    /** Copies planes of equal shape. */
    static void copy(float[] a, Planes from, Planes to) {
        for (int channel = 0; channel < from.channels(); channel++) {
            for (int row = 0; row < from.rows(); row++) {
                System.arraycopy(a, from.row(channel, row), a, to.row(channel, row), from.width());
            }
        }
    }
}
