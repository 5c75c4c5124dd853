package org.shapecode.charts;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.util.stream.IntStream;
import org.shapecode.core.figure.ImageGrid.Picture;

/**
 * Scales a picture to device pixels. Each device pixel is the mean of the area it covers, so that pixels of the picture
 * stay sharp at every scale and nothing thin is lost when it is made smaller.
 */
final class PictureImage {
    private static final int BRIGHTEST = 255;

    private PictureImage() {}

    /** Scales to a width and a height in device pixels; a picture in colour has no need of a colour map. */
    static BufferedImage of(Picture picture, int width, int height, PictureColors colors) {
        return picture.channels() == 1 ? mapped(picture, width, height, colors) : inColour(picture, width, height);
    }

    private static BufferedImage mapped(Picture picture, int width, int height, PictureColors colors) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, colors.model);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        scale(picture, 0, width, height, (pixel, shade) -> pixels[pixel] = (byte) PictureColors.index(shade));
        return image;
    }

    private static BufferedImage inColour(Picture picture, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int channel = 0; channel < picture.channels(); channel++) {
            int shift = 8 * (picture.channels() - 1 - channel);
            scale(
                    picture,
                    channel,
                    width,
                    height,
                    (pixel, shade) -> pixels[pixel] |= (int) Math.round(BRIGHTEST * shade) << shift);
        }
        // What is not a number in one channel has no colour.
        for (int pixel = 0; pixel < width * height; pixel++) {
            int x = pixel % width * picture.width() / width;
            int y = pixel / width * picture.height() / height;
            if (isUndefined(picture, y * picture.width() + x)) {
                pixels[pixel] = PictureColors.NOT_A_NUMBER;
            }
        }
        return image;
    }

    private static boolean isUndefined(Picture picture, int pixel) {
        return IntStream.range(0, picture.channels()).anyMatch(channel -> Float.isNaN(picture.value(channel, pixel)));
    }

    /** A shade of a device pixel, counted row by row: from 0 to 1, or NaN. */
    private interface ShadeListener {
        void shade(int pixel, double shade);
    }

    private static void scale(Picture picture, int channel, int width, int height, ShadeListener listener) {
        double[][] rows = IntStream.range(0, picture.height())
                .mapToObj(row -> scaled(shades(picture, channel, row), width))
                .toArray(double[][]::new);
        double[] column = new double[rows.length];
        for (int x = 0; x < width; x++) {
            for (int row = 0; row < rows.length; row++) {
                column[row] = rows[row][x];
            }
            double[] shades = scaled(column, height);
            for (int y = 0; y < height; y++) {
                listener.shade(y * width + x, shades[y]);
            }
        }
    }

    /** Positions in the colour map: 0 to 1, or NaN. */
    private static double[] shades(Picture picture, int channel, int row) {
        double range = picture.white() - picture.black();
        double[] shades = new double[picture.width()];
        for (int x = 0; x < shades.length; x++) {
            double value = picture.value(channel, row * shades.length + x);
            double shade = range == 0 ? (value > picture.white() ? 1 : 0) : (value - picture.black()) / range;
            shades[x] = Math.max(0, Math.min(shade, 1));
        }
        return shades;
    }

    /** The mean of the part of some values that each of a number of equal intervals covers. */
    private static double[] scaled(double[] values, int length) {
        double[] means = new double[length];
        double step = (double) values.length / length;
        for (int i = 0; i < length; i++) {
            double from = i * step;
            double to = from + step;
            for (int j = (int) (from + 1e-9); j < to - 1e-9 && j < values.length; j++) {
                means[i] += values[j] * (Math.min(to, j + 1) - Math.max(from, j));
            }
            means[i] /= step;
        }
        return means;
    }
}
