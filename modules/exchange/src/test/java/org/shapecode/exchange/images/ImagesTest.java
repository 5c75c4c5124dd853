package org.shapecode.exchange.images;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.InvalidParameter;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.ImageShape;
import org.shapecode.data.spi.ImageSource;
import org.shapecode.data.spi.ImageSourceContract;
import org.shapecode.exchange.OwnImages;
import org.shapecode.exchange.numpy.NumpyWriter;

/** What is found in each kind of source. */
class ImagesTest extends ImageSourceContract {
    private static final ImageShape SHAPE = new ImageShape(2, Samples.SIDE, 1);

    @TempDir
    Path folder;

    @BeforeEach
    void cache() {
        System.setProperty("shapecode.images.cache", folder.resolve("cache").toString());
    }

    @Override
    protected ImageSource plugin() {
        return new Images();
    }

    @Override
    protected ImageSource source() {
        try {
            Path pictures = folder.resolve("pictures");
            return new Images((Files.exists(pictures) ? pictures : Samples.folder(pictures, 6)).toString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> names(ImageSource source) {
        source.open();
        return source.attributes(8).stream()
                .map(each -> each.name() + " " + each.kind() + " " + each.min() + " " + each.max() + " " + each.step())
                .toList();
    }

    /** The grey level of the first pixel of each image, in 1/255. */
    private static List<Long> levels(ImageSource source) {
        int count = source.imageTable().count();
        float[] values = source.read(IntStream.range(0, count).toArray(), SHAPE, Progress.NONE);
        return IntStream.range(0, count)
                .mapToObj(i -> Math.round(255.0 * values[i * SHAPE.length()]))
                .toList();
    }

    @Test
    void aFolderHasTheColumnsOfItsTable() {
        ImageSource source = source();
        assertEquals(List.of("level REAL 0.0 12.5 0.0", "class WHOLE 0.0 1.0 1.0"), names(source));
        assertArrayEquals(new double[] {4.5, 1}, source.imageTable().values()[3]);
        assertEquals(List.of(0L, 20L, 40L, 60L, 80L, 100L), levels(source));
        assertEquals(
                List.of("Of class, 0 is cat, 1 is dog.", "The column same is not used because it is 7 for all images."),
                source.notes());
    }

    /** Forms ask at each key stroke: what was found is remembered, and nothing is read for them. */
    @Test
    void withoutOpeningItNothingIsRead() throws IOException {
        ImageSource source = source();
        assertFalse(source.isOpened());
        assertEquals(List.of(), source.attributes(8));
        assertTrue(assertThrows(InvalidParameter.class, source::check)
                .getMessage()
                .contains("has not been read yet; open the experiment again to read it"));
        source.open();
        assertEquals(2, source.attributes(8).size());
        AtomicFiles.deleteTree(folder.resolve("pictures"));
        source.check();
        assertEquals(2, source.attributes(8).size());
        source.open();
        assertFalse(source.isOpened());
        assertTrue(
                assertThrows(InvalidParameter.class, source::check).getMessage().contains("does not exist"));
    }

    /** What is corrected is not lost when the source is read again; what no longer fits is. */
    @Test
    void choicesRemainWhereTheyFit() throws IOException {
        Images source = (Images) source().complete(Progress.NONE);
        ImageAttribute level = source.attributes().get(0);
        ImageAttribute turn = new ImageAttribute("level", "°", Attribute.Kind.PERIODIC, 0, 15, 0, true);
        ImageAttribute none = new ImageAttribute("class", "", Attribute.Kind.WHOLE, 0, 1, 1, false);
        Images corrected = source.with(source.levels(), List.of(turn, none));
        assertEquals(List.of("level PERIODIC 0.0 15.0 0.0"), names(corrected));
        assertEquals(1, corrected.imageTable().values()[3].length);
        assertEquals(corrected, corrected.detect(Progress.NONE));
        ImageAttribute whole = new ImageAttribute("level", "", Attribute.Kind.WHOLE, 0, 13, 1, true);
        assertEquals(
                level,
                ((Images) source.with(source.levels(), List.of(whole)).detect(Progress.NONE))
                        .attributes()
                        .get(0));
        assertEquals(
                "has none that is used; use at least one",
                assertThrows(InvalidParameter.class, () -> source.with(source.levels(), List.of(none)))
                        .getMessage());
    }

    @Test
    void foldersAreClasses() throws IOException {
        Path pictures = folder.resolve("classes");
        for (int i = 0; i < 6; i++) {
            Samples.picture(pictures.resolve((i < 3 ? "ham/" : "eggs/") + i + ".png"), 8, 8, 10 * i);
        }
        Files.writeString(pictures.resolve("readme.txt"), "mine");
        ImageSource source = new Images(pictures.toString());
        assertEquals(List.of("folder WHOLE 0.0 1.0 1.0"), names(source));
        assertEquals(List.of(30L, 40L, 50L, 0L, 10L, 20L), levels(source));
        assertTrue(source.notes().toString().contains("readme.txt"), source.notes()::toString);
        assertTrue(source.notes().contains("Of folder, 0 is eggs, 1 is ham."));
    }

    @Test
    void withoutAttributesImagesHaveAnIndex() throws IOException {
        Path file = folder.resolve("a.npz");
        try (NumpyWriter writer = new NumpyWriter(Files.newOutputStream(file))) {
            writer.add("a", new float[3 * 64], 3, 8, 8);
        }
        assertEquals(List.of("index WHOLE 0.0 2.0 1.0"), names(new Images(file.toString())));
    }

    @Test
    void inNpzOtherArraysAreAttributes() throws IOException {
        ImageSource source = new Images(Samples.npz(folder.resolve("a.npz"), 6).toString());
        assertEquals(List.of("radius WHOLE 0.0 25.0 1.0"), names(source));
        assertEquals(List.of(0L, 1L, 2L, 3L, 4L, 5L), levels(source));
        assertEquals(255, ((Images) source.complete(Progress.NONE)).white());
    }

    @Test
    void floatsAreScaledByTheirRange() throws IOException {
        Path file = folder.resolve("a.npz");
        float[] values = new float[3 * 64];
        for (int i = 0; i < values.length; i++) {
            values[i] = i / 64 - 1;
        }
        try (NumpyWriter writer = new NumpyWriter(Files.newOutputStream(file))) {
            writer.add("x", values, 3, 8, 8);
        }
        Images source = (Images) new Images(file.toString()).complete(Progress.NONE);
        assertEquals(new Levels(-1, 1), source.levels());
        assertEquals(List.of(0L, 128L, 255L), levels(source));
    }

    @Test
    void channelsStandLastOrFirst() throws IOException {
        for (long[] shape : new long[][] {{2, 1, 2, 3}, {2, 3, 1, 2}}) {
            Path file = folder.resolve("a" + shape[1] + ".npz");
            try (NumpyWriter writer = new NumpyWriter(Files.newOutputStream(file))) {
                writer.add("x", new byte[] {0, 51, 102, (byte) 153, (byte) 204, (byte) 255, 0, 0, 0, 0, 0, 0}, shape);
            }
            float[] values = new Images(file.toString()).read(new int[] {0}, new ImageShape(2, 2, 3), Progress.NONE);
            float[] red = {values[0], values[1]};
            assertArrayEquals(shape[1] == 1 ? new float[] {0, 0.6f} : new float[] {0, 0.2f}, red, 1e-6f);
        }
    }

    /** As published (Matthey et al., 2017), with fewer images. */
    @Test
    void dspritesHasItsFiveFactors() throws IOException {
        Path file = folder.resolve("dsprites.npz");
        int n = 240;
        byte[] images = new byte[n * 64];
        double[] values = new double[n * 6];
        for (int i = 0; i < n; i++) {
            images[64 * i] = 1;
            double[] row = {
                1, 1 + i % 3, 0.5 + i % 6 / 10.0, 2 * Math.PI * (i % 40) / 39, i % 32 / 31.0, i / 8 % 32 / 31.0
            };
            System.arraycopy(row, 0, values, 6 * i, 6);
        }
        try (NumpyWriter writer = new NumpyWriter(Files.newOutputStream(file))) {
            // It is an array of objects there, which is never opened.
            writer.add("metadata", "objects");
            writer.add("imgs", images, n, 8, 8);
            writer.add("latents_classes", new int[n * 6], n, 6);
            writer.add("latents_values", values, n, 6);
        }
        Images source = new Images(file.toString());
        source.open();
        List<Attribute> attributes = source.attributes(64);
        assertEquals(
                List.of("shape", "scale", "orientation", "posX", "posY"),
                attributes.stream().map(Attribute::name).toList());
        Attribute orientation = attributes.get(2);
        assertEquals(Attribute.Kind.PERIODIC, orientation.kind());
        assertEquals(39, orientation.count());
        assertEquals(2 * Math.PI, orientation.max());
        assertEquals(0, source.imageTable().values()[39][2], "a full turn is none");
        assertEquals(6, attributes.get(1).count());
        assertEquals(255L, levels(source).get(0));
        assertEquals(List.of("The column color is not used because it is 1 for all images."), source.notes());
    }

    @Test
    void mnistIsFoundInItsFolder() throws IOException {
        Path mnist = Files.createDirectory(folder.resolve("mnist"));
        Samples.idx(mnist.resolve("train-images-idx3-ubyte.gz"), Samples.levels(20, 64), 20, 8, 8);
        Samples.idx(mnist.resolve("train-labels-idx1-ubyte.gz"), Samples.levels(20, 1), 20);
        Samples.idx(mnist.resolve("t10k-images-idx3-ubyte"), Samples.levels(5, 64), 5, 8, 8);
        Samples.idx(mnist.resolve("t10k-labels-idx1-ubyte"), Samples.levels(5, 1), 5);
        assertTrue(OwnImages.isIn(mnist));
        ImageSource source = (ImageSource) OwnImages.experiment(mnist, Progress.NONE)
                .reading()
                .value()
                .data()
                .generator();
        assertEquals(List.of("label WHOLE 0.0 19.0 1.0"), names(source));
        assertEquals(25, source.imageTable().count());
        assertTrue(source.imageTable().test()[20] && !source.imageTable().test()[19]);
        assertEquals(4, levels(source).get(24));
        assertEquals(
                List.of(mnist.resolve("train-labels-idx1-ubyte.gz"), mnist.resolve("t10k-labels-idx1-ubyte")),
                source.filesBeside());
        // Read again, as an array or a table of its own would be.
        Samples.idx(mnist.resolve("t10k-labels-idx1-ubyte"), new byte[5], 5);
        assertEquals(0, source.imageTable().values()[24][0]);
    }

    @Test
    void trainingAndTestImagesMayShareAFile() throws IOException {
        Path file = folder.resolve("mnist.npz");
        try (NumpyWriter writer = new NumpyWriter(Files.newOutputStream(file))) {
            writer.add("x_test", Samples.levels(3, 64), 3, 8, 8);
            writer.add("x_train", Samples.levels(7, 64), 7, 8, 8);
            writer.add("y_train", Samples.levels(7, 1), 7);
            writer.add("y_test", Samples.levels(3, 1), 3);
        }
        ImageSource source = new Images(file.toString());
        assertEquals(List.of("label WHOLE 0.0 6.0 1.0"), names(source));
        assertEquals(List.of(0L, 1L, 2L, 3L, 4L, 5L, 6L, 0L, 1L, 2L), levels(source));
        assertTrue(source.imageTable().namesTest());
    }

    /** Of three copies, none is out of date. */
    @Test
    void theCacheFollowsTheContent() throws IOException {
        ImageSource source = source();
        List<Long> before = levels(new Images(many(0).toString()));
        assertEquals(before, levels(new Images(many(0).toString())));
        assertEquals(1, cached());
        assertNotEquals(before, levels(new Images(many(1).toString())));
        assertEquals(2, cached());
        assertEquals(before, levels(new Images(many(0).toString())));
        assertEquals(2, cached());
        assertEquals(6, source.imageTable().count());
    }

    /** A disk may lose bits, or a program write into any file: then the images are read again. */
    @Test
    void aDamagedCacheIsMadeAnew() throws IOException {
        ImageSource source = new Images(many(0).toString());
        List<Long> before = levels(source);
        Path file = folder.resolve("cache").resolve(cachedNames().get(0));
        byte[] whole = Files.readAllBytes(file);
        byte[] damaged = whole.clone();
        damaged[damaged.length / 2 + 3] ^= 0x3F;
        Arrays.fill(damaged, 0, 8, (byte) 0x3F);
        Files.write(file, damaged);
        assertEquals(before, levels(source));
        assertArrayEquals(whole, Files.readAllBytes(file));
    }

    @Test
    void aDamagedCacheIsDeletedWhereAFewImagesAreRead() throws IOException {
        ImageSource source = new Images(many(0).toString());
        float[] few = source.read(new int[] {5, 0}, SHAPE, Progress.NONE);
        levels(source);
        Path file = folder.resolve("cache").resolve(cachedNames().get(0));
        Files.write(file, new byte[(int) Files.size(file)]);
        assertArrayEquals(few, source.read(new int[] {5, 0}, SHAPE, Progress.NONE));
        assertEquals(List.of(), cachedNames());
    }

    private List<String> cachedNames() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private Path many(int first) throws IOException {
        Path file = folder.resolve("many.npz");
        byte[] values = Samples.levels(100, 64);
        values[0] = (byte) first;
        try (NumpyWriter writer = new NumpyWriter(Files.newOutputStream(file))) {
            writer.add("x", values, 100, 8, 8);
        }
        return file;
    }

    /** A preview of a large source must not wait for the sum of all of it. */
    @Test
    void aFewImagesAreReadWithoutTheOthers() throws IOException {
        ImageSource source = new Images(many(3).toString());
        List<String> told = new ArrayList<>();
        Progress progress = (done, total, message) -> told.add(message);
        float[] few = source.read(new int[] {5, 0}, SHAPE, progress);
        assertFalse(told.contains("Reading many.npz"), told::toString);
        source.read(IntStream.range(0, 100).toArray(), SHAPE, progress);
        assertTrue(told.contains("Reading many.npz"), told::toString);
        assertEquals(1, cached());
        assertArrayEquals(few, source.read(new int[] {5, 0}, SHAPE, progress));
    }

    @Test
    void aSourceIsOpenedOnceForAllWaysToMakeItsImagesSquare() {
        Images source = (Images) source();
        assertSame(Opened.of(source.with(Fit.COVER)), Opened.of(source.with(Fit.SCALE)));
    }

    private long cached() throws IOException {
        return cachedNames().size();
    }

    @Test
    void withoutAWritableCacheImagesAreReadAsWell() throws IOException {
        Files.writeString(folder.resolve("file"), "no folder");
        System.setProperty("shapecode.images.cache", folder.resolve("file").toString());
        assertEquals(100, levels(new Images(many(0).toString())).size());
    }
}
