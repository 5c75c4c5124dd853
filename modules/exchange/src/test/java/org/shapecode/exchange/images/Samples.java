package org.shapecode.exchange.images;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.shapecode.exchange.numpy.NumpyWriter;

/** Small files of images, as others make them. */
final class Samples {
    static final int SIDE = 8;

    private Samples() {}

    /** A grey picture of one level. */
    static void picture(Path file, int width, int height, int level) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        int[] levels = new int[width * height];
        Arrays.fill(levels, level);
        image.getRaster().setPixels(0, 0, width, height, levels);
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    /** Pictures 0.png, 1.png … of the levels 0, 20, 40 … with a table of their level and class. */
    static Path folder(Path folder, int count) throws IOException {
        StringBuilder table = new StringBuilder("name,level,class,same\n");
        for (int i = 0; i < count; i++) {
            picture(folder.resolve(i + ".png"), SIDE, SIDE, 20 * i);
            // In another order than the names.
            table.insert(22, i + ".png," + 0.5 * i * i + "," + (i % 2 == 0 ? "cat" : "dog") + ",7\n");
        }
        Files.writeString(folder.resolve("attributes.csv"), table);
        return folder;
    }

    /** Images whose level is their number, in an array of bytes. */
    static byte[] levels(int count, int pixels) {
        byte[] levels = new byte[count * pixels];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) (i / pixels);
        }
        return levels;
    }

    static Path npz(Path file, int count) throws IOException {
        try (NumpyWriter writer = new NumpyWriter(Files.newOutputStream(file))) {
            double[] radius = new double[count];
            Arrays.setAll(radius, i -> i * i);
            writer.add("radius", radius, count);
            writer.add("pictures", levels(count, SIDE * SIDE), count, SIDE, SIDE);
            writer.add("names", "a", "b");
        }
        return file;
    }

    static Path idx(Path file, byte[] values, int... shape) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4 + 4 * shape.length + values.length);
        bytes.putInt(0x800 + shape.length);
        for (int axis : shape) {
            bytes.putInt(axis);
        }
        bytes.put(values);
        try (OutputStream out = file.toString().endsWith(".gz")
                ? new GZIPOutputStream(Files.newOutputStream(file))
                : Files.newOutputStream(file)) {
            out.write(bytes.array());
        }
        return file;
    }
}
