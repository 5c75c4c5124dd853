package org.shapecode.application;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;

/**
 * Builds the template of plugins as somebody would who has the application only: copied away from the repository, with
 * Maven, against the folder {@code sdk}. What comes from elsewhere is taken from the local repository of the build that
 * this test is part of, so that no network is needed and nothing is left there.
 */
final class OutsideBuild {
    private static final Path APPLICATION = Path.of(System.getProperty("all.clusters"));
    private static final Path TEMPLATE = APPLICATION.resolve("sdk/plugin-template");
    /** A layer for the template's module, which only has a shape. */
    private static final Path LAYER = Path.of("src/test/resources/outside");

    private static final String NETWORK = """
              <dependencies>
                <dependency>
                  <groupId>org.shapecode</groupId>
                  <artifactId>network</artifactId>
                </dependency>
                <dependency>
                  <groupId>org.shapecode</groupId>
                  <artifactId>network</artifactId>
                  <type>test-jar</type>
                  <scope>test</scope>
                </dependency>
              </dependencies>
            </project>""";
    private static final String SETTINGS = "<settings><mirrors><mirror><id>local</id><mirrorOf>central</mirrorOf>"
            + "<url>%s</url></mirror></mirrors></settings>";

    private OutsideBuild() {}

    /**
     * Copies the template into a folder, adds a layer, tells it where the application is, builds and tests it: its NBM
     * file.
     */
    static Path nbm(Path folder) throws IOException, InterruptedException {
        Path project = folder.resolve("triangle");
        copy(TEMPLATE, project);
        Path names = Path.of("org/example/triangle");
        Files.copy(
                LAYER.resolve("Sine.java"),
                project.resolve("src/main/java").resolve(names).resolve("Sine.java"));
        Files.copy(
                LAYER.resolve("SineTest.java"),
                project.resolve("src/test/java").resolve(names).resolve("SineTest.java"));
        Path pom = project.resolve("pom.xml");
        String told = Files.readString(pom)
                .replace("file:///path/to/shapecode", APPLICATION.toUri().toString())
                .replace("</project>", NETWORK);
        Files.writeString(pom, told);
        Path settings = folder.resolve("settings.xml");
        Path local = Path.of(System.getProperty("local.repository"));
        Files.writeString(settings, SETTINGS.formatted(local.toUri()));
        Processes.run(
                project,
                Map.of(),
                List.of(
                        System.getProperty("maven.home") + "/bin/mvn",
                        "--batch-mode",
                        "--offline",
                        "--settings=" + settings,
                        "-Daether.offline.protocols=file",
                        "-Dmaven.repo.local=" + folder.resolve("repository"),
                        "package"));
        return project.resolve("target/triangle-1.0.0.nbm");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
