package org.shapecode.exchange.images;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.InvalidParameter;
import org.shapecode.data.api.ImageShape;
import org.shapecode.exchange.OwnImages;
import org.shapecode.exchange.numpy.NumpyWriter;
import org.shapecode.pictures.PictureFile;

/** Sources as people keep them: with links, folders in folders, a table beside an array, and classes of few images. */
class OddSourcesTest {
    @TempDir
    Path folder;

    @BeforeEach
    void cache() {
        System.setProperty("shapecode.images.cache", folder.resolve("cache").toString());
    }

    private static void assertRefused(Images images, String... parts) {
        images.open();
        String message = assertThrows(InvalidParameter.class, images::check).getMessage();
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }

    private Path classes(String name, int each, String... classes) throws IOException {
        for (String one : classes) {
            for (int i = 0; i < each; i++) {
                Samples.picture(folder.resolve(name).resolve(one).resolve(i + ".png"), 8, 8, 10 * i);
            }
        }
        return folder.resolve(name);
    }

    private static double[] column(Images images, int column) {
        return Arrays.stream(images.imageTable().values())
                .mapToDouble(row -> row[column])
                .toArray();
    }

    @Test
    void linksToFoldersAreFollowed() throws IOException {
        Path pictures = Samples.folder(folder.resolve("pictures"), 6);
        Path link = Files.createSymbolicLink(folder.resolve("link"), pictures);
        assertTrue(OwnImages.isIn(link));
        assertArrayEquals(
                new Images(pictures.toString()).imageTable().values(),
                new Images(link.toString()).imageTable().values());
        Path real = classes("real", 3, "a", "b");
        Path linked = Files.createDirectory(folder.resolve("linked"));
        Files.createSymbolicLink(linked.resolve("a"), real.resolve("a"));
        Files.createSymbolicLink(linked.resolve("b"), real.resolve("b"));
        Files.createSymbolicLink(linked.resolve("loop"), Path.of("."));
        assertArrayEquals(new double[] {0, 0, 0, 1, 1, 1}, column(new Images(linked.toString()), 0));
    }

    /** Labels that do not fit are no fault where the images are none. */
    @Test
    void imagesAreCheckedBeforeTheirLabels() throws IOException {
        Path file = folder.resolve("faulty.npz");
        try (NumpyWriter writer = new NumpyWriter(Files.newOutputStream(file))) {
            writer.add("x_train", new double[10], 5, 2);
            writer.add("y_train", new double[4], 4);
        }
        Images images =
                new Images(file.toString(), "", "", "", 0.1, false, Fit.SCALE, "x_train", "y_train", 0, 0, List.of());
        assertRefused(images, "x_train", "has the shape [5][2], but images are [n][height][width]");
        Path many = folder.resolve("many-images-idx3-ubyte");
        // As many as an unsigned number can say.
        Samples.idx(many, new byte[0], -1, 8, 8);
        Samples.idx(folder.resolve("many-labels-idx1-ubyte"), new byte[3], 3);
        assertRefused(new Images(many.toString()), "has the shape [4294967295][8][8], but images are");
    }

    @Test
    void foldersThatAreTooDeepAreTold() throws IOException {
        Path pictures = classes("pictures", 3, "a", "b");
        Samples.picture(pictures.resolve("b/deep/0.png"), 8, 8, 1);
        Images images = new Images(pictures.toString());
        assertEquals(6, images.imageTable().count());
        assertTrue(images.notes().toString().contains("b/deep"), images.notes().toString());
        Path none = folder.resolve("none");
        Samples.picture(none.resolve("a/deep/0.png"), 8, 8, 1);
        assertRefused(new Images(none.toString()), "a/deep", "closer");
    }

    @Test
    void theClearestColumnHoldsTheFileNames() throws IOException {
        Path pictures = classes(".", 4, "pictures").resolve("pictures").normalize();
        Files.writeString(pictures.resolve("t.csv"), "id,File,x\n7,3.png,3.5\n8,2.png,2.5\n9,1.png,1.5\n6,0.png,0.5\n");
        Images images = new Images(pictures.toString());
        assertArrayEquals(new double[] {0.5, 1.5, 2.5, 3.5}, column(images, 1));
        Files.writeString(pictures.resolve("t.csv"), "file,x\n0.png,1\n1.png,2\n2.png,1e999\n3.png,4\n");
        assertRefused(images, "2.png", "1e999");
    }

    @Test
    void aClassOfASingleTestImageIsThatOfTheTrainingImages() throws IOException {
        String[] names = {"a", "b", "c", "d", "e"};
        Images images = new Images(classes("train", 4, names).toString())
                .withTest(classes("test", 1, names).toString());
        double[] found = column(images, 0);
        assertArrayEquals(new double[] {0, 1, 2, 3, 4}, Arrays.copyOfRange(found, 20, 25));
    }

