package org.shapecode.charts;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.util.EnumMap;
import java.util.Map;
import org.shapecode.core.figure.ImageGrid.Picture;

/**
 * Scales a picture to device pixels. Each device pixel is the mean of the area it covers, so that pixels of the picture
 * stay sharp at every scale and nothing thin is lost when it is made smaller.
 */
final class PictureImage {
    /** Not a shade of grey, so that it cannot be mistaken for a value. */
    private static final Color NOT_A_NUMBER = new Color(0xD55E00);

    private static final int NAN = 255;
    private static final Map<PictureColors, IndexColorModel> MODELS = new EnumMap<>(PictureColors.class);

    static {
        for (PictureColors colors : PictureColors.values()) {
            MODELS.put(colors, model(colors));
        }
    }

    private PictureImage() {}

    /**
     * Scales.
     *
     * @param width in device pixels
     * @param height in device pixels
     * @param colors colour map
     */
    static BufferedImage of(Picture picture, int width, int height, PictureColors colors) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, MODELS.get(colors));
        WritableRaster raster = image.getRaster();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double shade =
                        mean(picture, (double) picture.width() / width, x, (double) picture.height() / height, y);
                // Shades use the indexes 0 to 254; the last is for NaN.
                raster.setSample(x, y, 0, Double.isNaN(shade) ? NAN : (int) Math.round(254 * shade));
            }
        }
        return image;
    }

    /** The mean shade of the part of a picture, of the given size, that a device pixel covers. */
    private static double mean(Picture picture, double width, int x, double height, int y) {
        double sum = 0;
        for (int row = (int) (y * height + 1e-9); row < (y + 1) * height - 1e-9 && row < picture.height(); row++) {
            double high = Math.min((y + 1) * height, row + 1) - Math.max(y * height, row);
            for (int column = (int) (x * width + 1e-9);
                    column < (x + 1) * width - 1e-9 && column < picture.width();
                    column++) {
                double wide = Math.min((x + 1) * width, column + 1) - Math.max(x * width, column);
                sum += high * wide * shade(picture, picture.values()[row * picture.width() + column]);
            }
        }
        return sum / (width * height);
    }

    /** Position in the colour map: 0 to 1, or NaN. */
    static double shade(Picture picture, double value) {
        double shade = (value - picture.black()) / (picture.white() - picture.black());
        return picture.white() == picture.black() ? (value > picture.white() ? 1 : 0) : Math.max(0, Math.min(shade, 1));
    }

    private static IndexColorModel model(PictureColors colors) {
        byte[] red = new byte[256];
        byte[] green = new byte[256];
        byte[] blue = new byte[256];
        for (int i = 0; i < NAN; i++) {
            Color color = colors.at(i / 254.0);
            red[i] = (byte) color.getRed();
            green[i] = (byte) color.getGreen();
            blue[i] = (byte) color.getBlue();
        }
        red[NAN] = (byte) NOT_A_NUMBER.getRed();
        green[NAN] = (byte) NOT_A_NUMBER.getGreen();
        blue[NAN] = (byte) NOT_A_NUMBER.getBlue();
        return new IndexColorModel(8, 256, red, green, blue);
    }
}
