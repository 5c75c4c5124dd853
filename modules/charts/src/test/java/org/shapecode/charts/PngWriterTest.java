package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PngWriterTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void sizeFollowsScale(int scale) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png(scale)));
        assertEquals(320 * scale, image.getWidth());
        assertEquals(240 * scale, image.getHeight());
    }

    @Test
    void showsSomething() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png(1)));
        long colors = IntStream.range(0, 320 * 240)
                .map(i -> image.getRGB(i % 320, i / 320))
                .distinct()
                .count();
        assertTrue(colors > 50, "only " + colors + " colours");
    }

    @Test
    void knowsItsSizeInMillimetres() throws IOException {
        byte[] png = png(2);
        int at = new String(png, StandardCharsets.ISO_8859_1).indexOf("pHYs");
        // 192 dots per inch, told in dots per metre.
        assertEquals(7559, ByteBuffer.wrap(png).getInt(at + 4));
    }

    private static byte[] png(int scale) throws IOException {
        Drawing drawing = new Drawing(Samples.loss(), Samples.light(), new FigureSize(320, 240), List.of());
        return FigureFiles.bytes(drawing, scale, FigureFormat.PNG);
    }
}
