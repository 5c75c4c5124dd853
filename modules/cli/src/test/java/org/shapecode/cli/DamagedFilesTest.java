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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.api.TrainingListener;
import org.shapecode.experiment.spi.Preset;

/**
 * Damages every file of runs, of a study and of an experiment in every way of {@link Damage}, one at a time, and then uses
 * them: the result is right, or one sentence says what is wrong. Seeded, so that a failure can be repeated.
 */
class DamagedFilesTest {
    /** How often each file is damaged in each way, each time at another place; {@code -Drounds=10} tries more. */
    private static final int ROUNDS = Integer.getInteger("rounds", 1);

    /** Files on which no result depends. */
    private static final Set<String> HARMLESS = Set.of("log.txt", "notes.json", "study.csv", "study.json");

    /** Damages that weights have on purpose: to be found without any sum as well. */
    private static final Set<Damage> FORGED =
            EnumSet.of(Damage.OF_THE_OTHER_PART, Damage.STRIDE, Damage.NOT_FINITE, Damage.ZIP_BOMB);

    @TempDir
    Path folder;

    private Shell shell;

    /** A damaged copy. */
    private record Case(Path copy, Path file, Damage damage, long seed, Shell shell) {
        String name() {
            return copy.getFileName().toString();
        }

        int run(String... command) {
            return shell.run(command);
        }

        boolean says(String part) {
            return shell.err().contains(part);
        }

        boolean harmless() {
            return HARMLESS.contains(file.getFileName().toString());
        }

        /** It was refused: what is wrong with the words, or nothing. */
        String refusal() {
            return harmless() ? "refused: " + shell.err() : sentence(shell.err());
        }
    }

    /** What is wrong with the use of a damaged copy, or nothing. */
    private interface Use {
        String of(Case damaged) throws IOException;
    }

    @BeforeEach
    void train() {
        shell = new Shell(folder);
        assertEquals(0, shell.run("run", "tiny", "--out", "run"), shell::err);
        assertEquals(0, shell.run("run", "tiny", "--out", "other", "--seed", "2"), shell::err);
    }

    @Test
    void figuresOfADamagedRunAreRightOrRefused() throws IOException {
        Map<String, String> expected = figures(shell, "run");
        damageAll("run", "other", file -> true, damaged -> {
            if (draw(damaged) != 0) {
                return damaged.refusal();
            }
            return drawn(damaged).equals(expected) ? "" : "other figures without a word";
        });
    }

    /** As of version 0.1.0: what fits together is drawn, but nothing that could do harm. */
    @Test
    void aDamagedRunWithoutAManifestIsDrawnOrRefused() throws IOException {
        Files.delete(folder.resolve("run/manifest.json"));
        damageAll("run", "other", file -> true, damaged -> {
            if (draw(damaged) != 0) {
                return damaged.refusal();
            }
            return FORGED.contains(damaged.damage()) ? "drawn" : "";
        });
    }

    @Test
    void aDamagedStoppedRunResumesToTheSameBitsOrIsRefused() throws IOException {
        stop("stopped", 1);
        stop("other-stopped", 2);
        damageAll("stopped", "other-stopped", file -> true, damaged -> {
            if (damaged.run("run", "tiny", "--out", damaged.name(), "--resume") != 0) {
                return sentence(damaged.shell().err());
            }
            return sameBits("run", damaged.name()) ? "" : "other results without a word";
        });
    }

    /** As of version 0.1.0. */
    @Test
    void forgedWeightsAreNotResumedWithoutSumsEither() throws IOException {
        stop("stopped", 1);
        Files.delete(folder.resolve("stopped/checkpoint-5/sums.json"));
        damageAll("stopped", "stopped", file -> file.toString().endsWith(".zip"), damaged -> {
            int code = damaged.run("run", "tiny", "--out", damaged.name(), "--resume");
            if (code != 0) {
                return damaged.refusal();
            }
            return FORGED.contains(damaged.damage()) ? "resumed" : "";
        });
    }

    @Test
    void figuresOfADamagedStudyAreRightOrItIsSaidWhatIsMissing() throws IOException {
        assertEquals(0, shell.run("run", "tiny", "--out", "study", "--set", "study.seeds=[1,2]"), shell::err);
        Map<String, String> expected = figures(shell, "study");
        Document sound = Document.read(folder.resolve("study/study.shapecode.json"));
        String own = "seed-2";
        Predicate<Path> some = file -> file.getNameCount() == 1 || file.startsWith(Path.of("runs", own));
        damageAll("study", "study", some, damaged -> {
            if (draw(damaged) != 0) {
                return damaged.refusal();
            }
            Document now = Document.read(damaged.copy().resolve("study.shapecode.json"));
            boolean right = drawn(damaged).equals(expected) || !now.fields().equals(sound.fields());
            boolean told = damaged.says(own) || damaged.says("seed 2") || damaged.says("1 of 2 runs are done");
            return right || told ? "" : "other figures without a word";
        });
    }

    @Test
    void aDamagedReportIsContinuedOrItIsSaidWhatIsWrong() throws IOException {
        String[] command = {"reproduce", "tiny", "--seeds", "1", "--steps", "3", "--out"};
        assertEquals(0, shell.run(with(command, "paper")), shell::err);
        Predicate<Path> ofTheStudy = file -> file.startsWith("tiny") && file.getNameCount() == 2;
        damageAll("paper", "paper", ofTheStudy, damaged -> {
            int code = damaged.run(with(command, damaged.name(), "--resume"));
            if (damaged.shell().err().matches("(?s).*(Exception|Error|java\\.|org\\.shapecode).*")) {
                return damaged.shell().err();
            }
            return code != 0
                            || damaged.says("seed-1")
                            || damaged.says("seed 1")
                            || sameBits("paper/tiny/runs/seed-1", damaged.name() + "/tiny/runs/seed-1")
                    ? ""
                    : "other results without a word";
        });
    }

