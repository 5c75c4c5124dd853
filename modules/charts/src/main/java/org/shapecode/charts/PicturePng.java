package org.shapecode.charts;

import ar.com.hjg.pngj.FilterType;
import ar.com.hjg.pngj.ImageInfo;
import ar.com.hjg.pngj.ImageLineByte;
import ar.com.hjg.pngj.PngWriter;
import ar.com.hjg.pngj.chunks.PngChunkPLTE;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;

/**
 * Encodes what {@link PictureImage} makes as PNG, with a palette or in true colour. Rows are not filtered, as most of an enlarged
 * picture's repeat the one above: Java's own writer tries all filters on each, and a run embeds hundreds of pictures.
 */
final class PicturePng {
    private static final int BITS = 8;

    private PicturePng() {}

    /** Encodes an opaque image of type {@link BufferedImage#TYPE_BYTE_INDEXED} or {@link BufferedImage#TYPE_INT_RGB}. */
    static byte[] write(BufferedImage image) {
        boolean indexed = image.getColorModel() instanceof IndexColorModel;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageInfo info = new ImageInfo(image.getWidth(), image.getHeight(), BITS, false, false, indexed);
        PngWriter writer = new PngWriter(bytes, info);
        writer.setFilterType(FilterType.FILTER_NONE);
        if (indexed) {
            addPalette(writer, (IndexColorModel) image.getColorModel());
        }
        ImageLineByte line = new ImageLineByte(info);
        for (int row = 0; row < info.rows; row++) {
            if (indexed) {
                byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
                System.arraycopy(pixels, row * info.cols, line.getScanline(), 0, info.cols);
            } else {
                fill(line.getScanline(), image.getRGB(0, row, info.cols, 1, null, 0, info.cols));
            }
            writer.writeRow(line);
        }
        writer.end();
        return bytes.toByteArray();
    }

    private static void addPalette(PngWriter writer, IndexColorModel colors) {
        PngChunkPLTE palette = writer.getMetadata().createPLTEChunk();
        palette.setNentries(colors.getMapSize());
        for (int i = 0; i < colors.getMapSize(); i++) {
            palette.setEntry(i, colors.getRed(i), colors.getGreen(i), colors.getBlue(i));
        }
    }

    private static void fill(byte[] line, int[] colors) {
        for (int i = 0; i < colors.length; i++) {
            line[3 * i] = (byte) (colors[i] >> 16);
            line[3 * i + 1] = (byte) (colors[i] >> 8);
            line[3 * i + 2] = (byte) colors[i];
        }
    }
}
