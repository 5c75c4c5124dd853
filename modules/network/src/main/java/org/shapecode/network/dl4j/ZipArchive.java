package org.shapecode.network.dl4j;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Reads and writes zip files in memory. */
final class ZipArchive {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ZipArchive() {}

    /**
     * The content of each entry, in order. Checksums are verified. Nothing is inflated beyond the given sizes.
     *
     * @param longest the names of all allowed entries, with the number of bytes that each may have at most, below 2^31
     * @throws IOException if the bytes are not a zip file, are damaged, or hold another entry or a longer one
     */
    static Map<String, byte[]> read(byte[] zip, Map<String, Long> longest) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = next(in); entry != null; entry = next(in)) {
                Long most = longest.get(entry.getName());
                if (most == null || entries.containsKey(entry.getName())) {
                    throw new IOException(
                            "it must hold nothing but one " + String.join(", one ", new TreeSet<>(longest.keySet())));
                }
                byte[] content = entry.getSize() > most ? null : in.readNBytes((int) (long) most);
                if (content == null || in.read() >= 0) {
                    throw new IOException(entry.getName() + " has more than the expected " + most + " bytes");
                }
                entries.put(entry.getName(), content);
            }
        }
        return entries;
    }

    /**
     * The content of the first entry, if it has a given name; nothing after it is read.
     *
     * @param most the number of bytes that it may have at most, below 2^31 - 1
     * @throws IOException if the bytes are not a zip file, or are damaged until there
     */
    static Optional<byte[]> first(InputStream zip, String name, long most) throws IOException {
        ZipInputStream in = new ZipInputStream(zip);
        ZipEntry entry = next(in);
        if (entry == null || !entry.getName().equals(name)) {
            return Optional.empty();
        }
        byte[] content = in.readNBytes((int) most + 1);
        return content.length > most ? Optional.empty() : Optional.of(content);
    }

    private static ZipEntry next(ZipInputStream in) throws IOException {
        try {
            return in.getNextEntry();
        } catch (IllegalArgumentException e) {
            throw new IOException("the name of one of its entries is not UTF-8 text", e);
        }
    }

    /** A zip file of these entries in their order, without timestamps, so that equal content gives equal bytes. */
    static byte[] write(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry timeless = new ZipEntry(entry.getKey());
                timeless.setTimeLocal(NO_TIME);
                out.putNextEntry(timeless);
                out.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
