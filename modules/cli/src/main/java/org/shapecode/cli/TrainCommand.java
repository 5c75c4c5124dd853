package org.shapecode.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.Reason;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.api.TrainingListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * Trains or resumes run folders, one after the other, for job scripts. Reports on the standard output, a line for each event,
 * separated by tabs: {@code done}, {@code failed} or, for runs named on the standard input, {@code step}; the folder; and the
 * reason or the number of steps.
 */
@Command(
        name = "train",
        description = "Train or resume existing run folders, one after the other; for job scripts.",
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
    private static final Logger LOG = Logger.getLogger(TrainCommand.class.getName());
    private static final String INPUT = "-";
    private static final long TELL_NANOS = TimeUnit.SECONDS.toNanos(1);

    @ParentCommand
    private Root root;

    @Parameters(
            paramLabel = "RUN",
            arity = "1..*",
            description = "Folders of planned or unfinished runs; - reads them from the standard input, one per line.")
    private List<String> runs = new ArrayList<>();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Number of training threads (default: 1). Results do not depend on it.")
    private int threads = 1;

    private final List<String> faults = new ArrayList<>();

    @Override
    public Integer call() {
        Misuse.requireThreads(threads);
        Progress progress = new Interruptible(root.interruption());
        if (runs.equals(List.of(INPUT))) {
            fromInput(progress);
        } else {
            runs.forEach(each -> train(each, TrainingListener.NONE, progress));
        }
        if (!faults.isEmpty()) {
            throw new Problem(
                    faults.size() == 1
                            ? faults.get(0)
                            : faults.size() + " runs could not be trained. First error: " + faults.get(0));
        }
        return 0;
    }

    private void fromInput(Progress progress) {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(root.console().in(), UTF_8))) {
            for (String name = in.readLine(); name != null; name = in.readLine()) {
                String run = name;
                long[] told = {System.nanoTime()};
                train(
                        run,
                        (step, trained) -> {
                            if (System.nanoTime() - told[0] > TELL_NANOS) {
                                told[0] = System.nanoTime();
                                tell("step", run, String.valueOf(step));
                            }
                        },
                        progress);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One run that cannot be trained does not keep the others from it. */
    private void train(String name, TrainingListener listener, Progress progress) {
        progress.checkCancelled();
        try {
            Path folder = root.console().resolve(Path.of(name));
            try {
                new Trainer(threads, listener, progress).resume(folder);
                tell("done", name, "");
            } catch (Problem e) {
                tell("failed", name, e.getMessage());
                // A failure that the run records, such as that it diverged, is a result.
                if (!Run.isRun(folder) || Run.open(folder).failure().isEmpty()) {
                    faults.add(e.getMessage());
                }
            }
        } catch (CancellationException e) {
            throw new CancellationException("Interrupted; " + name + " and the runs after it can be resumed.");
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Training " + name + " failed", e);
            String fault = name + " could not be trained: " + Reason.of(e) + ".";
            tell("failed", name, fault);
            faults.add(fault);
        }
    }

    private void tell(String event, String run, String detail) {
        root.console().out().printf("%s\t%s\t%s%n", event, run, detail.replaceAll("\\s+", " "));
        root.console().out().flush();
    }

    private record Interruptible(Interruption interruption) implements Progress {
        @Override
        public void report(long done, long total, String message) {}

        @Override
        public boolean isCancelled() {
            return interruption.interrupted();
        }
    }
}