    @Test
    void numbersAreNoClasses() throws IOException {
        Path train = classes("train", 4, "x").resolve("x");
        Path test = classes("test", 2, "x").resolve("x");
        Files.writeString(train.resolve("t.csv"), "file,k,s\n0.png,a,1\n1.png,b,2\n2.png,a,3\n3.png,b,4\n");
        Files.writeString(test.resolve("t.csv"), "file,k,s\n0.png,1,1\n1.png,0,2\n");
        assertRefused(new Images(train.toString()).withTest(test.toString()), "column k", "texts", "numbers");
        Files.writeString(train.resolve("t.csv"), "file,k,s\n0.png,a,1\n1.png,a,2\n2.png,a,3\n3.png,a,4\n");
        Files.writeString(test.resolve("t.csv"), "file,k,s\n0.png,t,1\n1.png,t,2\n");
        Images constant = new Images(train.toString()).withTest(test.toString());
        assertArrayEquals(new double[] {1, 2, 3, 4, 1, 2}, column(constant, 0));
        assertTrue(
                constant.notes().toString().contains("all training images"),
                constant.notes().toString());
    }

    @Test
    void aTableBesideAnArrayIsReadAsOneInAFolder() throws IOException {
        Path array = folder.resolve("a.npz");
        try (NumpyWriter writer = new NumpyWriter(Files.newOutputStream(array))) {
            writer.add("imgs", Samples.levels(4, 64), 4, 8, 8);
        }
        Path table = folder.resolve("a.csv");
        Images images =
                new Images(array.toString(), table.toString(), "", "", 0.1, false, Fit.SCALE, "", "", 0, 0, List.of());
        Files.writeString(table, "x,kind\n1,a\n2,b\n3,a\n4,b\n\n");
        assertArrayEquals(new double[] {0, 1, 0, 1}, column(images, 1));
        for (List<String> wrong : List.of(
                List.of("x,x\n1,2\n2,3\n3,4\n4,5\n", "two columns named x"),
                List.of("x\n1\nNaN\n3\n4\n", "no x for image 1"),
                List.of("x\n1\n-Infinity\n3\n4\n", "-Infinity"),
                List.of("x,y\n1,2\n2\n", "line 3 has 1 cell,"),
                List.of("x\n1\n2\n", "2 rows"),
                List.of("", "empty"))) {
            Files.writeString(table, wrong.get(0));
            assertRefused(images, table.toString(), wrong.get(1));
        }
    }

    @Test
    void imagesAreNoAttributes() throws IOException {
        Path idx = Samples.idx(folder.resolve("t-images-idx3-ubyte"), Samples.levels(4, 64), 4, 8, 8);
        Images images =
                new Images(idx.toString(), idx.toString(), "", "", 0.1, false, Fit.SCALE, "", "", 0, 0, List.of());
        assertRefused(images, idx + " has the shape [4][8][8]", "data.generator.table");
    }

    @Test
    void arraysThatAreNotUsedAreTold() throws IOException {
        Path array = Samples.npz(folder.resolve("a.npz"), 6);
        List<String> notes = new Images(array.toString()).notes();
        assertTrue(notes.size() == 1 && notes.get(0).contains("names is not used"), notes.toString());
        Path more = folder.resolve("more.npz");
        try (NumpyWriter writer = new NumpyWriter(Files.newOutputStream(more))) {
            writer.add("x_train", Samples.levels(4, 64), 4, 8, 8);
            writer.add("y_train", new int[] {0, 1, 2, 3}, 4);
            writer.add("x_test", Samples.levels(2, 64), 2, 8, 8);
            writer.add("y_test", new int[] {0, 1}, 2);
        }
        assertEquals(List.of(), new Images(more.toString()).notes());
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsRead() throws IOException {
        Path idx = Samples.idx(folder.resolve("many"), new byte[8], 300_000_000, 1, 1);
        assertRefused(new Images(idx.toString()), "300000000 images");
        Path wide = Samples.idx(folder.resolve("wide"), new byte[8], 1, 1, 1 << 20);
        assertRefused(new Images(wide.toString()), "1048576 × 1 px");
        Path line = folder.resolve("line.png");
        Samples.picture(line, 1, 70_000, 0);
        assertTrue(assertThrows(Problem.class, () -> PictureFile.use(line, picture -> {}))
                .getMessage()
                .contains("sides of 65536 px"));
    }

    @Test
    void opacityIsANumber() throws IOException {
        Path array = folder.resolve("a.npz");
        try (NumpyWriter writer = new NumpyWriter(Files.newOutputStream(array))) {
            float[] values = new float[2 * 64 * 4];
            values[7] = Float.NaN;
            writer.add("imgs", values, 2, 8, 8, 4);
        }
        Images images = new Images(array.toString()).with(Levels.UNIT, List.of());
        String message = assertThrows(
                        Problem.class, () -> images.read(new int[] {0}, new ImageShape(2, 8, 1), Progress.NONE))
                .getMessage();
        assertTrue(message.contains("NaN"), message);
    }
}
