package org.shapecode.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.spi.Preset;
import org.shapecode.experiment.study.StudyResult;
import org.shapecode.experiment.study.StudyRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Runs presets with several seeds, and reports which of their claims hold. */
@Command(
        name = "reproduce",
        description = "Run presets with several seeds; write a report that puts the paper's claims and our numbers side"
                + " by side.",
        mixinStandardHelpOptions = true)
final class ReproduceCommand implements Callable<Integer> {
    private static final String REPORT = "report.html";

    @ParentCommand
    private Root root;

    @Parameters(paramLabel = "PRESET", arity = "0..*", description = "Ids of presets; all by default.")
    private List<String> presets = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Folder of the report and of all runs; made, or empty.")
    private Path out;

    @Option(names = "--resume", description = "Go on with what DIR holds; start if there is nothing.")
    private boolean resume;

    @Option(names = "--steps", paramLabel = "N", description = "Number of steps, for a quick trial.")
    private Integer steps;

    @Option(
            names = "--seeds",
            paramLabel = "N,N",
            split = ",",
            description = "Seeds; by default those of the preset, or 1 to 5.")
    private List<Long> seeds = new ArrayList<>();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many runs are trained at once; as many as there are cores by default.")
    private int threads = Trainer.usualThreads();

    @Override
    public Integer call() throws IOException {
        if (threads < 1 || threads > Trainer.MOST_THREADS) {
            throw new Problem("--threads is " + threads + ", but must be from 1 to " + Trainer.MOST_THREADS + ".");
        }
        Path folder = root.console().resolve(out);
        List<Reproduction> all = new ArrayList<>();
        for (Preset preset : chosen()) {
            all.add(Reproduction.of(preset, folder, seeds, steps));
        }
        requireFree(folder);
        Files.createDirectories(folder);
        return reproduce(all, new Report(folder.resolve(REPORT)));
    }

    private int reproduce(List<Reproduction> all, Report report) throws IOException {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).finished()) {
                report.add(all.get(i));
            } else {
                open.add(i);
            }
        }
        report.write(all);
        StudyLines lines = new StudyLines(root.console(), root.interruption());
        for (int i : open) {
            try {
                all.set(i, run(all.get(i), progress(lines, all, i)));
            } finally {
                lines.end();
            }
            report.add(all.get(i));
            report.write(all);
            root.console().err().println(report.line(all.get(i)));
        }
        root.console().out().printf("report\t%s%n", report.file());
        List<Reproduction> failed =
                all.stream().filter(each -> !each.possible()).toList();
        if (!failed.isEmpty()) {
            throw new Problem(failed.size() + " of " + all.size() + " presets could not be run, the first with: "
                    + failed.get(0).problem());
        }
        return 0;
    }

    private Reproduction run(Reproduction each, Progress progress) {
        try {
            new StudyRunner(threads, progress).run(each.document(), each.folder(), resume);
            return each;
        } catch (Problem e) {
            return each.failed(e.getMessage());
        }
    }

    /** For the training of one preset: tells how far all are together. */
    private static Progress progress(Progress progress, List<Reproduction> all, int current) {
        long total = 0;
        long others = 0;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).possible()) {
                StudyResult result = all.get(i).result();
                total += result.work();
                others += i == current ? 0 : i < current ? result.work() : result.workDone();
            }
        }
        return new ShiftedProgress(progress, all.get(current).preset().id(), others, total);
    }

    private List<Preset> chosen() {
        List<Preset> all = Plugins.all(Preset.class);
        List<Preset> chosen = new ArrayList<>();
        for (String id : presets) {
            chosen.add(Plugins.find(Preset.class, id)
                    .orElseThrow(() -> new Problem("\"" + id + "\" is no preset; the presets are "
                            + String.join(", ", all.stream().map(Preset::id).toList()) + ".")));
        }
        return presets.isEmpty() ? all : chosen.stream().distinct().toList();
    }

    private void requireFree(Path folder) throws IOException {
        if (Files.isRegularFile(folder)) {
            throw new Problem(folder + " is a file; choose a new folder for the report.");
        }
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> children = Files.list(folder)) {
            boolean empty = children.findAny().isEmpty();
            boolean ours = Files.exists(folder.resolve(REPORT));
            if (!empty && !ours) {
                throw new Problem(folder + " is not empty; choose a new folder for the report.");
            }
            if (ours && !resume) {
                throw new Problem(
                        folder + " already holds a report; go on with it by --resume, or choose another folder.");
            }
        }
    }
}
