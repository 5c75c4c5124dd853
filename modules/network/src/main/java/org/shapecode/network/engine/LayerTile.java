package org.shapecode.network.engine;

import java.util.Arrays;

/** What one tile of 16 images needs on its way through the layers of a network. Used by one thread at a time. */
final class LayerTile {
    /** How many sums of 16 lanes there is room for. */
    static final int SUMS = 18;

    /** The array that holds everything. */
    final float[] a;
    /** Position of each level's activations. */
    final int[] values;
    /** Position of each level's gradients: after the activation until the layer's backward pass, then before it. */
    final int[] gradients;
    /** Position of each level's directional derivatives; empty without tangents. */
    final int[] tangents;
    /** Position of the directional derivatives before the activation of each level, if it is curved. */
    final int[] inner;
    /** Position of each level's gradients with respect to the directional derivatives; empty without tangents. */
    final int[] tangentGradients;
    /** Position of {@link #SUMS} times 16 sums. */
    final int sums;
    /** Position of two rows of the longest run of any level. */
    final int rows;

    private final int rowLength;
    /** Position of 16 factors: 1 for the images of the tile, 0 for empty lanes. */
    final int present;
    /** Position of 16 factors of the loss. */
    final int factors;
    /** Number of images. */
    int lanes;
    /** Where each image starts in the array of inputs, and of targets. */
    final int[] sources = new int[Lanes.TILE];
    /** Where each image starts in an array in batch order. */
    final int[] places = new int[Lanes.TILE];
    /** Error of each image. */
    final double[] errors = new double[Lanes.TILE];
    /** For the gradient of a kernel that comes in two parts. */
    final float[] kernel;

    LayerTile(Chain chain, boolean withTangents) {
        this(chain, withTangents, true);
    }

    /** The bytes that a tile takes, without taking them. */
    static long bytes(Chain chain, boolean withTangents) {
        LayerTile planned = new LayerTile(chain, withTangents, false);
        return planned.length * Float.BYTES;
    }

    private final long length;

    private LayerTile(Chain chain, boolean withTangents, boolean allocate) {
        Arena arena = new Arena(1);
        int levels = chain.levels();
        values = new int[levels];
        gradients = new int[levels];
        tangents = new int[withTangents ? levels : 0];
        inner = new int[tangents.length];
        tangentGradients = new int[tangents.length];
        int longest = 0;
        for (int level = 0; level < levels; level++) {
            BorderedPlanes planes = chain.planes(level);
            values[level] = arena.take(planes.length());
            gradients[level] = arena.take(planes.length());
            if (withTangents) {
                tangents[level] = arena.take(planes.length());
                tangentGradients[level] = arena.take(planes.length());
                boolean curved = level > 0 && chain.activation(level - 1).isCurved();
                inner[level] = curved ? arena.take(planes.length()) : tangents[level];
            }
            longest = Math.max(longest, planes.runLength());
        }
        sums = arena.take((long) SUMS * Lanes.TILE);
        rowLength = longest;
        rows = arena.take(2L * longest);
        present = arena.take(Lanes.TILE);
        factors = arena.take(Lanes.TILE);
        length = arena.length();
        a = allocate ? arena.allocate() : new float[0];
        kernel = new float[allocate && withTangents ? chain.longestKernel() : 0];
    }

    /** Position of one of two rows for intermediate results. */
    int row(int index) {
        return rows + index * rowLength;
    }

    /** Prepares for a tile of a batch. */
    void begin(TiledBatch batch, int tile) {
        lanes = batch.lanes(tile);
        for (int lane = 0; lane < Lanes.TILE; lane++) {
            a[present + lane] = lane < lanes ? 1 : 0;
        }
        Arrays.fill(errors, 0);
    }

    /** Sets the factor of the loss; it is 0 in empty lanes, which repeat the last image. */
    void setFactor(float factor) {
        for (int lane = 0; lane < Lanes.TILE; lane++) {
            a[factors + lane] = lane < lanes ? factor : 0;
        }
    }

    /** Sets the first {@code count} sums of 16 lanes to 0. */
    void clearSums(int count) {
        Arrays.fill(a, sums, sums + count * Lanes.TILE, 0);
    }

    /** The sum over the tile's images of one of the sums, in the order of the lanes. */
    double sum(int index) {
        double total = 0;
        for (int lane = 0; lane < lanes; lane++) {
            total += a[sums + index * Lanes.TILE + lane];
        }
        return total;
    }

    /** Copies images into planes, from the places given; a negative place stands for zeros. */
    void gather(float[] images, int[] from, BorderedPlanes planes, int to) {
        int columns = planes.extent().columns();
        for (int channel = 0; channel < planes.extent().channels(); channel++) {
            for (int row = 0; row < planes.extent().rows(); row++) {
                int place = planes.extent().index(channel, row, 0);
                int at = to + planes.offset(channel, row, 0);
                for (int lane = 0; lane < Lanes.TILE; lane++) {
                    int start = from[lane];
                    for (int x = 0; x < columns; x++) {
                        a[at + x * Lanes.TILE + lane] = start < 0 ? 0 : images[start + place + x];
                    }
                }
            }
        }
    }

    /** Copies planes out, to the places of the batch. */
    void scatter(BorderedPlanes planes, int from, float[] images) {
        int columns = planes.extent().columns();
        for (int channel = 0; channel < planes.extent().channels(); channel++) {
            for (int row = 0; row < planes.extent().rows(); row++) {
                int place = planes.extent().index(channel, row, 0);
                int at = from + planes.offset(channel, row, 0);
                for (int lane = 0; lane < lanes; lane++) {
                    for (int x = 0; x < columns; x++) {
                        images[places[lane] + place + x] = a[at + x * Lanes.TILE + lane];
                    }
                }
            }
        }
    }

    /** Adds an array in batch order to planes. */
    void add(float[] batch, BorderedPlanes planes, int to) {
        for (int i = 0; i < planes.extent().length(); i++) {
            for (int lane = 0; lane < lanes; lane++) {
                a[to + planes.offset(i) + lane] += batch[places[lane] + i];
            }
        }
    }

    /** Copies planes of the same extent. */
    void copy(BorderedPlanes from, int fromAt, BorderedPlanes to, int toAt) {
        for (int channel = 0; channel < from.extent().channels(); channel++) {
            for (int row = 0; row < from.extent().rows(); row++) {
                int n = from.extent().columns() * Lanes.TILE;
                System.arraycopy(a, fromAt + from.offset(channel, row, 0), a, toAt + to.offset(channel, row, 0), n);
            }
        }
    }

    /** Copies one image out of planes, in double precision. */
    void read(BorderedPlanes planes, int from, int lane, double[] image) {
        for (int i = 0; i < image.length; i++) {
            image[i] = a[from + planes.offset(i) + lane];
        }
    }

    /** Copies one image into planes. */
    void write(double[] image, BorderedPlanes planes, int to, int lane) {
        for (int i = 0; i < image.length; i++) {
            a[to + planes.offset(i) + lane] = (float) image[i];
        }
    }
}
