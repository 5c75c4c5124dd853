package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.shapecode.core.figure.ImageGrid.Picture;

class PictureImageTest {
    private static final Picture CHECKS = new Picture(2, 2, new float[] {0, 1, 1, 0}, 0, 1);

    private static BufferedImage grey(Picture picture, int width, int height) {
        return PictureImage.of(picture, width, height, PictureColors.GREYS);
    }

    @Test
    void everyMapRisesInBrightness() {
        Picture ramp = new Picture(50, 1, new float[50], 0, 49);
        for (int i = 0; i < 50; i++) {
            ramp.values()[i] = i;
        }
        for (PictureColors colors : PictureColors.values()) {
            BufferedImage image = PictureImage.of(ramp, 50, 1, colors);
            for (int x = 1; x < 50; x++) {
                double before = Palette.luminance(new Color(image.getRGB(x - 1, 0)));
                assertTrue(Palette.luminance(new Color(image.getRGB(x, 0))) > before, colors + " at " + x);
            }
        }
    }

    @Test
    void whatIsNoMapIsGrey() {
        assertEquals(PictureColors.VIRIDIS, PictureColors.of("viridis"));
        assertEquals(PictureColors.GREYS, PictureColors.of("rainbow"));
        assertEquals(PictureColors.GREYS, PictureColors.of(null));
    }

    @Test
    void wholeFactorsKeepPixelsSharp() {
        BufferedImage image = grey(CHECKS, 6, 8);
        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 6; x++) {
                int expected = (x / 3 + y / 4) % 2 == 0 ? 0xFF000000 : 0xFFFFFFFF;
                assertEquals(expected, image.getRGB(x, y));
            }
        }
    }

    @Test
    void smallerIsTheMean() {
        int grey = grey(CHECKS, 1, 1).getRGB(0, 0) & 0xFF;
        assertEquals(127.5, grey, 1);
    }

    @Test
    void threeChannelsAreRedGreenAndBlue() {
        Picture picture = new Picture(2, 1, new float[] {1, 0, 0, 0.5f, 0.2f, 9}, 0, 1);
        BufferedImage image = grey(picture, 4, 2);
        for (int y = 0; y < 2; y++) {
            assertEquals(0xFFFF0033, image.getRGB(1, y));
            assertEquals(0xFF0080FF, image.getRGB(2, y));
        }
        Picture broken = new Picture(1, 1, new float[] {1, Float.NaN, 1}, 0, 1);
        assertEquals(0xFF000000 | PictureColors.NOT_A_NUMBER, grey(broken, 1, 1).getRGB(0, 0));
    }

    @Test
    void oddFactorsKeepTheMean() {
        BufferedImage image = grey(Samples.disk(64, 20, 2), 91, 47);
        double sum = 0;
        for (int i = 0; i < 91 * 47; i++) {
            sum += (image.getRGB(i % 91, i / 91) & 0xFF) / 255.0;
        }
        double expected = 0;
        for (float value : Samples.disk(64, 20, 2).values()) {
            expected += value;
        }
        assertEquals(expected / (64 * 64), sum / (91 * 47), 1e-3);
    }

    @Test
    void beyondBlackAndWhiteIsClampedAndTheScaleMayBeTurned() {
        Picture picture = new Picture(3, 1, new float[] {-5, 0.5f, 9}, 1, 0);
        BufferedImage image = grey(picture, 3, 1);
        assertEquals(0xFFFFFFFF, image.getRGB(0, 0));
        assertEquals(127.5, image.getRGB(1, 0) & 0xFF, 1);
        assertEquals(0xFF000000, image.getRGB(2, 0));
    }

    @Test
    void notANumberIsNoGrey() {
        int color = grey(Samples.flat(2, 2, Float.NaN), 2, 2).getRGB(0, 0);
        assertNotEquals(color >> 16 & 0xFF, color & 0xFF);
    }

    @Test
    void aRangeOfNothingDoesNotFail() {
        Picture picture = new Picture(1, 1, new float[] {3}, 3, 3);
        assertTrue((grey(picture, 2, 2).getRGB(0, 0) & 0xFF) == 0);
    }
}
