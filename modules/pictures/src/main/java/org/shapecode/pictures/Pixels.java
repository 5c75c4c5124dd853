package org.shapecode.pictures;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;

/** Takes the values out of a decoded image as they are stored: Java's own conversion changes grey levels. */
final class Pixels {
    private static final int RGB = 3;
    private static final int BYTE = 0xff;

    private Pixels() {}

    static Picture of(BufferedImage image) throws IOException {
        ColorModel model = image.getColorModel();
        Raster raster = image.getRaster();
        int space = model.getColorSpace().getType();
        if (model instanceof IndexColorModel palette) {
            return ofPalette(raster, palette);
        }
        int colours = space == ColorSpace.TYPE_GRAY ? 1 : RGB;
        boolean plain = space == ColorSpace.TYPE_GRAY || space == ColorSpace.TYPE_RGB;
        return plain && raster.getNumBands() == colours + (model.hasAlpha() ? 1 : 0)
                ? ofBands(raster, model, colours)
                : converted(image);
    }

    private static Picture ofBands(Raster raster, ColorModel model, int colours) throws IOException {
        int width = raster.getWidth();
        int height = raster.getHeight();
        int bands = raster.getNumBands();
        boolean floats = raster.getDataBuffer().getDataType() == DataBuffer.TYPE_FLOAT
                || raster.getDataBuffer().getDataType() == DataBuffer.TYPE_DOUBLE;
        float[] white = new float[bands];
        for (int band = 0; band < bands; band++) {
            white[band] = floats ? 1 : (1L << model.getComponentSize(band)) - 1;
        }
        boolean composed = model.hasAlpha() && !model.isAlphaPremultiplied();
        float[] values = new float[width * height * colours];
        float[] row = new float[width * bands];
        int at = 0;
        for (int y = 0; y < height; y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
            for (int x = 0; x < width; x++) {
                float alpha = composed ? row[x * bands + colours] / white[colours] : 1;
                for (int colour = 0; colour < colours; colour++) {
                    float value = row[x * bands + colour] / white[colour] * alpha;
                    if (!(value >= 0 && value <= 1)) {
                        throw new IOException(
                                "its values are not from 0 to 1, but " + value + " at column " + x + ", row " + y);
                    }
                    values[at++] = value;
                }
            }
        }
        return new Picture(width, height, colours, values);
    }

    private static Picture ofPalette(Raster raster, IndexColorModel palette) {
        boolean grey = true;
        for (int i = 0; i < palette.getMapSize(); i++) {
            grey &= palette.getRed(i) == palette.getGreen(i) && palette.getGreen(i) == palette.getBlue(i);
        }
        int colours = grey ? 1 : RGB;
        int width = raster.getWidth();
        int height = raster.getHeight();
        float[] values = new float[width * height * colours];
        int[] row = new int[width];
        int at = 0;
        for (int y = 0; y < height; y++) {
            raster.getSamples(raster.getMinX(), raster.getMinY() + y, width, 1, 0, row);
            for (int index : row) {
                at = put(palette.getRGB(index), colours, values, at);
            }
        }
        return new Picture(width, height, colours, values);
    }

    /** Other colour spaces, such as CMYK in TIFF. */
    private static Picture converted(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        float[] values = new float[width * height * RGB];
        int[] row = new int[width];
        int at = 0;
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int argb : row) {
                at = put(argb, RGB, values, at);
            }
        }
        return new Picture(width, height, RGB, values);
    }

    private static int put(int argb, int colours, float[] values, int at) {
        float alpha = (argb >>> 24) / (float) BYTE;
        for (int colour = 0; colour < colours; colour++) {
            values[at + colour] = (argb >> Byte.SIZE * (2 - colour) & BYTE) / (float) BYTE * alpha;
        }
        return at + colours;
    }
}
