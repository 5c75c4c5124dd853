package org.shapecode.exchange.weights;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;

/** A type of floating-point numbers in a file. */
public enum FloatType {
    /** Single precision. */
    FLOAT32(4),
    /** Double precision. */
    FLOAT64(8),
    /** Half precision. */
    FLOAT16(2),
    /** The upper half of a single precision number. */
    BFLOAT16(2);

    private final int bytes;

    FloatType(int bytes) {
        this.bytes = bytes;
    }

    /** Bytes of a number. */
    public int bytes() {
        return bytes;
    }

    /** What is told about weights of this type: that they were converted; empty for single precision. */
    public String note() {
        return this == FLOAT32
                ? ""
                : "Weights of type " + name().toLowerCase(Locale.ROOT) + " were converted to float32.";
    }

    /**
     * Reads numbers in little-endian order, as single precision.
     *
     * @param from holds whole numbers from its position to its limit
     */
    public float[] read(ByteBuffer from) {
        ByteBuffer buffer = from.slice().order(ByteOrder.LITTLE_ENDIAN);
        float[] values = new float[buffer.remaining() / bytes];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (this) {
                case FLOAT32 -> buffer.getFloat();
                case FLOAT64 -> (float) buffer.getDouble();
                case FLOAT16 -> half(buffer.getShort());
                case BFLOAT16 -> Float.intBitsToFloat(buffer.getShort() << 16);
            };
        }
        return values;
    }

    /** A number of half precision, from its bits. */
    public static float half(short bits) {
        int exponent = bits >> 10 & 0x1f;
        int fraction = bits & 0x3ff;
        float size = switch (exponent) {
            case 0 -> fraction * 0x1p-24f;
            case 0x1f -> fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
            default -> Float.intBitsToFloat(exponent + 112 << 23 | fraction << 13);
        };
        return bits < 0 ? -size : size;
    }
}
