package org.shapecode.exchange.images;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.InvalidParameter;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.ImageShape;
import org.shapecode.exchange.OwnImages;
import org.shapecode.exchange.numpy.NumpyWriter;

/** What is wrong with a source is told in a sentence, with its file and place; nothing is left out in silence. */
class BadImagesTest {
    private static final ImageShape SHAPE = new ImageShape(2, 8, 1);

    @TempDir
    Path folder;

    private Path pictures;

    @BeforeEach
    void write() throws IOException {
        System.setProperty("shapecode.images.cache", folder.resolve("cache").toString());
        pictures = Samples.folder(folder.resolve("pictures"), 6);
    }

    private void assertUnreadable(Path source, String... parts) {
        Images images = new Images(source.toString());
        assertTold(
                assertThrows(
                                Problem.class,
                                () -> images.read(
                                        IntStream.range(0, images.imageTable().count())
                                                .toArray(),
                                        SHAPE,
                                        Progress.NONE))
                        .getMessage(),
                parts);
    }

    private static void assertRefused(Images images, String... parts) {
        images.open();
        assertTold(assertThrows(InvalidParameter.class, images::check).getMessage(), parts);
    }

    private static void assertTold(String message, String... parts) {
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }

    private void table(String text) throws IOException {
        Files.writeString(pictures.resolve("attributes.csv"), text);
    }

    @Test
    void aBrokenPictureAmongTenThousandIsNamed() throws IOException {
        Path many = folder.resolve("many");
        Samples.picture(many.resolve("0000.png"), 8, 8, 7);
        byte[] sound = Files.readAllBytes(many.resolve("0000.png"));
        for (int i = 1; i < 10_000; i++) {
            Files.write(many.resolve(String.format("%04d.png", i)), i == 7123 ? Arrays.copyOf(sound, 50) : sound);
        }
        assertUnreadable(many, many.resolve("7123.png").toString(), "truncated");
    }

    @Test
    void mixedSizesAreToldUnlessTheyAreCropped() throws IOException {
        Samples.picture(pictures.resolve("3.png"), 9, 8, 60);
        assertUnreadable(pictures, "0.png has 8 × 8 px", "3.png has 9 × 8 px", "data.generator.fit");
        for (Fit fit : List.of(Fit.COVER, Fit.CROP)) {
            float[] values = new Images(pictures.toString()).with(fit).read(new int[] {3}, SHAPE, Progress.NONE);
            assertEquals(60 / 255f, values[0], 1e-6);
        }
    }

