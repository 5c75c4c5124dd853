package org.shapecode.backends;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkProgramTest {
    @TempDir
    Path folder;

    private SparkProgram program;

    @BeforeEach
    void install() throws IOException {
        write("app/bin/shapecode-cli", "cli");
        write("app/bin/shapecode.exe", "exe");
        write("app/etc/shapecode.clusters", "platform");
        write("app/etc/shapecode.conf", "# Java\njdkhome=\"jre\"\nexport OMP_NUM_THREADS=1\n");
        write("app/jre/bin/java", "java");
        write("app/sdk/core.jar", "sdk");
        write("app/spark/jars/spark.jar", "spark");
        write("user/modules/com-ring.jar", "ring");
        write("user/config/Modules/com-ring.xml", "xml");
        write("user/config/Preferences/secret.properties", "secret");
        write("user/var/log/messages.log", "log");
        program = new SparkProgram(folder.resolve("app"), List.of(folder.resolve("user")), folder.resolve("cache"));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void workersGetTheProgramAndThePluginsOfTheUser() throws IOException {
        Path archive = program.archive();
        assertEquals(archive, program.pack());
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            assertEquals(
                    List.of(
                            "bin/shapecode-cli",
                            "etc/shapecode.clusters",
                            "etc/shapecode.conf",
                            "plugins-0/config/Modules/com-ring.xml",
                            "plugins-0/modules/com-ring.jar"),
                    zip.stream().map(ZipEntry::getName).sorted().toList());
            byte[] clusters =
                    zip.getInputStream(zip.getEntry("etc/shapecode.clusters")).readAllBytes();
            assertEquals("platform\nplugins-0\n", new String(clusters, StandardCharsets.UTF_8));
            byte[] settings =
                    zip.getInputStream(zip.getEntry("etc/shapecode.conf")).readAllBytes();
            assertEquals("# Java\nexport OMP_NUM_THREADS=1\n", new String(settings, StandardCharsets.UTF_8));
        }
    }

    @Test
    void eachStateOfTheModulesHasAnArchive() throws IOException {
        Path first = program.pack();
        assertEquals(first, program.archive());
        write("user/modules/com-ring.jar", "another ring");
        assertNotEquals(first, program.archive());
    }
}
