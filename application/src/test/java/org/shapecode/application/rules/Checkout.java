package org.shapecode.application.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The repository that these tests are built in. */
final class Checkout {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final List<Source> SOURCES = readSources();

    private Checkout() {}

    static Path root() {
        return ROOT;
    }

    /** All Java sources, of tests and of these rules too. */
    static List<Source> sources() {
        return SOURCES;
    }

    /** The folders under {@code modules}. */
    static List<Path> modules() {
        try (Stream<Path> entries = Files.list(ROOT.resolve("modules"))) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads any bytes, pictures too. */
    static Source read(Path file) {
        try {
            String path = ROOT.relativize(file).toString().replace('\\', '/');
            return new Source(path, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Source> readSources() {
        return Stream.concat(modules().stream(), Stream.of(ROOT.resolve("application")))
                .map(folder -> folder.resolve("src"))
                .filter(Files::isDirectory)
                .flatMap(folder -> javaFiles(folder).stream())
                .map(Checkout::read)
                .toList();
    }

    private static List<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
