package org.shapecode.charts;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.shapecode.core.figure.ImageGrid.Picture;

/**
 * A picture in the pixels of a device. Each pixel of the device gets the mean of what it covers, so that a picture's
 * pixels stay sharp squares of equal size whatever the scale, and nothing thin is lost when it is made smaller.
 */
final class PictureImage {
    /** Not a grey, so that it is not taken for a value. */
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
     * @param width wanted, in pixels of the device
     * @param height wanted, in pixels of the device
     * @param colors from black to white
     */
    static BufferedImage of(Picture picture, int width, int height, PictureColors colors) {
        double[] sums = scaleRows(scaleColumns(picture, width), width, picture.height(), height);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, MODELS.get(colors));
        WritableRaster raster = image.getRaster();
        for (int at = 0; at < sums.length; at++) {
            // 255 steps from 0 to 254: the last index is for what is no number.
            int index = Double.isNaN(sums[at]) ? NAN : (int) Math.round(254 * sums[at]);
            raster.setSample(at % width, at / width, 0, index);
        }
        return image;
    }

    /** 0 to 1, or NaN. */
    static double shade(Picture picture, double value) {
        double shade = (value - picture.black()) / (picture.white() - picture.black());
        return picture.white() == picture.black() ? (value > picture.white() ? 1 : 0) : Math.max(0, Math.min(shade, 1));
    }

    private static double[] scaleColumns(Picture picture, int width) {
        double[] scaled = new double[width * picture.height()];
        double[] weights = new double[picture.width()];
        for (int x = 0; x < width; x++) {
            int first = cover(x, width, picture.width(), weights);
            for (int y = 0; y < picture.height(); y++) {
                double sum = 0;
                for (int from = first; from < picture.width() && weights[from] > 0; from++) {
                    sum += weights[from] * shade(picture, picture.values()[y * picture.width() + from]);
                }
                scaled[y * width + x] = sum;
            }
        }
        return scaled;
    }

    private static double[] scaleRows(double[] values, int width, int rows, int height) {
        double[] scaled = new double[width * height];
        double[] weights = new double[rows];
        for (int y = 0; y < height; y++) {
            int first = cover(y, height, rows, weights);
            for (int from = first; from < rows && weights[from] > 0; from++) {
                for (int x = 0; x < width; x++) {
                    scaled[y * width + x] += weights[from] * values[from * width + x];
                }
            }
        }
        return scaled;
    }

    /** How much of each source pixel the target pixel covers, as parts of 1; returns the first. */
    private static int cover(int target, int targets, int sources, double[] weights) {
        double from = (double) target * sources / targets;
        double to = (double) (target + 1) * sources / targets;
        Arrays.fill(weights, 0);
        int first = (int) Math.floor(from + 1e-9);
        for (int source = first; source < sources && source < to - 1e-9; source++) {
            weights[source] = (Math.min(to, source + 1) - Math.max(from, source)) / (to - from);
        }
        return first;
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
