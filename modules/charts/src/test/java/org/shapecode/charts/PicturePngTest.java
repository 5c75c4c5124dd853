package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Java's own reader finds the same colours. */
class PicturePngTest {
    @Test
    void noise() throws IOException {
        Random random = new Random(1);
        check(300, 299, (x, y) -> random.nextInt());
    }

    @Test
    void anEnlargedPictureIsSmall() throws IOException {
        Random random = new Random(2);
        int[] values = random.ints(32 * 32).toArray();
        int length = check(320, 320, (x, y) -> values[y / 10 * 32 + x / 10]);
        assertTrue(length < 12_000, length + " bytes");
    }

    @Test
    void aSinglePixel() throws IOException {
        check(1, 1, (x, y) -> 17);
    }

    @Test
    void trueColour() throws IOException {
        Random random = new Random(3);
        BufferedImage image = new BufferedImage(70, 41, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 70 * 41; i++) {
            image.setRGB(i % 70, i / 70, random.nextInt());
        }
        checkSame(image, PicturePng.write(image));
    }

    private static int check(int width, int height, IntBinaryOperator value) throws IOException {
        int length = 0;
        for (PictureColors colors : PictureColors.values()) {
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, colors.model);
            byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (byte) value.applyAsInt(i % width, i / width);
            }
            byte[] written = PicturePng.write(image);
            checkSame(image, written);
            length = written.length;
        }
        return length;
    }

    private static void checkSame(BufferedImage image, byte[] written) throws IOException {
        int width = image.getWidth();
        int height = image.getHeight();
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(written));
        assertArrayEquals(
                image.getRGB(0, 0, width, height, null, 0, width), read.getRGB(0, 0, width, height, null, 0, width));
    }
}
