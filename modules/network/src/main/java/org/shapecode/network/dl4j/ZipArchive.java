package org.shapecode.network.dl4j;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Reads and rewrites zip files in memory. */
final class ZipArchive {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ZipArchive() {}

    /**
     * The content of each entry, in order. Checksums are verified.
     *
     * @throws IOException if the bytes are not a zip file, or are damaged
     */
    static Map<String, byte[]> read(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    /** The same entries without their timestamps, so that equal content gives equal bytes. */
    static byte[] canonical(byte[] zip) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(zip.length);
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : read(zip).entrySet()) {
                ZipEntry timeless = new ZipEntry(entry.getKey());
                timeless.setTimeLocal(NO_TIME);
                out.putNextEntry(timeless);
                out.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