    /** Where the damage changes no value, the result is that of the file before. */
    @Test
    void aDamagedExperimentTrainsToTheResultOfItsMeaningOrIsRefused() throws IOException {
        Files.createDirectory(folder.resolve("file"));
        Files.createDirectory(folder.resolve("other-file"));
        Path file = Path.of("x.shapecode.json");
        Document sound = Document.read(folder.resolve("run/experiment.shapecode.json"));
        sound.with("training.steps", 2).write(folder.resolve("file").resolve(file));
        sound.with("seed", 2).write(folder.resolve("other-file").resolve(file));
        assertEquals(0, shell.run("run", "file/x.shapecode.json", "--out", "right"), shell::err);
        damageAll(6 * ROUNDS, "file", "other-file", each -> true, damaged -> {
            String out = damaged.name() + "/out";
            String name = damaged.name() + "/" + file;
            if (damaged.run("run", name, "--out", out, "--set", "training.steps=2") != 0) {
                return damaged.refusal();
            }
            Run run = Run.open(folder.resolve(out));
            if (run.state() != Run.State.DONE || run.metrics().steps() != 2) {
                return "no finished result";
            }
            return !meaning(sound).equals(meaning(Document.read(folder.resolve(name)))) || sameBits("right", out)
                    ? ""
                    : "other results of the same values";
        });
    }

    private static Experiment meaning(Document document) {
        Experiment read = document.with("training.steps", 2).experiment();
        return new Experiment(
                "", "", read.seed(), read.data(), read.model(), read.regularisers(), read.training(), List.of());
    }

    private void damageAll(String sound, String other, Predicate<Path> chosen, Use use) throws IOException {
        damageAll(ROUNDS, sound, other, chosen, use);
    }

    private void damageAll(int rounds, String sound, String other, Predicate<Path> chosen, Use use) throws IOException {
        Path root = folder.resolve(sound);
        List<Case> cases = new ArrayList<>();
        for (Path name :
                files(root).stream().map(root::relativize).filter(chosen).toList()) {
            for (Damage damage : Damage.values()) {
                for (int round = 0; round < rounds && damage.fits(root.resolve(name)); round++) {
                    Path copy = folder.resolve("copy-" + cases.size());
                    cases.add(new Case(copy, name, damage, cases.size(), new Shell(folder)));
                }
            }
        }
        assertTrue(cases.size() >= Damage.values().length / 2);
        List<String> wrong = cases.parallelStream()
                .map(each -> tried(each, root, folder.resolve(other), use))
                .filter(answer -> !answer.isEmpty())
                .toList();
        assertTrue(wrong.isEmpty(), () -> wrong.size() + " of " + cases.size() + "\n" + String.join("\n", wrong));
    }

    private static String tried(Case each, Path root, Path other, Use use) {
        String answer;
        try {
            copy(root, each.copy());
            each.damage()
                    .inflict(each.copy().resolve(each.file()), other.resolve(each.file()), new Random(each.seed()));
            answer = use.of(each);
            AtomicFiles.deleteTree(each.copy());
            AtomicFiles.deleteTree(drawings(each.copy()));
        } catch (IOException | RuntimeException e) {
            answer = e.toString();
        }
        return answer.isEmpty() ? "" : each.damage() + " " + each.file() + " (" + each.name() + "): " + answer;
    }

    private static Path drawings(Path copy) {
        return copy.resolveSibling("figures-of-" + copy.getFileName());
    }

    private static int draw(Case damaged) {
        String out = drawings(damaged.copy()).getFileName().toString();
        return damaged.run("figures", damaged.name(), "--out", out, "--format", "csv");
    }

    private static Map<String, String> drawn(Case damaged) throws IOException {
        return contents(drawings(damaged.copy()));
    }

    private static String[] with(String[] command, String... more) {
        return Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new);
    }

    private boolean sameBits(String one, String other) throws IOException {
        for (String name : List.of("metrics.csv", "codes.csv")) {
            if (Files.mismatch(
                            folder.resolve(one).resolve(name),
                            folder.resolve(other).resolve(name))
                    >= 0) {
                return false;
            }
        }
        return true;
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

    /** What is wrong with an error message, or nothing. */
    private static String sentence(String err) {
        List<String> lines =
                err.lines().filter(line -> !line.startsWith("Warning: ")).toList();
        boolean plain = lines.size() == 1
                && lines.get(0).startsWith("shapecode-cli: ")
                && !lines.get(0).matches(".*(Exception|Error|java\\.|org\\.|com\\.).*");
        return plain ? "" : String.join(" / ", lines);
    }

    private Map<String, String> figures(Shell own, String run) throws IOException {
        Path target = folder.resolve("figures-of-" + run);
        assertEquals(0, own.run("figures", run, "--out", target.toString(), "--format", "csv"), own::err);
        return contents(target);
    }

    private static Map<String, String> contents(Path target) throws IOException {
        Map<String, String> content = new TreeMap<>();
        for (Path file : files(target)) {
            content.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
        }
        return content;
    }

    private static Path copy(Path from, Path to) throws IOException {
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
                    .filter(path -> !path.toString().contains("figures/"))
                    .sorted()
                    .toList();
        }
    }
}
