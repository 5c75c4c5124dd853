package org.shapecode.charts;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** Writes pixels with their physical size, so that a word processor shows the figure at the intended size. */
final class PngWriter {
    private static final String FORMAT = "javax_imageio_png_1.0";
    private static final double PX_PER_METRE = 96 / 0.0254;

    private PngWriter() {}

    static byte[] write(Drawing drawing, int scale) throws IOException {
        BufferedImage image = new BufferedImage(
                (int) Math.max(1, Math.round(drawing.size().width() * scale)),
                (int) Math.max(1, Math.round(drawing.size().height() * scale)),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        // The size in pixels is rounded: scale the drawing to fill it.
        g.scale(
                image.getWidth() / drawing.size().width(),
                image.getHeight() / drawing.size().height());
        drawing.draw(g);
        g.dispose();
        return encode(image, Math.round(PX_PER_METRE * scale));
    }

    private static byte[] encode(BufferedImage image, long pixelsPerMetre) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            IIOMetadata metadata =
                    writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
            IIOMetadataNode size = new IIOMetadataNode("pHYs");
            size.setAttribute("pixelsPerUnitXAxis", String.valueOf(pixelsPerMetre));
            size.setAttribute("pixelsPerUnitYAxis", String.valueOf(pixelsPerMetre));
            size.setAttribute("unitSpecifier", "meter");
            IIOMetadataNode root = new IIOMetadataNode(FORMAT);
            root.appendChild(size);
            metadata.mergeTree(FORMAT, root);
            writer.setOutput(out);
            writer.write(new IIOImage(image, null, metadata));
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
