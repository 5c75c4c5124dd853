package org.shapecode.charts;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pixels with their physical size, so that a word processor shows the figure at the intended size. */
final class PngWriter {
    private static final String FORMAT = "javax_imageio_png_1.0";
    private static final double PX_PER_METRE = 96 / 0.0254;

    private PngWriter() {}

    static byte[] write(Drawing drawing, double scale) throws IOException {
        BufferedImage image =
                Renderer.draw(new Renderer.Request(drawing, scale)).image();
        String pixelsPerMetre = String.valueOf(Math.round(PX_PER_METRE * scale));
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            IIOMetadata metadata =
                    writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
            IIOMetadataNode size = new IIOMetadataNode("pHYs");
            size.setAttribute("pixelsPerUnitXAxis", pixelsPerMetre);
            size.setAttribute("pixelsPerUnitYAxis", pixelsPerMetre);
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
