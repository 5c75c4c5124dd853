package org.shapecode.charts;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jfree.data.Range;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.figure.AxesPanel;
import org.shapecode.core.figure.Figure;

/** Writes figures one after the other as an animated GIF, which browsers and slides play. Needs no display. */
public final class Animation {
    private static final String FORMAT = "javax_imageio_gif_image_1.0";
    private static final int SCALE = 2;

    /** In hundredths of a second. */
    private static final int DELAY = 15;

    private static final int DELAY_AT_END = 200;

    private Animation() {}

    /**
     * Writes a picture that repeats for ever and rests at its end. All frames have the same axes, so that what moves is the
     * data.
     *
     * @param frames at least one, all with the same id and number of panels
     * @param folder must exist; the file is named after the figures' id
     * @return the file
     * @throws IOException if it cannot be written; an older file is then unchanged
     */
    public static Path write(List<Figure> frames, Path folder) throws IOException {
        ChartTheme paper = ChartTheme.paper();
        ChartTheme theme = ChartTheme.onScreen(Color.WHITE, paper.text(), paper.font());
        FigureSize natural = FigureSize.natural(frames.get(frames.size() - 1));
        FigureSize size = new FigureSize(
                natural.width(), natural.height() + 2 * theme.font().getSize2D());
        List<PanelView> views = views(frames);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < frames.size(); i++) {
                BufferedImage image = Renderer.draw(
                                new Renderer.Request(new Drawing(frames.get(i), theme, size, views), SCALE))
                        .image();
                writer.writeToSequence(
                        new IIOImage(image, null, metadata(writer, image, i == frames.size() - 1)), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        Path file = folder.resolve(frames.get(0).id() + ".gif");
        AtomicFiles.write(file, bytes.toByteArray());
        return file;
    }

    private static IIOMetadata metadata(ImageWriter writer, BufferedImage image, boolean last) throws IOException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
        IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("transparentColorIndex", "0");
        control.setAttribute("delayTime", String.valueOf(last ? DELAY_AT_END : DELAY));
        IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
        loop.setAttribute("applicationID", "NETSCAPE");
        loop.setAttribute("authenticationCode", "2.0");
        // Block 1, then the number of repetitions in two bytes: 0 for no end.
        loop.setUserObject(new byte[] {1, 0, 0});
        IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
        extensions.appendChild(loop);
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        root.appendChild(control);
        root.appendChild(extensions);
        metadata.mergeTree(FORMAT, root);
        return metadata;
    }

    /** Each panel shows the range that all frames need. */
    private static List<PanelView> views(List<Figure> frames) {
        List<PanelView> views = new ArrayList<>();
        for (int panel = 0; panel < frames.get(0).panels().size(); panel++) {
            Range x = union(frames, panel, Extent::x);
            Range y = union(frames, panel, Extent::y);
            views.add(PanelView.WHOLE.zoomed(x, y));
        }
        return views;
    }

    /** Null if the panel has no axes. */
    private static Range union(List<Figure> frames, int panel, BiFunction<Extent, AxesPanel, Range> range) {
        return frames.stream()
                .filter(frame -> frame.panels().get(panel) instanceof AxesPanel)
                .map(frame -> range.apply(
                        new Extent(frame), (AxesPanel) frame.panels().get(panel)))
                .reduce(Range::combine)
                .orElse(null);
    }
}
