package org.shapecode.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.AlteredRun;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Run;

/** A folder of pictures, named in place of a preset or in a field, as a person in the folder above would. */
class OwnImagesCommandTest {
    private static final int COUNT = 20;

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void draw() throws IOException {
        System.setProperty("shapecode.images.cache", folder.resolve("cache").toString());
        Path photos = Files.createDirectory(folder.resolve("photos"));
        StringBuilder table = new StringBuilder("file,radius\n");
        for (int i = 0; i < COUNT; i++) {
            BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D graphics = image.createGraphics();
            graphics.setColor(Color.WHITE);
            graphics.fillOval(8 - i / 3, 8 - i / 3, 2 * (i / 3), 2 * (i / 3));
            graphics.dispose();
            ImageIO.write(image, "png", photos.resolve(i + ".png").toFile());
            table.append(i).append(".png,").append(i / 3.0).append('\n');
        }
        Files.writeString(photos.resolve("table.csv"), table);
        shell = new Shell(folder);
    }

    private Run run() {
        return Run.open(folder.resolve("run"));
    }

    @Test
    void imagesTakeThePlaceOfAPreset() throws IOException {
        assertEquals(0, shell.run("run", "photos", "--steps", "3", "--out", "run"), shell::err);
        assertTrue(shell.err().contains("Of 20 images, 18 are for training and 2 for testing."), shell.err());
        assertEquals(
                List.of("radius"),
                run().experiment().data().attributes().stream()
                        .map(each -> each.name())
                        .toList());
        assertTrue(Files.exists(folder.resolve("run/figures/code-plane.svg")));
        Files.move(folder.resolve("photos"), folder.resolve("elsewhere"));
        assertEquals(2, run().codes().get("radius").length, "what the run holds is shown without its images");
        String missing = shell.refused(1, "figures", "run");
        assertTrue(missing.contains(folder.resolve("photos") + ", which does not exist"), missing);
    }

    @Test
    void aRelativePathIsThatOfTheWorkingFolder() throws IOException {
        Document preset = ExperimentArgument.find("tiny", Map.of(), shell.root());
        assertEquals(
                0,
                shell.run(
                        "run",
                        "tiny",
                        "--out",
                        "run",
                        "--set",
                        "data.generator=images",
                        "--set",
                        "data.generator.source=photos",
                        "--set",
                        "data.test=8"),
                shell::err);
        assertEquals(
                preset.experiment().data().size(), run().experiment().data().size());
        assertEquals(folder.resolve("photos").toString(), run().document().value("data.generator.source"));
        assertTrue(
                run().document().value("data.generator.attributes").toString().contains("radius"));
        Files.delete(folder.resolve("photos/table.csv"));
        assertTrue(run().altered().map(AlteredRun::getMessage).orElse("").contains("photos"));
        assertEquals(
                0,
                shell.run(
                        "run",
                        "tiny",
                        "--out",
                        "other",
                        "--set",
                        "data.generator=images",
                        "--set",
                        "data.generator.source=photos",
                        "--set",
                        "data.test=8"),
                shell::err);
        assertEquals(
                2,
                Run.open(folder.resolve("other")).trained(Progress.NONE).test().count());
    }

    @Test
    void theFirstLookCanBeInterrupted() {
        Interruption interruption = new Interruption();
        interruption.interrupt(shell.console(), 0);
        Root root = new Root(shell.console(), interruption);
        String told = assertThrows(CancellationException.class, () -> ExperimentArgument.find("photos", Map.of(), root))
                .getMessage();
        assertEquals("Interrupted; nothing was written.", told);
    }

    /** Without the table that is set, the folder would be refused: there are two. */
    @Test
    void attributesAreFoundInTheTableThatIsSet() throws IOException {
        Files.writeString(
                folder.resolve("photos/other.csv"),
                Files.readString(folder.resolve("photos/table.csv")).replace("radius", "size"));
        String table = "data.generator.table=photos/other.csv";
        assertEquals(0, shell.run("run", "photos", "--steps", "3", "--out", "run", "--set", table), shell::err);
        assertEquals(
                List.of("size"),
                run().experiment().data().attributes().stream()
                        .map(each -> each.name())
                        .toList());
    }

    @Test
    void whatIsWrongIsOneLine() throws IOException {
        Files.writeString(folder.resolve("photos/7.png"), "no picture");
        assertTrue(shell.refused(1, "run", "photos", "--out", "run").contains("7.png"));
        Path none = Files.createDirectory(folder.resolve("none"));
        assertTrue(shell.refused(1, "run", "none", "--out", "run")
                .contains(none + ": neither the folder nor its subfolders contain pictures"));
    }
}
