package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.w3c.dom.Element;

class AnimationTest {
    @TempDir
    Path folder;

    private final List<BufferedImage> frames = new ArrayList<>();
    private final List<String> delays = new ArrayList<>();

    /** A point that moves outwards: alone, each frame would show it in the middle. */
    private static Figure at(double position) {
        Series point = new Series("point", Series.Style.POINTS, new double[] {position}, new double[] {position});
        return new Figure(
                "moving", "A point", List.of(new Plot("", Axis.linear("x"), Axis.linear("y"), List.of(point))));
    }

    @BeforeEach
    void writeAndRead() throws IOException {
        Path file = Animation.write(List.of(at(0), at(1), at(4)), folder);
        assertEquals(folder.resolve("moving.gif"), file);
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(Files.newInputStream(file))) {
            reader.setInput(in);
            for (int i = 0; i < reader.getNumImages(true); i++) {
                frames.add(reader.read(i));
                IIOMetadataNode root = (IIOMetadataNode) reader.getImageMetadata(i)
                        .getAsTree(reader.getImageMetadata(i).getNativeMetadataFormatName());
                Element control = (Element)
                        root.getElementsByTagName("GraphicControlExtension").item(0);
                delays.add(control.getAttribute("delayTime"));
            }
        }
        reader.dispose();
    }

    @Test
    void hasAFrameForEachFigureAndRestsAtTheEnd() {
        assertEquals(List.of("15", "15", "200"), delays);
    }

    @Test
    void framesHaveTheSameAxes() {
        List<Integer> columns =
                frames.stream().map(AnimationTest::columnOfPoint).toList();
        assertNotEquals(columns.get(0), columns.get(1));
        double unit = columns.get(1) - columns.get(0);
        assertEquals(4, (columns.get(2) - columns.get(0)) / unit, 0.2);
    }

    /** The mean column of coloured pixels; all else is grey. */
    private static int columnOfPoint(BufferedImage image) {
        return (int) IntStream.range(0, image.getWidth() * image.getHeight())
                .filter(i -> isColoured(image.getRGB(i % image.getWidth(), i / image.getWidth())))
                .map(i -> i % image.getWidth())
                .average()
                .orElseThrow();
    }

    private static boolean isColoured(int rgb) {
        int red = rgb >> 16 & 0xFF;
        int blue = rgb & 0xFF;
        return Math.abs(red - blue) > 60;
    }
}
