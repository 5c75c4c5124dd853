package org.shapecode.pictures;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.shapecode.core.BoundedFiles;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;

/**
 * Reads PNG, JPEG, TIFF and BMP files, which need not be trusted. Thread-safe.
 *
 * <ul>
 *   <li>Grey levels are read as stored; grey palettes, 1 to 16 bits and floats from 0 to 1 count as grey.
 *   <li>Transparent areas are composited on black.
 *   <li>CMYK becomes RGB; other colour profiles are ignored.
 *   <li>A picture that a camera marked as rotated or mirrored (EXIF) is turned upright.
 * </ul>
 */
public final class PictureFile {
    private static final long MOST_BYTES = 512L << 20;
    private static final long MOST_PIXELS = 1L << 25;
    private static final long LONGEST_SIDE = 1L << 16;
    /** Of a decoded picture, with its copies on the way to a {@link Picture}. */
    private static final int BYTES_A_PIXEL = 32;

    private static final Room ROOM = new Room(Runtime.getRuntime().maxMemory() / 3 / BYTES_A_PIXEL);
    private static final List<String> SUFFIXES = List.of(".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp");

    /** The formats, by how their files begin. */
    private enum Format {
        PNG(0x89, 'P', 'N', 'G'),
        JPEG(0xff, 0xd8),
        BMP('B', 'M'),
        LITTLE_TIFF('I', 'I', 42, 0),
        BIG_TIFF('M', 'M', 0, 42);

        private final int[] start;

        Format(int... start) {
            this.start = start;
        }

        private boolean begins(byte[] content) {
            for (int i = 0; i < start.length; i++) {
                if (i >= content.length || (content[i] & 0xff) != start[i]) {
                    return false;
                }
            }
            return true;
        }

        private String reader() {
            return this == LITTLE_TIFF || this == BIG_TIFF ? "TIFF" : name();
        }
    }

    /** Looked up once, as that takes longer than reading a small picture. */
    private static final class Readers {
        private static final Map<String, ImageReaderSpi> BY_NAME = new ConcurrentHashMap<>();

        static ImageReader of(Format format) throws IOException {
            ImageReaderSpi found = BY_NAME.get(format.reader());
            if (found == null) {
                found = format == Format.JPEG ? cmyk() : java(format.reader());
                BY_NAME.put(format.reader(), found);
            }
            return found.createReaderInstance();
        }

        /** The reader of JPEG that knows CMYK; registered, as it looks for Java's own. */
        private static ImageReaderSpi cmyk() {
            JPEGImageReaderSpi own = new JPEGImageReaderSpi();
            IIORegistry.getDefaultInstance().registerServiceProvider(own);
            return own;
        }

        private static ImageReaderSpi java(String name) throws IOException {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(name);
            if (!readers.hasNext()) {
                throw new IOException("this Java installation cannot read " + name);
            }
            return readers.next().getOriginatingProvider();
        }
    }

    private PictureFile() {}

    /** Whether the name of a file ends as that of a picture that can be read. */
    public static boolean isNamed(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return SUFFIXES.stream().anyMatch(name::endsWith);
    }

    /**
     * Reads a file, and keeps it no longer than it is used. Of large pictures that several threads read, only so many are in
     * memory at a time as a third of it holds; the other threads wait.
     *
     * @param user must not read pictures
     * @throws Problem if it cannot be read, is damaged, or too large; the sentence names it
     */
    public static void use(Path file, Consumer<Picture> user) {
        int[] taken = new int[1];
        try {
            user.accept(read(file, pixels -> taken[0] = ROOM.take(pixels)));
        } finally {
            ROOM.giveBack(taken[0]);
        }
    }

    /** Reads a file, likewise, without regard to others. */
    static Picture read(Path file) {
        return read(file, pixels -> {});
    }

    private static Picture read(Path file, LongConsumer beforeDecoding) {
        try {
            byte[] content = BoundedFiles.bytes(file, MOST_BYTES);
            Format format = Arrays.stream(Format.values())
                    .filter(each -> each.begins(content))
                    .findFirst()
                    .orElseThrow(() -> new IOException("it is not a PNG, JPEG, TIFF or BMP file"));
            if (format == Format.PNG) {
                PngChunks.check(content);
            }
            Picture stored = decode(content, format, beforeDecoding);
            return format == Format.PNG || format == Format.BMP
                    ? stored
                    : Orientation.of(new ByteArrayInputStream(content)).upright(stored);
        } catch (IOException e) {
            throw new Problem("Cannot read the picture " + file + ": " + Reason.of(e) + ".", e);
        } catch (RuntimeException e) {
            // Readers fail in many ways on a damaged file.
            throw new Problem("Cannot read the picture " + file + ": it is damaged (" + Reason.of(e) + ").", e);
        }
    }

    private static Picture decode(byte[] content, Format format, LongConsumer beforeDecoding) throws IOException {
        ImageReader reader = Readers.of(format);
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            String[] warning = new String[1];
            reader.addIIOReadWarningListener((source, text) -> warning[0] = text);
            reader.setInput(in);
            if (format.reader().equals("TIFF") && reader.getNumImages(true) > 1) {
                throw new IOException(
                        "it has " + reader.getNumImages(true) + " pages; save each as a separate picture");
            }
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
                throw new IOException("it has " + width + " × " + height + " px, but at most " + MOST_PIXELS
                        + " pixels and sides of " + LONGEST_SIDE + " px can be read");
            }
            beforeDecoding.accept(width * height);
            BufferedImage image = reader.read(0);
            if (isTruncated(warning[0])) {
                throw new IOException("it is damaged (" + warning[0] + ")");
            }
            return Pixels.of(image);
        } finally {
            reader.dispose();
        }
    }

    /** The decoder of JPEG fills what is missing with grey, and only warns. */
    private static boolean isTruncated(String warning) {
        return warning != null
                && warning.toLowerCase(Locale.ROOT).matches(".*(premature|corrupt|truncat|unexpected).*");
    }
}
