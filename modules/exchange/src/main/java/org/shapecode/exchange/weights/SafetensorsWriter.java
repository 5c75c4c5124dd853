package org.shapecode.exchange.weights;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shapecode.core.Json;

/** Writes safetensors: the length of a header as 8 bytes, the header in JSON, then the numbers, all little-endian. */
public final class SafetensorsWriter {
    private static final int ALIGNMENT = 8;

    private SafetensorsWriter() {}

    /**
     * The bytes of a file.
     *
     * @param metadata goes into the header, for people
     */
    public static byte[] bytes(List<NamedArray> arrays, Map<String, String> metadata) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("__metadata__", metadata);
        int end = 0;
        for (NamedArray array : arrays) {
            int start = end;
            end = Math.addExact(start, Math.multiplyExact(Float.BYTES, array.values().length));
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("dtype", "F32");
            entry.put("shape", array.shape());
            entry.put("data_offsets", List.of(start, end));
            header.put(array.name(), entry);
        }
        byte[] json = padded(Json.jacksonFormat(header).getBytes(StandardCharsets.UTF_8));
        ByteBuffer bytes = ByteBuffer.allocate(Math.addExact(Long.BYTES + json.length, end))
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(json.length).put(json);
        for (NamedArray array : arrays) {
            bytes.asFloatBuffer().put(array.values());
            bytes.position(bytes.position() + Float.BYTES * array.values().length);
        }
        return bytes.array();
    }

    /** With spaces at the end, so that the numbers are aligned. */
    private static byte[] padded(byte[] json) {
        byte[] padded = new byte[(json.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT];
        Arrays.fill(padded, (byte) ' ');
        System.arraycopy(json, 0, padded, 0, json.length);
        return padded;
    }
}
