package org.shapecode.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.api.TrainingListener;
import org.shapecode.experiment.spi.Preset;

/**
 * Damages the files of a run or an experiment one at a time, in every way of {@link Damage}, and then uses them: the result
 * is right, or one sentence says what is wrong. Seeded, so that a failure can be repeated.
 */
class DamagedFilesTest {
    /** Damaged files of each test; {@code -Ddamages=1000} tries more. */
    private static final int DAMAGES = Integer.getInteger("damages", 105);

    /** Files on which no result depends. */
    private static final Set<String> HARMLESS = Set.of("log.txt", "notes.json");

    @TempDir
    Path folder;

    private final Random random = new Random(2026);
    private Shell shell;

    @BeforeEach
    void train() {
        shell = new Shell(folder);
        assertEquals(0, shell.run("run", "tiny", "--out", "run"), shell::err);
        assertEquals(0, shell.run("run", "tiny", "--out", "other", "--seed", "2"), shell::err);
    }

    @Test
    void figuresOfADamagedRunAreRightOrRefused() throws IOException {
        Map<String, String> expected = figures("run");
        List<Path> files = files(folder.resolve("run"));
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < DAMAGES; i++) {
            Path file = files.get(i % files.size());
            Damage damage = Damage.values()[i / files.size() % Damage.values().length];
            Path copy = copy("run");
            Path name = folder.resolve("run").relativize(file);
            damage.inflict(copy.resolve(name), folder.resolve("other").resolve(name), random);
            String answer = use(expected, HARMLESS.contains(name.toString()));
            if (!answer.isEmpty()) {
                wrong.add(damage + " " + name + ": " + answer);
            }
            AtomicFiles.deleteTree(copy);
            AtomicFiles.deleteTree(folder.resolve("figures"));
        }
        assertTrue(wrong.isEmpty(), () -> wrong.size() + " of " + DAMAGES + "\n" + String.join("\n", wrong));
    }

    private String use(Map<String, String> expected, boolean harmless) throws IOException {
        int code = shell.run("figures", "copy", "--out", "figures", "--format", "csv");
        if (code == 0) {
            return figures("copy").equals(expected) ? "" : "other figures without a word";
        }
        return harmless ? "refused: " + shell.err() : sentence();
    }

    @Test
    void aDamagedStoppedRunResumesToTheSameBitsOrIsRefused() throws IOException {
        stop("stopped", 1);
        stop("other-stopped", 2);
        List<Path> files = files(folder.resolve("stopped"));
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < DAMAGES; i++) {
            Path file = files.get(i % files.size());
            Damage damage = Damage.values()[i / files.size() % Damage.values().length];
            Path copy = copy("stopped");
            Path name = folder.resolve("stopped").relativize(file);
            damage.inflict(copy.resolve(name), folder.resolve("other-stopped").resolve(name), random);
            String answer = resume();
            if (!answer.isEmpty()) {
                wrong.add(damage + " " + name + ": " + answer);
            }
            AtomicFiles.deleteTree(copy);
        }
        assertTrue(wrong.isEmpty(), () -> wrong.size() + " of " + DAMAGES + "\n" + String.join("\n", wrong));
    }

    private String resume() throws IOException {
        if (shell.run("run", "tiny", "--out", "copy", "--resume") != 0) {
            return sentence();
        }
        for (String name : List.of("metrics.csv", "codes.csv")) {
            byte[] right = Files.readAllBytes(folder.resolve("run").resolve(name));
            if (!Arrays.equals(right, Files.readAllBytes(folder.resolve("copy").resolve(name)))) {
                return "another " + name + " without a word";
            }
        }
        return "";
    }

    /** Trains a part of the run, up to a checkpoint. */
    private void stop(String name, long seed) {
        AtomicInteger steps = new AtomicInteger();
        Progress stopping = new Progress() {
            @Override
            public void report(long done, long total, String message) {}

            @Override
            public boolean isCancelled() {
                return steps.get() == 5;
            }
        };
        TrainingListener counting = (step, trained) -> steps.set(step);
        Document document =
                Plugins.find(Preset.class, "tiny").orElseThrow().document().with("seed", seed);
        assertThrows(
                CancellationException.class,
                () -> new Trainer(1, counting, stopping).start(document, folder.resolve(name)));
    }

    @Test
    void aDamagedExperimentTrainsOrIsRefused() throws IOException {
        List<String> wrong = new ArrayList<>();
        Path good = folder.resolve("run/experiment.shapecode.json");
        for (int i = 0; i < DAMAGES; i++) {
            Damage damage = Damage.values()[i % Damage.values().length];
            Path copy = Files.copy(good, folder.resolve("copy.shapecode.json"));
            damage.inflict(copy, folder.resolve("other/experiment.shapecode.json"), random);
            int code = shell.run("run", "copy.shapecode.json", "--out", "out", "--steps", "1");
            String answer = code == 0 ? "" : sentence();
            if (!answer.isEmpty()) {
                wrong.add(damage + ": " + answer);
            }
            AtomicFiles.deleteTree(copy);
            AtomicFiles.deleteTree(folder.resolve("out"));
        }
        assertTrue(wrong.isEmpty(), () -> wrong.size() + " of " + DAMAGES + "\n" + String.join("\n", wrong));
    }

    /** What is wrong with the error message, or nothing. */
    private String sentence() {
        List<String> lines = shell.err()
                .lines()
                .filter(line -> !line.startsWith("Warning: "))
                .toList();
        boolean plain = lines.size() == 1
                && lines.get(0).startsWith("shapecode-cli: ")
                && !lines.get(0).matches(".*(Exception|Error|java\\.|org\\.|com\\.).*");
        return plain ? "" : String.join(" / ", lines);
    }

    private Map<String, String> figures(String run) throws IOException {
        Path target = folder.resolve("figures");
        assertEquals(0, shell.run("figures", run, "--out", "figures", "--format", "csv"), shell::err);
        Map<String, String> content = new TreeMap<>();
        for (Path file : files(target)) {
            content.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
        }
        AtomicFiles.deleteTree(target);
        return content;
    }

    private Path copy(String name) throws IOException {
        Path from = folder.resolve(name);
        Path to = folder.resolve("copy");
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(each)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) throws IOException {
                Files.copy(each, to.resolve(from.relativize(each)));
                return FileVisitResult.CONTINUE;
            }
        });
        return to;
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> path.toFile().length() > 0)
                    .filter(path -> !path.toString().contains("figures/") || root.endsWith("figures"))
                    .sorted()
                    .toList();
        }
    }
}
