package org.shapecode.exchange.numpy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shapecode.core.Problem;

class NumpyFileTest {
    private static final HexFormat HEX = HexFormat.of();

    @TempDir
    Path folder;

    private Path npy(String descr, boolean columnMajor, String shape, byte[] values) throws IOException {
        return Files.write(folder.resolve("a.npy"), array(descr, columnMajor, shape, values));
    }

    /** As NumPy documents its format, apart from what is tested. */
    private static byte[] array(String descr, boolean columnMajor, String shape, byte[] values) {
        String header = "{'descr': " + descr + ", 'fortran_order': " + (columnMajor ? "True" : "False") + ", 'shape': "
                + shape + ", }\n";
        ByteBuffer bytes =
                ByteBuffer.allocate(10 + header.length() + values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(HEX.parseHex("934e554d505901 00".replace(" ", ""))).putShort((short) header.length());
        return bytes.put(header.getBytes(StandardCharsets.US_ASCII)).put(values).array();
    }

    private static double[][] read(Path file) {
        try (NumpyFile numpy = NumpyFile.open(file)) {
            return numpy.values(numpy.names().get(0), 1000);
        }
    }

    private static String refusal(Path file, String name) {
        try (NumpyFile numpy = NumpyFile.open(file)) {
            return assertThrows(Problem.class, () -> numpy.values(name, 1000)).getMessage();
        }
    }

    /** Bytes as NumPy writes -2 and 3, or 254 and 3, in each type. */
    @ParameterizedTest
    @CsvSource({
        "|u1, fe03, 254, 3",
        "|i1, fe03, -2, 3",
        "|b1, 0001, 0, 1",
        "<i2, feff0300, -2, 3",
        ">i2, fffe0003, -2, 3",
        "<u2, feff0300, 65534, 3",
        "<i4, feffffff03000000, -2, 3",
        ">u4, fffffffe00000003, 4294967294, 3",
        "<i8, feffffffffffffff0300000000000000, -2, 3",
        "<u8, feffffffffffffff0300000000000000, 18446744073709551614, 3",
        "<f2, 00c00042, -2, 3",
        ">f2, c0000001, -2, 5.960464477539063e-8",
        "<f4, 000000c000004040, -2, 3",
        ">f4, c000000040400000, -2, 3",
        "<f8, 00000000000000c00000000000000840, -2, 3",
        ">f8, c0000000000000004008000000000000, -2, 3",
    })
    void everyTypeOfNumbersIsRead(String descr, String bytes, double first, double second) throws IOException {
        assertArrayEquals(
                new double[][] {{first}, {second}}, read(npy("'" + descr + "'", false, "(2,)", HEX.parseHex(bytes))));
    }

    @Test
    void theFirstIndexVariesFastestInFortranOrder() throws IOException {
        byte[] values = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
        assertArrayEquals(
                new double[][] {{0, 1, 2, 3, 4, 5}, {6, 7, 8, 9, 10, 11}},
                read(npy("'|u1'", false, "(2, 3, 2)", values)));
        assertArrayEquals(
                new double[][] {{0, 6, 2, 8, 4, 10}, {1, 7, 3, 9, 5, 11}},
                read(npy("'|u1'", true, "(2, 3, 2)", values)));
    }

    @Test
    void whatIsNoNumberIsRefusedByName() throws IOException {
        Path objects = npy("'|O'", false, "()", HEX.parseHex("80049500"));
        String message = refusal(objects, "a");
        assertTrue(message.contains(objects.toString()) && message.contains("Python objects"), message);
        assertTrue(refusal(npy("'<c8'", false, "(1,)", new byte[8]), "a").contains("<c8"));
        assertTrue(refusal(npy("[('x', '<f4'), ('y', '<f4')]", false, "(1,)", new byte[8]), "a")
                .contains("records"));
        assertTrue(refusal(Files.writeString(folder.resolve("a.npy"), "no array at all"), "a")
                .contains("numpy.save"));
    }

    @Test
    void aHeaderThatPromisesTooMuchTakesNoMemory() throws IOException {
        assertTrue(refusal(npy("'<f8'", false, "(100,)", new byte[24]), "a").contains("truncated"));
        assertTrue(refusal(npy("'<f8'", true, "(10, 10)", new byte[799]), "a").contains("truncated"));
        assertTrue(refusal(npy("'<f8'", false, "(9000000000, 9000000000)", new byte[8]), "a")
                .contains("too large"));
        assertTrue(
                refusal(npy("'<f8'", false, "(2000000000,)", new byte[8]), "a").contains("truncated"));
        assertTrue(refusal(npy("'|u1'", false, "(1001,)", new byte[1001]), "a").contains("at most 1000"));
        for (int length : new int[] {0, 3, 9, 12, 40}) {
            byte[] whole = array("'<f8'", false, "(3,)", new byte[24]);
            Path cut = Files.write(folder.resolve("a.npy"), Arrays.copyOf(whole, length));
            assertTrue(refusal(cut, "a").contains("truncated"), "of " + length + " bytes");
        }
    }

    @Test
    void aTruncatedZipIsTold() throws IOException {
        Path file = folder.resolve("a.npz");
        try (NumpyWriter writer = new NumpyWriter(Files.newOutputStream(file))) {
            writer.add("x", new double[300], 100, 3);
        }
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 150));
        String message = assertThrows(Problem.class, () -> NumpyFile.open(file)).getMessage();
        assertTrue(message.contains(file.toString()) && message.contains("truncated"), message);
    }

    /** An array within a zip whose directory is sound. */
    @Test
    void anArrayOfAZipThatEndsEarlyIsTold() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("x.npy"));
            zip.write(array("'<f8'", false, "(30,)", new byte[80]));
            zip.closeEntry();
        }
        Path file = Files.write(folder.resolve("a.npz"), bytes.toByteArray());
        String message = refusal(file, "x");
        assertTrue(message.contains("The array x in " + file + " is truncated"), message);
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Path file = folder.resolve("a.npz");
        try (NumpyWriter writer = new NumpyWriter(Files.newOutputStream(file))) {
            writer.add("floats", new float[] {1, 2, 3, 4.5f, 5, 6}, 3, 2);
            writer.add("doubles", new double[] {Math.PI}, 1);
            writer.add("ints", new int[] {-1, 2}, 1, 2);
            writer.add("bytes", new byte[] {-1, 2}, 2);
            writer.add("number", new double[] {7});
            writer.add("names", "radius", "größe");
        }
        try (NumpyFile numpy = NumpyFile.open(file)) {
            assertEquals(List.of("floats", "doubles", "ints", "bytes", "number", "names"), numpy.names());
            assertEquals("<f4 [3][2]", numpy.numbers().get("floats").toString());
            assertFalse(numpy.numbers().containsKey("names"));
            assertArrayEquals(new double[][] {{1, 2}, {3, 4.5}, {5, 6}}, numpy.values("floats", 100));
            assertArrayEquals(new double[][] {{Math.PI}}, numpy.values("doubles", 100));
            assertArrayEquals(new double[][] {{-1, 2}}, numpy.values("ints", 100));
            assertArrayEquals(new double[][] {{255}, {2}}, numpy.values("bytes", 100));
            assertArrayEquals(new double[][] {{7}}, numpy.values("number", 100));
            assertTrue(refusal(file, "z").contains("has no array \"z\"; it has floats, doubles"));
        }
    }

    @Test
    void rowsAreReadAndLeftOut() throws IOException {
        Path file = folder.resolve("a.npz");
        float[] values = new float[100 * 20_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        try (NumpyWriter writer = new NumpyWriter(Files.newOutputStream(file))) {
            writer.add("x", values, 100, 20_000);
        }
        double[] row = new double[20_000];
        try (NumpyFile numpy = NumpyFile.open(file);
                NumpyRows rows = numpy.rows("x")) {
            rows.next(row);
            assertEquals(19_999, row[19_999]);
            rows.skip(97);
            rows.next(row);
            assertEquals(98 * 20_000 + 17_000, row[17_000]);
            rows.skip(1);
            assertThrows(Problem.class, () -> rows.next(row));
        }
    }
}
