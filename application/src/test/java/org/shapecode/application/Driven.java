package org.shapecode.application;

import java.nio.file.Files;
import java.nio.file.Path;
import org.netbeans.jemmy.util.PNGEncoder;
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
            PNGEncoder.captureScreen(screen.toString());
            throw new AssertionError(e + "\nThe screen: " + screen, e);
        }
    }
}
