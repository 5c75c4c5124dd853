package org.shapecode.network.engine;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The images that are processed side by side. A tile always holds 16 images, adjacent in memory for each pixel; a SIMD
 * vector covers 4, 8 or all 16 of them. Lanes are never mixed before the sums over a tile are reduced in a fixed order, so
 * that results are bit-identical for every vector width.
 */
final class Lanes {
    /** Images in a tile, and thus floats for each of its pixels. */
    static final int TILE = 16;

    static final VectorSpecies<Float> SPECIES = choose();
    /** The same vectors as integers, for their bits. */
    static final VectorSpecies<Integer> BITS = VectorSpecies.of(int.class, SPECIES.vectorShape());
    /** Images in a vector. */
    static final int STEP = SPECIES.length();

    /**
     * Whether a vector covers a whole tile. The processors that have such vectors (AVX-512) have 32 registers for them, those
     * with shorter ones 16; this alone decides which of two loops a convolution runs.
     */
    static final boolean WHOLE = STEP == TILE;

    /**
     * All bits of a position in an arena, and all bits of the length of a row; an {@link Arena} has no larger ones. A loop
     * that masks with these what it is given computes the same, but the compiler then knows that none of its indexes
     * overflows, and computes them all within the load instructions.
     */
    static final int PLACE = (1 << 30) - 1;

    static final int LENGTH = (1 << 24) - 1;

    private Lanes() {}

    /** The widest supported vectors up to a tile; tests ask for narrower ones. */
    private static VectorSpecies<Float> choose() {
        int widest = Math.min(TILE, FloatVector.SPECIES_PREFERRED.length());
        return switch (Integer.getInteger("shapecode.vector.lanes", widest)) {
            case 16 -> FloatVector.SPECIES_512;
            case 8 -> FloatVector.SPECIES_256;
            case 4 -> FloatVector.SPECIES_128;
            default -> FloatVector.SPECIES_64;
        };
    }

    /** The vector at a position. */
    static FloatVector at(float[] values, int position) {
        return FloatVector.fromArray(SPECIES, values, position);
    }

    /** The bits of a number. */
    static int bits(float value) {
        return Float.floatToRawIntBits(value);
    }

    /** One value in every lane. */
    static FloatVector all(float[] values, int position) {
        return FloatVector.broadcast(SPECIES, values[position]);
    }

    /** The sum over the 16 lanes at a position, always in the same order. */
    static float sum(float[] values, int position) {
        return everyFourth(values, position)
                + everyFourth(values, position + 2)
                + (everyFourth(values, position + 1) + everyFourth(values, position + 3));
    }

    private static float everyFourth(float[] values, int position) {
        return values[position] + values[position + 8] + (values[position + 4] + values[position + 12]);
    }
}
