package org.shapecode.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Counted;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.Reason;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.experiment.api.Control;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.RunFolder;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.spi.Preset;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.experiment.study.StudyResult;
import org.shapecode.experiment.study.StudyRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Trains presets with several seeds, and reports which of the paper's claims hold. */
@Command(
        name = "reproduce",
        description = "Train presets with several seeds, and write a report that compares the paper's claims with the"
                + " results.",
        mixinStandardHelpOptions = true)
final class ReproduceCommand implements Callable<Integer> {
    private static final Logger LOG = Logger.getLogger(ReproduceCommand.class.getName());
    private static final String REPORT = "report.html";

    @ParentCommand
    private Root root;

    @Parameters(paramLabel = "PRESET", arity = "0..*", description = "Ids of presets (default: all).")
    private List<String> presets = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Folder for the report and all runs; must be new or empty.")
    private Path out;

    @Option(names = "--resume", description = "Resume the runs in DIR, or start them if DIR is new or empty.")
    private boolean resume;

    @Option(names = "--use-anyway", description = FigureOutput.USE_ANYWAY)
    private boolean useAnyway;

    @Option(names = "--steps", paramLabel = "N", description = "Number of training steps, for a quick trial.")
    private Integer steps;

    @Option(
            names = "--seeds",
            paramLabel = Seeds.LABEL,
            converter = Seeds.Converter.class,
            description = "Seeds, such as 1..16 or 1,3,5 (default: those of the preset, or 1 to 5).")
    private Seeds seeds = new Seeds(List.of());

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Number of runs trained in parallel (default: number of cores).")
    private int threads = Trainer.usualThreads();

    @Override
    public Integer call() throws IOException {
        Misuse.requireThreads(threads);
        if (steps != null) {
            Misuse.withSteps(Document.of(Map.of(), "--steps"), steps);
        }
        Path folder = root.console().resolve(out);
        Run.Trust trust = useAnyway ? Run.Trust.ANYWAY : Run.Trust.CHECKED;
        List<Reproduction> all = new ArrayList<>();
        for (Preset preset : chosen()) {
            all.add(Reproduction.of(preset, new StudyFolder(folder.resolve(preset.id()), trust), seeds.all(), steps));
        }
        requireFree(folder);
        AtomicFiles.createFolders(folder);
        AtomicFiles.deleteLeftovers(folder);
        return reproduce(all, new Report(folder.resolve(REPORT)));
    }

    private int reproduce(List<Reproduction> all, Report report) throws IOException {
        Map<Integer, String> faults = new LinkedHashMap<>();
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            int index = i;
            attempt(all, i, each -> {
                if (each.finished()) {
                    each.complete();
                } else {
                    // Progress is told as a part of all work, so one that cannot tell it must not begin.
                    each.result().workDone();
                    open.add(index);
                }
            });
            if (!open.contains(i)) {
                add(report, all, i, faults);
            }
        }
        report.write(all);
        ManyRunsProgress progress = new ManyRunsProgress(root.console(), root.interruption(), List::of);
        for (int i : open) {
            try {
                Progress part = progress(progress, all, i);
                attempt(
                        all,
                        i,
                        each -> new StudyRunner(threads, part, new Control(), progress)
                                .run(each.document(), each.study().folder(), resume));
            } finally {
                progress.end();
            }
            add(report, all, i, faults);
            report.write(all);
            report.lines(all.get(i)).forEach(root.console().err()::println);
        }
        root.console().out().printf("report\t%s%n", report.file());
        if (!faults.isEmpty()) {
            throw new Problem(
                    faults.size() + " of " + Counted.of(all.size(), "preset") + " could not be completed. First error: "
                            + faults.values().iterator().next());
        }
        return 0;
    }

    /** Something done for one preset. */
    private interface Step {
        void take(Reproduction each) throws IOException;
    }

    /** If a step fails, so does its preset; the others continue. */
    private static void attempt(List<Reproduction> all, int i, Step step) {
        Reproduction each = all.get(i);
        if (!each.possible()) {
            return;
        }
        try {
            each.requireOwnFolder();
            step.take(each);
        } catch (CancellationException e) {
            throw e;
        } catch (Problem e) {
            all.set(i, each.failed(e.getMessage()));
        } catch (IOException | RuntimeException | LinkageError | VirtualMachineError e) {
            LOG.log(Level.FINE, "preset failed", e);
            all.set(i, each.failed("Cannot complete " + each.study().folder() + ": " + Reason.of(e) + "."));
        }
    }

    /** Adds a preset to the report, and tells what is wrong with it. */
    private void add(Report report, List<Reproduction> all, int i, Map<Integer, String> faults) throws IOException {
        attempt(all, i, each -> {
            List<String> missing = report.add(each);
            new StudyOutput(root.console()).tell(each.result());
            root.console().warn(missing);
            missing.stream().findFirst().ifPresent(first -> faults.put(i, first));
        });
        Reproduction each = all.get(i);
        if (!each.possible()) {
            report.add(each);
            faults.put(i, each.problem());
        }
    }

    /** Reports the progress of one preset as progress of all. */
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
        return new PartProgress(progress, all.get(current).preset().id(), others, total);
    }

    private List<Preset> chosen() {
        List<Preset> all = Plugins.all(Preset.class);
        List<Preset> chosen = new ArrayList<>();
        for (String id : presets) {
            chosen.add(Plugins.find(Preset.class, id)
                    .orElseThrow(() -> ExperimentArgument.missing(id, "is not a preset")));
        }
        return presets.isEmpty() ? all : chosen.stream().distinct().toList();
    }

    private void requireFree(Path folder) {
        if (Files.isRegularFile(folder)) {
            throw new Problem(folder + " is a file; choose a new folder for the report.");
        }
        boolean ours = Files.exists(folder.resolve(REPORT));
        if (!ours && !new RunFolder(folder).isVacant()) {
            throw new Problem(folder + " is not empty; choose a new folder for the report.");
        }
        if (ours && !resume) {
            throw new Problem(
                    folder + " already contains a report; resume it with --resume, or choose another folder.");
        }
    }

    /**
     * Reports the progress of a part as progress of the whole.
     *
     * @param whole receives the total progress
     * @param part its name
     * @param others the amount done in all other parts
     * @param total the amount of all parts, in the same units
     */
    record PartProgress(Progress whole, String part, long others, long total) implements Progress {
        @Override
        public void report(long done, long of, String message) {
            whole.report(Math.min(total, others + done), total, part + ": " + message);
        }

        @Override
        public boolean isCancelled() {
            return whole.isCancelled();
        }
    }
}
