package org.shapecode.network.dl4j;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Takes weights files apart and puts them together again, whatever they hold. */
final class ForgedWeights {
    private ForgedWeights() {}

    static void write(Path file, Map<String, byte[]> content) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : content.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
    }

    static Map<String, byte[]> entries(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return entries(in);
        }
    }

    private static Map<String, byte[]> entries(InputStream file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(file)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    static float[] ones(int count) {
        float[] values = new float[count];
        Arrays.fill(values, 1);
        return values;
    }

    static byte[] array(long rankLength, long[] shape, long length, float[] values) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF("MIXED_DATA_TYPES");
        out.writeLong(rankLength);
        out.writeUTF("LONG");
        for (long value : shape) {
            out.writeLong(value);
        }
        out.writeUTF("MIXED_DATA_TYPES");
        out.writeLong(length);
        out.writeUTF("FLOAT");
        for (float value : values) {
            out.writeFloat(value);
        }
        return bytes.toByteArray();
    }

    /** The same entries without their timestamps. */
    static byte[] timeless(byte[] zip) throws IOException {
        return ZipArchive.write(entries(new ByteArrayInputStream(zip)));
    }
}
