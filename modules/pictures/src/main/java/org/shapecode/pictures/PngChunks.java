package org.shapecode.pictures;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** Checks the sums of a PNG file, which Java's decoder does not: a damaged file would be read as a wrong picture. */
final class PngChunks {
    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;
    private static final int END = 0x49454e44;

    private PngChunks() {}

    /** Throws if a chunk is damaged or missing. */
    static void check(byte[] content) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        int at = SIGNATURE;
        while (at + AROUND <= content.length) {
            int length = bytes.getInt(at);
            if (length < 0 || length > content.length - at - AROUND) {
                break;
            }
            CRC32 sum = new CRC32();
            sum.update(content, at + Integer.BYTES, Integer.BYTES + length);
            if ((int) sum.getValue() != bytes.getInt(at + 2 * Integer.BYTES + length)) {
                throw new IOException("it is damaged at byte " + at);
            }
            if (bytes.getInt(at + Integer.BYTES) == END) {
                return;
            }
            at += AROUND + length;
        }
        throw new IOException("it is truncated");
    }
}
