package org.shapecode.network.stack;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * How many images go side by side. A tile always holds 16 images, one beside the other for each pixel; a SIMD vector
 * covers 4, 8 or all 16 of them. The lanes never mix before the sums over a tile are reduced in one fixed order, so
 * that results are the same bits whatever the vector width.
 */
final class Lanes {
    /** Images in a tile, and floats for each of its pixels. */
    static final int TILE = 16;

    static final VectorSpecies<Float> SPECIES = choose();
    /** Bits of a vector. */
    static final VectorSpecies<Integer> BITS = VectorSpecies.of(int.class, SPECIES.vectorShape());
    /** Images in a vector. */
    static final int STEP = SPECIES.length();

    private Lanes() {}

    /** The widest vectors up to a tile; tests ask for narrower ones. */
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
}
