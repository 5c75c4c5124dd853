package org.shapecode.network.engine;

/** The images of a pass, divided into tiles. The last tile may have empty lanes. */
final class TiledBatch {
    private int[] images;
    private int size;

    /**
     * Sets the images.
     *
     * @param images their indices, in any order, repetitions allowed; null for the first {@code size} in order
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

    /** The number of images in a tile. */
    int lanes(int tile) {
        return Math.min(Lanes.TILE, size - tile * Lanes.TILE);
    }

    /** Computes where the tile's images start in an array of all images; empty lanes repeat the last image. */
    void sources(int tile, int length, int[] places) {
        for (int lane = 0; lane < Lanes.TILE; lane++) {
            int position = Math.min(tile * Lanes.TILE + lane, size - 1);
            places[lane] = (images == null ? position : images[position]) * length;
        }
    }

    /** Computes where the tile's images start in an array in batch order; -1 in empty lanes. */
    void positions(int tile, int length, int[] places) {
        for (int lane = 0; lane < Lanes.TILE; lane++) {
            places[lane] = lane < lanes(tile) ? (tile * Lanes.TILE + lane) * length : -1;
        }
    }
}
