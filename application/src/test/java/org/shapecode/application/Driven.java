package org.shapecode.application;

import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.netbeans.junit.NbTestCase;

/** A test that uses the windows. When it fails, there is a picture of the screen below {@code target/screens}. */
abstract class Driven extends NbTestCase {
    Driven(String name) {
        super(name);
    }

    @Override
    protected void runTest() throws Throwable {
        try {
            super.runTest();
        } catch (Throwable e) {
            Path screen = Files.createDirectories(Path.of("target", "screens").toAbsolutePath())
                    .resolve(getClass().getSimpleName() + "-" + getName() + ".png");
            Rectangle all = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
            ImageIO.write(new Robot().createScreenCapture(all), "png", screen.toFile());
            throw new AssertionError(e + "\nThe screen: " + screen, e);
        }
    }
}
