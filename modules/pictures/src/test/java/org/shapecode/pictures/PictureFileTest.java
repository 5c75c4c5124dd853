package org.shapecode.pictures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shapecode.core.Problem;

class PictureFileTest {
    @TempDir
    Path folder;

    private Path written(BufferedImage image, String format) throws IOException {
        Path file = folder.resolve("a." + format);
        assertTrue(ImageIO.write(image, format, file.toFile()), format);
        return file;
    }

    private static BufferedImage grey(int... levels) {
        BufferedImage image = new BufferedImage(levels.length, 1, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setPixels(0, 0, levels.length, 1, levels);
        return image;
    }

    private String refusal(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("bad.png"), content);
        String message =
                assertThrows(Problem.class, () -> PictureFile.read(file)).getMessage();
        assertTrue(message.contains(file.toString()), message);
        return message;
    }

    /** Java converts grey levels as if they were linear, if asked for colours. */
    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "tif"})
    void greyLevelsAreAsStored(String format) throws IOException {
        Picture picture = PictureFile.read(written(grey(0, 51, 128, 255), format));
        assertArrayEquals(new float[] {0, 51 / 255f, 128 / 255f, 1}, picture.values());
        assertEquals(1, picture.channels());
        assertEquals("4 × 1 px", picture.sides());
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "tif"})
    void coloursAreRedGreenAndBlue(String format) throws IOException {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0xff3300);
        image.setRGB(1, 0, 0x0000cc);
        Picture picture = PictureFile.read(written(image, format));
        assertArrayEquals(new float[] {1, 51 / 255f, 0, 0, 0, 204 / 255f}, picture.values());
        assertEquals(3, picture.channels());
    }

    @Test
    void sixteenBitsAreKept() throws IOException {
        BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_USHORT_GRAY);
        image.getRaster().setPixels(0, 0, 3, 1, new int[] {0, 1, 65535});
        for (String format : new String[] {"png", "tif"}) {
            Picture picture = PictureFile.read(written(image, format));
            assertArrayEquals(new float[] {0, 1 / 65535f, 1}, picture.values());
        }
    }

    @Test
    void transparencyIsComposedOnBlack() throws IOException {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x00ffffff);
        image.setRGB(1, 0, 0x80ff0000);
        assertArrayEquals(
                new float[] {0, 0, 0, 128 / 255f, 0, 0},
                PictureFile.read(written(image, "png")).values());
    }

    @Test
    void aPaletteIsLookedUp() throws IOException {
        byte[] levels = {0, 51, (byte) 255};
        byte[] blue = {0, 0, (byte) 255};
        for (boolean isGrey : new boolean[] {true, false}) {
            IndexColorModel palette = new IndexColorModel(2, 3, levels, levels, isGrey ? levels : blue);
            BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_BYTE_BINARY, palette);
            image.getRaster().setPixels(0, 0, 3, 1, new int[] {1, 2, 0});
            assertArrayEquals(
                    isGrey ? new float[] {51 / 255f, 1, 0} : new float[] {51 / 255f, 51 / 255f, 0, 1, 1, 1, 0, 0, 0},
                    PictureFile.read(written(image, "png")).values());
        }
    }

    /** Made by ImageMagick: left half red, right half blue. */
    @Test
    void cmykBecomesRgb() throws IOException {
        Path file = folder.resolve("cmyk.jpg");
        try (InputStream in = PictureFileTest.class.getResourceAsStream("cmyk.jpg")) {
            Files.copy(in, file);
        }
        Picture picture = PictureFile.read(file);
        assertEquals("16 × 8 px", picture.sides());
        float[] left = Arrays.copyOfRange(picture.values(), 3, 6);
        float[] right = Arrays.copyOfRange(picture.values(), 42, 45);
        assertArrayEquals(new float[] {1, 0, 0}, left, 0.1f);
        assertArrayEquals(new float[] {0, 0, 1}, right, 0.1f);
    }

    /** White in the corner that is named, where the picture is held as EXIF says. */
    @ParameterizedTest
    @CsvSource({"1,0,0", "2,15,0", "3,15,7", "4,0,7", "5,0,0", "6,7,0", "7,7,15", "8,0,15"})
    void aTurnedPictureIsPutUpright(int tag, int x, int y) throws IOException {
        BufferedImage image = new BufferedImage(16, 8, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 4, 4);
        graphics.dispose();
        byte[] jpeg = Files.readAllBytes(written(image, "jpg"));
        ByteBuffer marked = ByteBuffer.allocate(jpeg.length + 36);
        marked.put(jpeg, 0, 2).put((byte) 0xff).put((byte) 0xe1).putShort((short) 34);
        marked.put("Exif\0\0MM".getBytes()).putShort((short) 42).putInt(8).putShort((short) 1);
        marked.putShort((short) 0x112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) tag)
                .putShort((short) 0);
        marked.putInt(0).put(jpeg, 2, jpeg.length - 2);
        Picture picture = PictureFile.read(Files.write(folder.resolve("turned.jpg"), marked.array()));
        assertEquals(tag < 5 ? 16 : 8, picture.width());
        for (int corner = 0; corner < 4; corner++) {
            int column = (corner & 1) * (picture.width() - 1);
            int row = (corner >> 1) * (picture.height() - 1);
            float expected = column == x && row == y ? 1 : 0;
            assertEquals(expected, picture.values()[row * picture.width() + column], 0.1, "tag " + tag);
        }
    }

    @Test
    void damageIsTold() throws IOException {
        byte[] png = Files.readAllBytes(written(grey(0, 51, 128, 255), "png"));
        assertTrue(refusal(Arrays.copyOf(png, png.length - 15)).contains("truncated"));
        assertTrue(refusal(Arrays.copyOf(png, 20)).contains("truncated"));
        byte[] flipped = png.clone();
        flipped[png.length - 20] ^= 1;
        assertTrue(refusal(flipped).contains("damaged"));
        assertTrue(refusal(new byte[0]).contains("not a PNG, JPEG, TIFF or BMP"));
        assertTrue(refusal("not a picture".getBytes()).contains("not a PNG, JPEG, TIFF or BMP"));
        byte[] jpeg = Files.readAllBytes(written(new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB), "jpg"));
        assertTrue(refusal(Arrays.copyOf(jpeg, jpeg.length / 2)).contains("damaged"));
        byte[] tiff = Files.readAllBytes(written(new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB), "tif"));
        refusal(Arrays.copyOf(tiff, tiff.length / 2));
        byte[] bmp = Files.readAllBytes(written(new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB), "bmp"));
        refusal(Arrays.copyOf(bmp, bmp.length / 2));
    }

    /** The header alone would make Java take 40 GB. */
    @Test
    void aHugePictureIsRefusedByItsHeader() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] png = Files.readAllBytes(written(grey(0), "png"));
        ByteBuffer header = ByteBuffer.wrap(png, 0, 33);
        header.putInt(16, 100_000).putInt(20, 100_000);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        header.putInt(29, (int) sum.getValue());
        bytes.write(png);
        assertTrue(refusal(bytes.toByteArray()).contains("100000 × 100000 px"));
    }

    @Test
    void aMissingFileIsTold() {
        Path none = folder.resolve("none.png");
        assertTrue(assertThrows(Problem.class, () -> PictureFile.read(none))
                .getMessage()
                .contains("does not exist"));
        assertTrue(PictureFile.isNamed(Path.of("a.TIFF")));
        assertFalse(PictureFile.isNamed(Path.of("a.txt")));
    }
}
