package org.shapecode.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import junit.framework.Test;
import junit.framework.TestCase;
import org.netbeans.junit.NbModuleSuite;

/** The assembled application, started with its window for the tests of a class. */
final class Booted {
    private Booted() {}

    /** Puts what an earlier use of the application left into the new home and the new user directory. */
    interface Past {
        void restore(Path home, Path userDirectory) throws IOException;
    }

    /**
     * The tests of a class, run inside the application; any severe message or exception on the way is a failure. Their
     * home is a new folder below this module's {@code target}, so that nothing of the person's own is touched.
     */
    static Test suite(Class<? extends TestCase> tests) {
        return suite(tests, (home, userDirectory) -> {});
    }

    /** The same, with a home and a user directory that are not empty. */
    static Test suite(Class<? extends TestCase> tests, Past past) {
        try {
            Path homes = Files.createDirectories(Path.of("target", "homes").toAbsolutePath());
            Path home = Files.createTempDirectory(homes, tests.getSimpleName());
            System.setProperty("user.home", home.toString());
            // Below it lies the user directory, else one for all who build on this machine.
            Path work = home.resolve("work");
            System.setProperty("nbjunit.workdir", work.toString());
            past.restore(home, work.resolve("userdir0"));
        } catch (IOException e) {
            throw new IllegalStateException("no home for " + tests.getName(), e);
        }
        return NbModuleSuite.createConfiguration(tests)
                .gui(true)
                .enableClasspathModules(false)
                .reuseUserDir(true)
                .failOnMessage(Level.SEVERE)
                .failOnException(Level.INFO)
                .clusters(".*")
                .suite();
    }
}
