package org.shapecode.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Document;

/** Whatever stands in a file, it is imported or refused in one sentence that names the file. */
class HostileNetworkFilesTest {
    @TempDir
    Path folder;

    private static Document base(String name) {
        return name.startsWith("flattened") ? Foreign.flattened() : Foreign.whole();
    }

    private void tried(Path file, String name, byte[] content) throws IOException {
        Files.write(file, content);
        try {
            if (name.endsWith(".onnx")) {
                NetworkImport.of(List.of(file), Optional.empty(), "");
            } else {
                NetworkImport.weights(List.of(file), Optional.of(base(name)));
            }
        } catch (Problem e) {
            String sentence = e.getMessage();
            assertTrue(
                    sentence.contains(file.toString())
                            || sentence.contains(file.getFileName().toString()),
                    sentence);
            assertFalse(sentence.contains("Exception") || sentence.contains("io.jhdf"), sentence);
        } catch (RuntimeException e) {
            fail(name + " of " + content.length + " bytes", e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "whole.onnx, 97",
        "whole-9.onnx, 103",
        "flattened.h5, 401",
        "flattened.keras, 397",
        "whole.safetensors, 101",
        "whole-weights.npz, 211"
    })
    void aTruncatedFileIsRefused(String name, int step) throws IOException {
        byte[] whole = Files.readAllBytes(Foreign.file(name));
        Path file = folder.resolve(name);
        for (int length = 0; length < whole.length; length += step) {
            tried(file, name, Arrays.copyOf(whole, length));
        }
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        Files.write(file, half);
        assertThrows(
                Problem.class, () -> NetworkImport.of(List.of(file), Optional.of(base(name)), ""), "half of " + name);
    }

    @ParameterizedTest
    @CsvSource({"whole.onnx", "flattened.h5", "flattened.keras", "whole.safetensors", "whole-weights.npz"})
    void changedBytesDoNotCrashIt(String name) throws IOException {
        byte[] whole = Files.readAllBytes(Foreign.file(name));
        Path file = folder.resolve(name);
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            byte[] changed = whole.clone();
            for (int i = 0; i < 1 + round % 5; i++) {
                changed[random.nextInt(round % 2 == 0 ? Math.min(600, changed.length) : changed.length)] =
                        (byte) random.nextInt(256);
            }
            tried(file, name, changed);
        }
    }

    private String refusal(Path file) {
        return assertThrows(Problem.class, () -> NetworkImport.weights(List.of(file), Optional.of(Foreign.whole())))
                .getMessage();
    }

    private Path safetensors(String header) throws IOException {
        byte[] text = header.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        ByteBuffer content = ByteBuffer.allocate(8 + text.length + 16).order(ByteOrder.LITTLE_ENDIAN);
        content.putLong(text.length).put(text);
        return Files.write(folder.resolve("a.safetensors"), content.array());
    }

    @Test
    void damagedHeadersAreNamed() throws IOException {
        assertTrue(refusal(safetensors("{'encoder.0.weight': {'dtype': 'F32', 'shape': [9], 'data_offsets': [0, 36]}}"))
                .endsWith(
                        "is damaged: \"encoder.0.weight\" has an offset that does not fit its shape [9], or the file is"
                                + " truncated."));
        assertTrue(refusal(
                        safetensors(
                                "{'encoder.0.weight': {'dtype': 'F32', 'shape': [65536, 65536, 65536], 'data_offsets': [0, 16]}}"))
                .contains("does not fit its shape"));
        assertTrue(refusal(safetensors("{'encoder.0.weight': {'dtype': 'I8', 'shape': [16], 'data_offsets': [0, 16]}}"))
                .contains("has numbers of type I8, but F32"));
        assertTrue(
                refusal(safetensors("{'encoder.0.weight': {'dtype': 'F32', 'shape': [-4], 'data_offsets': [0, 16]}}"))
                        .contains("has the shape [-4]"));
        assertTrue(refusal(safetensors("[1, 2]")).contains("not a JSON object"));
        assertTrue(refusal(safetensors("{'conv1.weight': {'dtype': 'F32', 'shape': [4], 'data_offsets': [0, 16]}}"))
                .contains("has weights of \"conv1\", which does not give the position of the layer; name them"
                        + " encoder.0.weight"));
        assertTrue(refusal(safetensors("{'encoder.0.what': {'dtype': 'F32', 'shape': [4], 'data_offsets': [0, 16]}}"))
                .contains("has an array \"encoder.0.what\", but names must end with weight"));
        Path other = Files.writeString(folder.resolve("a.txt"), "text");
        assertTrue(refusal(other).contains("cannot be imported: the supported formats are ONNX (.onnx)"));
        assertTrue(refusal(folder.resolve("none.onnx")).contains("does not exist"));
        assertTrue(refusal(folder).contains("it is not a regular file"));
    }

    /** As the directory of an archive announces it. */
    @Test
    void weightsThatAreTooLargeAreRefusedNotCut() throws IOException {
        byte[] content = Files.readAllBytes(Foreign.file("flattened.keras"));
        ByteBuffer archive = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < content.length - 46; at++) {
            boolean entry = archive.getInt(at) == 0x02014b50;
            if (entry && new String(content, at + 46, archive.getShort(at + 28)).equals("model.weights.h5")) {
                archive.putInt(at + 24, (1 << 30) + 1);
            }
        }
        String told = refusal(Files.write(folder.resolve("large.keras"), content));
        assertTrue(told.endsWith("model.weights.h5 has more than 1024 MB, the most that can be imported."), told);
    }

    private Path described(String json) throws IOException {
        return Foreign.described(folder.resolve("described.keras"), json);
    }

    private static String refusedWithLayers(Path file) {
        return assertThrows(Problem.class, () -> NetworkImport.of(List.of(file), Optional.empty(), ""))
                .getMessage();
    }

    @Test
    void aDamagedDescriptionIsBlamedOnItsFile() throws IOException {
        Path file = described("{\"class_name\": }");
        assertEquals(
                file
                        + " cannot be imported: its description of the model is not valid JSON at line 1, column 16: expected"
                        + " a value.",
                refusedWithLayers(file));
    }

    @Test
    void aDescriptionThatIsTooLargeIsRefused() throws IOException {
        Path file = described(" ".repeat((16 << 20) + 1));
        assertEquals(
                "Cannot read " + file + ": config.json has more than 16 MB, the most that can be imported.",
                refusedWithLayers(file));
    }

    private static byte[] array(String shape) {
        String header = "{'descr': '<f4', 'fortran_order': False, 'shape': " + shape + ", }\n";
        return ByteBuffer.allocate(10 + header.length() + 16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
                .putShort((short) header.length())
                .put(header.getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    private Path arrays(Map<String, String> shapes) throws IOException {
        Path file = folder.resolve("a.npz");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> each : shapes.entrySet()) {
                out.putNextEntry(new ZipEntry(each.getKey() + ".npy"));
                out.write(array(each.getValue()));
            }
        }
        return file;
    }

    /** Each array alone could be imported. */
    @Test
    void arraysThatTogetherAreTooLargeAreRefused() throws IOException {
        String half = "(134217729,)";
        String told = refusal(arrays(Map.of("encoder.0.weight", half, "encoder.0.bias", half)));
        assertTrue(told.endsWith("has more than 268435456 weights, the most that can be imported."), told);
        String announced = refusal(arrays(Map.of("encoder.0.weight", "(268435456,)")));
        assertTrue(announced.contains("is truncated"), announced);
    }
}