    @Test
    void rowsAndPicturesBelongToEachOther() throws IOException {
        String rows = "name,a\n0.png,0\n1.png,1\n2.png,2\n3.png,3\n4.png,4\n";
        table(rows + "5.png,5\nnone.png,6\nno.png,7\n");
        assertRefused(
                new Images(pictures.toString()), "attributes.csv", "2 rows without a picture", "line 8: none.png");
        table(rows);
        assertRefused(new Images(pictures.toString()), "no row for 1 picture", "5.png");
        table(rows + "5.png,5\n5.png,6\n");
        assertRefused(new Images(pictures.toString()), "line 8", "second row of 5.png");
        table(rows + "5.png\n");
        assertRefused(new Images(pictures.toString()), "line 7", "1 cell,");
        table(rows + "5.png,\n");
        assertRefused(new Images(pictures.toString()), "no a for 5.png");
        table(rows + "5.png,n/a\n");
        assertRefused(new Images(pictures.toString()), "numbers in the column a", "5.png", "\"n/a\"");
        table(rows.replace(",", ";"));
        assertRefused(new Images(pictures.toString()), "commas");
        table(rows.replace("name,a", "name,z1") + "5.png,5\n");
        assertRefused(new Images(pictures.toString()), "\"z1\"", "rename");
        assertEquals(List.of(), new Images(pictures.toString()).attributes(8));
        assertTold(
                assertThrows(Problem.class, () -> OwnImages.experiment(pictures, Progress.NONE))
                        .getMessage(),
                pictures.toString(),
                "\"z1\"",
                "rename");
        table(rows.replace("0.png,0", "0.png,0\u3000") + "5.png,5\n");
        Images spaced = new Images(pictures.toString());
        spaced.open();
        assertEquals(5, spaced.attributes(8).get(0).max());
        Files.write(pictures.resolve("attributes.csv"), "name,größe\n".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(new Images(pictures.toString()), "not UTF-8");
        table(rows + "5.png,5\n");
        Files.copy(pictures.resolve("attributes.csv"), pictures.resolve("other.csv"));
        assertRefused(new Images(pictures.toString()), "2 tables", "data.generator.table");
    }

    /** On a Mac, an accent follows its letter in names of files; in a table from elsewhere, it does not. */
    @Test
    void namesMeanTheSameInEachFormOfUnicode() throws IOException {
        Assumptions.assumeTrue(
                "UTF-8".equals(System.getProperty("sun.jnu.encoding")), "this system has no names in Unicode");
        Path names = folder.resolve("names");
        String apart = Normalizer.normalize("größe-é.png", Normalizer.Form.NFD);
        Samples.picture(names.resolve(apart), 8, 8, 100);
        Samples.picture(names.resolve("日本.png"), 8, 8, 200);
        Files.writeString(names.resolve("t.csv"), "file,größe\n日本.png,2\ngröße-é.png,1\n");
        Images images = new Images(names.toString());
        images.open();
        assertEquals("größe", images.attributes(8).get(0).name());
        assertArrayEquals(new double[][] {{1}, {2}}, images.imageTable().values());
        Samples.picture(names.resolve("größe-é.png"), 8, 8, 100);
        assertRefused(images, "different forms of Unicode");
    }

    @Test
    void arraysThatAreNoImagesAreNamed() throws IOException {
        Path file = folder.resolve("a.npz");
        try (NumpyWriter writer = new NumpyWriter(Files.newOutputStream(file))) {
            writer.add("imgs", "these", "are", "texts");
        }
        assertRefused(new Images(file.toString()), "The array imgs in " + file);
        try (NumpyWriter writer = new NumpyWriter(Files.newOutputStream(file))) {
            writer.add("a", new float[8], 2, 2, 2);
            writer.add("b", new float[8], 2, 2, 2);
            writer.add("c", new float[8], 8);
        }
        assertRefused(new Images(file.toString()), "several arrays", "a [2][2][2]", "data.generator.array");
        try (NumpyWriter writer = new NumpyWriter(Files.newOutputStream(file))) {
            writer.add("x", new float[] {0, 1, Float.NaN, 0, 0, 0, 0, 0}, 2, 2, 2);
        }
        assertUnreadable(file, "Image 0 of The array x in " + file, "NaN");
        Path whole = Samples.npz(folder.resolve("whole.npz"), 6);
        Path cut = Files.write(
                folder.resolve("cut.npz"), Arrays.copyOf(Files.readAllBytes(whole), (int) Files.size(whole) - 40));
        assertRefused(new Images(cut.toString()), cut.toString(), "truncated");
        Path idx = Samples.idx(folder.resolve("t-images-idx3-ubyte"), new byte[100], 2, 8, 8);
        assertUnreadable(idx, idx.toString(), "truncated");
    }

    @Test
    void attributesOfOtherImagesAreRefusedBeforeTheyAreRead() throws IOException {
        Path file = folder.resolve("a.npz");
        try (NumpyWriter writer = new NumpyWriter(Files.newOutputStream(file))) {
            writer.add("x_train", new float[4 * 64], 4, 8, 8);
            writer.add("y_train", new int[] {0, 1, 2}, 3);
            writer.add("more", new int[5], 5);
            writer.add("wide", new int[4 * 33], 4, 33);
        }
        String short3 = "The array y_train in " + file + " has the shape [3], but attributes of 4 images";
        assertRefused(new Images(file.toString()), short3, "data.generator.labels");
        assertRefused(labelled(file, "", "more"), "more in " + file + " has the shape [5]", "data.generator.labels");
        assertRefused(labelled(file, "", "wide"), "wide in " + file + " has the shape [4][33]", "32 columns");
        assertRefused(labelled(file, "", "none"), file + " has no array \"none\"");
        Path table = folder.resolve("table.npz");
        try (NumpyWriter writer = new NumpyWriter(Files.newOutputStream(table))) {
            writer.add("b", new int[4 * 33], 4, 33);
        }
        assertRefused(
                labelled(file, table.toString(), ""),
                "b in " + table + " has the shape [4][33]",
                "data.generator.table");
    }

    private static Images labelled(Path file, String table, String labels) {
        return new Images(file.toString(), table, "", "", 0.1, false, Fit.SCALE, "", labels, 0, 0, List.of());
    }

    @Test
    void aMissingFileIsBlamedOnItsField() {
        String none = folder.resolve("none").toString();
        assertRefused(new Images(pictures.toString()).withTest(none), "data.generator.test-source is " + none);
        assertRefused(labelled(pictures, none, ""), "data.generator.table is " + none);
        assertRefused(labelled(pictures, "relative.csv", ""), "data.generator.table is \"relative.csv\"");
    }

    @Test
    void whatIsNoSourceIsTold() throws IOException {
        assertRefused(new Images(), "is empty");
        assertRefused(new Images("relative/path"), "absolute");
        assertRefused(new Images(folder.resolve("none").toString()), "does not exist");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertRefused(new Images(empty.toString()), "holds no PNG");
        Path text = Files.writeString(folder.resolve("a.txt"), "text");
        assertRefused(new Images(text.toString()), text.toString(), "neither");
        assertTrue(OwnImages.isIn(pictures));
        for (Path none : List.of(empty, text, folder.resolve("none"))) {
            assertEquals(false, OwnImages.isIn(none), none.toString());
        }
        assertRefused(new Images("\0"), "path");
    }

    @Test
    void attributesThatDoNotFitAreTold() {
        Images found = (Images) new Images(pictures.toString()).complete(Progress.NONE);
        assertEquals(2, found.attributes().size());
        for (List<String> wrong :
                List.of(List.of("level", "WHOLE", "0.5", "whole"), List.of("level", "REAL", "4.5", "from 0 to 4"))) {
            ImageAttribute attribute = new ImageAttribute(
                    "level",
                    "",
                    Attribute.Kind.valueOf(wrong.get(1)),
                    0,
                    wrong.get(1).equals("REAL") ? 4 : 20,
                    0);
            assertTold(
                    assertThrows(
                                    Problem.class,
                                    () -> found.with(Levels.UNIT, List.of(attribute))
                                            .imageTable())
                            .getMessage(),
                    "png",
                    wrong.get(2),
                    wrong.get(3),
                    "data.generator.attributes");
        }
        ImageAttribute none = new ImageAttribute("none", "", Attribute.Kind.REAL, 0, 1, 0);
        assertTold(
                assertThrows(
                                Problem.class,
                                () -> found.with(Levels.UNIT, List.of(none)).imageTable())
                        .getMessage(),
                "no column \"none\"",
                "level, class");
    }

    @Test
    void anExperimentIsValidWithoutItsImages() throws IOException {
        Images found = (Images) new Images(pictures.toString()).complete(Progress.NONE);
        Files.delete(pictures.resolve("0.png"));
        Files.move(pictures, folder.resolve("elsewhere"));
        found.check();
        assertEquals(2, found.attributes(8).size());
        assertEquals(found, found.complete(Progress.NONE));
        assertTold(assertThrows(Problem.class, found::imageTable).getMessage(), pictures.toString(), "does not exist");
    }
}
