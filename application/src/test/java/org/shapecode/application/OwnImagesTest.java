package org.shapecode.application;

import static org.shapecode.application.Desktop.TRAINING;
import static org.shapecode.application.Desktop.answer;
import static org.shapecode.application.Desktop.await;
import static org.shapecode.application.Desktop.awaitFront;
import static org.shapecode.application.Desktop.awaitStatus;
import static org.shapecode.application.Desktop.choose;
import static org.shapecode.application.Desktop.press;
import static org.shapecode.application.Desktop.text;
import static org.shapecode.application.Desktop.type;
import static org.shapecode.application.Desktop.typed;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import junit.framework.Test;

/** Makes an experiment on a folder of pictures, and trains it. */
public class OwnImagesTest extends Driven {
    private static final int COUNT = 40;

    /** Called by JUnit for each test. */
    public OwnImagesTest(String name) {
        super(name);
    }

    /** The tests of this class, run inside the application. */
    public static Test suite() {
        return Booted.suite(OwnImagesTest.class);
    }

    /** What the window shows is what is in the folder. */
    public void testAFolder() throws Exception {
        Path folder = Path.of(System.getProperty("user.home")).resolve("photos");
        Files.createDirectories(folder);
        StringBuilder table = new StringBuilder("file,radius\n");
        for (int i = 0; i < COUNT; i++) {
            BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D graphics = image.createGraphics();
            graphics.setColor(Color.WHITE);
            graphics.fillOval(16 - i / 3, 16 - i / 3, 2 * (i / 3), 2 * (i / 3));
            graphics.dispose();
            ImageIO.write(image, "png", folder.resolve("disk-" + i + ".png").toFile());
            table.append("disk-").append(i).append(".png,").append(i / 3.0).append('\n');
        }
        Files.writeString(folder.resolve("table.csv"), table);

        choose("File|New Experiment from Images\u2026");
        answer(folder.toFile());
        awaitFront("photos");
        await("the source", () -> folder.toString().equals(typed("field-data.generator.source")));
        await("the attributes", () -> text("field-data.generator.attributes").startsWith("radius real"));
        await("the preview", () -> !Desktop.figure("data-preview").isEmpty());
        type("training.steps", "20");
        press("run-from-page");
        awaitStatus("Done");
        await(TRAINING, "the codes", () -> !Desktop.figure("figures-code-plane").isEmpty());
    }
}
