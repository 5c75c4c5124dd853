package org.shapecode.network.stack;

/** Which images a pass goes over, cut into tiles. The last tile may be partly empty. */
final class Batch {
    private int[] images;
    private int size;

    /**
     * Sets the images.
     *
     * @param images their numbers, in any order, also repeated; null for the first {@code size} in order
     */
    void set(int[] images, int size) {
        this.images = images;
        this.size = size;
    }

    int size() {
        return size;
    }

    int tiles() {
        return (size + Lanes.TILE - 1) / Lanes.TILE;
    }

    /** Images in a tile. */
    int lanes(int tile) {
        return Math.min(Lanes.TILE, size - tile * Lanes.TILE);
    }

    /** Where the tile's images start in an array of all images; empty lanes repeat the last image. */
    void sources(int tile, int length, int[] places) {
        for (int lane = 0; lane < Lanes.TILE; lane++) {
            int position = Math.min(tile * Lanes.TILE + lane, size - 1);
            places[lane] = (images == null ? position : images[position]) * length;
        }
    }

    /** Where the tile's images start in an array in the order of the batch; -1 in empty lanes. */
    void positions(int tile, int length, int[] places) {
        for (int lane = 0; lane < Lanes.TILE; lane++) {
            places[lane] = lane < lanes(tile) ? (tile * Lanes.TILE + lane) * length : -1;
        }
    }
}
