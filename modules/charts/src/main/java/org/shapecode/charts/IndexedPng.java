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
 * Encodes pictures with a palette as PNG. Their rows are not filtered, as most of an enlarged picture's repeat the one above:
 * Java's own writer tries all filters on each, and a run embeds hundreds of pictures.
 */
final class IndexedPng {
    private static final int BITS = 8;

    private IndexedPng() {}

    /** Encodes an image of type {@link BufferedImage#TYPE_BYTE_INDEXED} with opaque colours. */
    static byte[] write(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageInfo info = new ImageInfo(image.getWidth(), image.getHeight(), BITS, false, false, true);
        PngWriter writer = new PngWriter(bytes, info);
        writer.setFilterType(FilterType.FILTER_NONE);
        IndexColorModel colors = (IndexColorModel) image.getColorModel();
        PngChunkPLTE palette = writer.getMetadata().createPLTEChunk();
        palette.setNentries(colors.getMapSize());
        for (int i = 0; i < colors.getMapSize(); i++) {
            palette.setEntry(i, colors.getRed(i), colors.getGreen(i), colors.getBlue(i));
        }
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        ImageLineByte line = new ImageLineByte(info);
        for (int row = 0; row < info.rows; row++) {
            System.arraycopy(pixels, row * info.cols, line.getScanline(), 0, info.cols);
            writer.writeRow(line);
        }
        writer.end();
        return bytes.toByteArray();
    }
}
