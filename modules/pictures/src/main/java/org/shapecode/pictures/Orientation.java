package org.shapecode.pictures;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.io.IOException;
import java.io.InputStream;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * How a camera was held, as EXIF numbers it: 1 upright, 2 mirrored, 3 upside down, 4 both, and 5 to 8 with rows and columns
 * exchanged.
 *
 * @param tag from 1 to 8
 */
record Orientation(int tag) {
    private static final Logger LOG = Logger.getLogger(Orientation.class.getName());
    private static final int LAST = 8;

    /** The orientation in a picture's metadata; upright if there is none. */
    static Orientation of(InputStream content) throws IOException {
        try {
            ExifIFD0Directory exif =
                    ImageMetadataReader.readMetadata(content).getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer tag = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return new Orientation(tag == null || tag < 1 || tag > LAST ? 1 : tag);
        } catch (ImageProcessingException e) {
            LOG.log(Level.FINE, "no EXIF", e);
            return new Orientation(1);
        }
    }

    Picture upright(Picture stored) {
        if (tag == 1) {
            return stored;
        }
        boolean exchanged = tag > 4;
        int width = exchanged ? stored.height() : stored.width();
        int height = exchanged ? stored.width() : stored.height();
        // Where a row or column is counted from the other end.
        boolean fromRight = tag == 2 || tag == 3 || tag == 7 || tag == 8;
        boolean fromBottom = tag == 3 || tag == 4 || tag == 6 || tag == 7;
        int channels = stored.channels();
        float[] values = new float[stored.values().length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int column = exchanged ? y : x;
                int row = exchanged ? x : y;
                int fromX = fromRight ? stored.width() - 1 - column : column;
                int fromY = fromBottom ? stored.height() - 1 - row : row;
                System.arraycopy(
                        stored.values(),
                        (fromY * stored.width() + fromX) * channels,
                        values,
                        (y * width + x) * channels,
                        channels);
            }
        }
        return new Picture(width, height, channels, values);
    }
}
