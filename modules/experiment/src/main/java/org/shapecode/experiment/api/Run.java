package org.shapecode.experiment.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shapecode.core.BoundedFiles;
import org.shapecode.core.Csv;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.Reason;
import org.shapecode.core.Seed;
import org.shapecode.experiment.analysis.Finding;
import org.shapecode.experiment.analysis.Metrics;
import org.shapecode.experiment.analysis.Results;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.TrainableModel;

/**
 * A run, read from its folder, which is complete and portable. Every call reads files; {@link #snapshot} is cheaper for those
 * who ask several questions. Thread-safe, but not for the event dispatch thread.
 *
 * <p>The results of a finished run are read only if its files are those that its training wrote; otherwise the methods that
 * read them throw {@link AlteredRun}.
 *
 * @param folder its path
 * @param trust whether to read results from files that were changed
 */
public record Run(Path folder, Trust trust) {
    /** Whether to read the results of a run whose files were changed after training. */
    public enum Trust {
        /** No: they may be wrong. */
        CHECKED,
        /** Yes, because the user said so. */
        ANYWAY
    }

    /** A run whose results are read only if its files are those that its training wrote. */
    public Run(Path folder) {
        this(folder, Trust.CHECKED);
    }

    /** How far a run has come. */
    public enum State {
        /** Created, but no step has been taken. */
        NOT_STARTED("not started"),
        /** Being trained now, by this process or another. */
        RUNNING("training"),
        /** Stopped before the last step; can be resumed. */
        RESUMABLE("stopped"),
        /** Ended by an error, such as divergence. */
        FAILED("failed"),
        /** Trained and analysed. */
        DONE("done");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** One or two words in lower case, for tables. */
        public String label() {
            return label;
        }

        /** The stable name for files and icons, such as {@code not-started}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether training can be started or resumed. */
        public boolean isResumable() {
            return this == NOT_STARTED || this == RESUMABLE || this == FAILED;
        }
    }

    /**
     * Opens a folder.
     *
     * @throws Problem if it does not hold a run
     */
    public static Run open(Path folder) {
        return open(folder, Trust.CHECKED);
    }

    /**
     * Opens a folder.
     *
     * @throws Problem if it does not hold a run
     */
    public static Run open(Path folder, Trust trust) {
        Run run = new Run(folder, trust);
        if (!run.files().isRun()) {
            throw new Problem(folder + " is not a run folder: it does not contain "
                    + run.files().experiment().getFileName() + ".");
        }
        return run;
    }

    /** Whether a folder holds a run. */
    public static boolean isRun(Path folder) {
        return new RunFolder(folder).isRun();
    }

    /** Where its files are. */
    public RunFolder files() {
        return new RunFolder(folder);
    }

    /** Its state as of now. */
    public State state() {
        if (Files.exists(files().summary())) {
            return State.DONE;
        }
        if (RunLock.isHeld(folder)) {
            return State.RUNNING;
        }
        if (Files.exists(files().failure())) {
            return State.FAILED;
        }
        return Files.exists(files().metrics()) ? State.RESUMABLE : State.NOT_STARTED;
    }

    /** Whether it is done, and the process that trained it was not killed before it had deleted the last checkpoint. */
    public boolean isComplete() {
        try {
            return state() == State.DONE && Checkpoint.newest(folder).isEmpty();
        } catch (IOException e) {
            throw new Problem("Cannot read " + folder + ": " + Reason.of(e) + ".", e);
        }
    }

    /** Why training failed, in a sentence; empty unless it did. */
    public String failure() {
        try {
            return state() == State.FAILED
                    ? BoundedFiles.text(files().failure(), BoundedFiles.SETTINGS)
                            .strip()
                    : "";
        } catch (IOException e) {
            throw new Problem("Cannot read why " + folder + " failed: " + Reason.of(e) + ".", e);
        }
    }

    /**
     * The experiment, without those analyses that are not installed.
     *
     * @throws Problem if its file is missing or invalid
     */
    public Experiment experiment() {
        return document().installed().experiment();
    }

    /**
     * The experiment's file.
     *
     * @throws Problem if it is missing or not an experiment
     */
    public Document document() {
        return Document.read(files().experiment());
    }

    /**
     * The number of steps that resuming would not repeat: all that were taken if it is done, which are fewer than its file
     * asks for by now if that was edited; else those of the latest checkpoint.
     */
    public int stepsSaved() {
        try {
            return state() == State.DONE
                    ? new FinishedRun(this).steps()
                    : Checkpoint.newest(folder).map(Checkpoint::step).orElse(0);
        } catch (IOException e) {
            throw new Problem("Cannot read " + folder + ": " + Reason.of(e) + ".", e);
        }
    }

    /**
     * Why the results may be wrong, if files were changed after training, or files that it read, such as images; empty if they
     * may be used anyway.
     */
    public Optional<AlteredRun> altered() {
        return altered(new SourceLook());
    }

    /** The same, from a shared look at the sources, for callers that ask about many runs or often. */
    public Optional<AlteredRun> altered(SourceLook look) {
        return trust == Trust.ANYWAY
                ? Optional.empty()
                : Integrity.fault(folder).or(() -> look.changed(folder));
    }

    /** What its files say now, apart from its tables and weights: for lists of many runs, and those who ask often. */
    public RunSnapshot snapshot() {
        return snapshot(new SourceLook());
    }

    /** The same, from a shared look at the sources. */
    public RunSnapshot snapshot(SourceLook look) {
        return RunSnapshot.of(this, look);
    }

    /** For what only the run's own files tell. */
    void requireUnaltered() {
        if (trust == Trust.CHECKED) {
            Integrity.fault(folder).ifPresent(fault -> {
                throw fault;
            });
        }
    }

    /**
     * The metrics of every step so far.
     *
     * @throws AlteredRun if files were changed after training
     */
    public Metrics metrics() {
        return ofMetrics(MetricsFile::read);
    }

    /**
     * The terms of the {@link #metrics}; for those who do not need the numbers.
     *
     * @throws AlteredRun if files were changed after training
     */
    public List<String> terms() {
        return ofMetrics(MetricsFile::terms);
    }

    /**
     * The loss without penalties at every step so far, as in the {@link #metrics}; for those who read a thousand runs.
     *
     * @throws AlteredRun if files were changed after training
     */
    public double[] losses() {
        return ofMetrics(MetricsFile::losses);
    }

    private <T> T ofMetrics(MetricsFile.Reader<T> reader) {
        requireUnaltered();
        try {
            return reader.read(files().metrics());
        } catch (IOException e) {
            throw new Problem("Cannot read the metrics of " + folder + ": " + Reason.of(e) + ".", e);
        }
    }

    /**
     * The table of the test images, by column: each attribute, the code ({@code z1}, {@code z2} …) and {@code error}, the
     * reconstruction loss of the image. Empty until the run is done.
     *
     * @throws AlteredRun if files were changed after training
     * @throws Problem if the file is missing or not a table of numbers
     */
    public Map<String, double[]> codes() {
        requireUnaltered();
        if (state() != State.DONE) {
            return Map.of();
        }
        Path file = files().codes();
        try {
            return Csv.columns(BoundedFiles.text(file, BoundedFiles.TABLE));
        } catch (IOException e) {
            throw new Problem("Cannot read " + file + ": " + Reason.of(e) + ".", e);
        } catch (Problem e) {
            throw new Problem(file + " is not a table of numbers. " + e.getMessage(), e);
        }
    }

    /**
     * The numbers of all analyses, by name; empty until the run is done.
     *
     * @throws AlteredRun if files were changed after training
     */
    public Map<String, Double> summary() {
        requireUnaltered();
        return Summary.numbers(summaryFields());
    }

    /** What its numbers do not say about the model; empty until the run is done. */
    public List<Finding> findings() {
        return Summary.findings(summaryFields());
    }

    /** The analyses that failed, or were not installed; empty until the run is done. */
    public List<Results.Failure> failedAnalyses() {
        return Summary.failures(summaryFields());
    }

    /** Sentences for the user: what went wrong in training, and why analyses failed; empty until the run is done. */
    public List<String> warnings() {
        return new Results(List.of(), failedAnalyses(), findings()).warnings();
    }

    /** Sentences for the user about a model that works; empty until the run is done. */
    public List<String> notes() {
        return new Results(List.of(), List.of(), findings()).notes();
    }

    /** The content of the summary; empty until the run is done. */
    Map<?, ?> summaryFields() {
        return state() == State.DONE && Json.read(files().summary()) instanceof Map<?, ?> fields ? fields : Map.of();
    }

    /** When it was started, as its provenance says: a copy has other file times. Empty if that is missing. */
    public Optional<Instant> started() {
        return Provenance.started(folder);
    }

    /** Versions, machine and threads, such as {@code processor} or {@code java}; empty if the file is missing or damaged. */
    public Map<String, Object> provenance() {
        return Provenance.read(folder);
    }

    /**
     * Loads the model and draws its data again: the final model or, until the run is done, that of the latest checkpoint.
     * Takes seconds.
     *
     * @throws AlteredRun if files were changed after training, or files that it read
     * @throws Problem if there is no checkpoint yet, or a file is damaged, or one that it read is missing
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public Trained trained(Progress progress) {
        altered(new SourceLook(progress)).ifPresent(fault -> {
            throw fault;
        });
        Experiment experiment = experiment();
        Seed seed = new Seed(experiment.seed());
        try (TrainableModel model = experiment.newModel(1)) {
            int steps = SavedModel.load(files(), model);
            return new Trained(
                    experiment.data(),
                    model.model().snapshot(),
                    metrics().first(steps),
                    experiment.data().training(seed, progress),
                    experiment.data().test(seed, progress));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * Runs the experiment's analyses on {@link #trained}. Takes seconds; a caller that has just trained the run gets the
     * same results from {@link TrainingListener#finished}.
     *
     * @throws AlteredRun if files were changed after training
     * @throws Problem if there is no checkpoint yet, or a file is damaged
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public Results results(Progress progress) {
        Document document = document();
        return Results.of(
                document.installed().experiment().analyses(), document.missingAnalyses(), trained(progress), progress);
    }

    /**
     * The steps whose weights were kept, ascending; empty if none were.
     *
     * @throws Problem if the folder cannot be read
     */
    public List<Integer> keptSteps() {
        try {
            return new KeptWeights(files()).steps();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * The model as it was after some steps, with the same images.
     *
     * @param step one of {@link #keptSteps}
     * @param trained what {@link #trained} returned for this run
     * @throws Problem if the weights of this step were not kept, or are damaged
     */
    public Trained at(int step, Trained trained) {
        try (TrainableModel model = experiment().newModel(1)) {
            new KeptWeights(files()).load(step, model);
            return new Trained(
                    trained.data(),
                    model.model().snapshot(),
                    trained.metrics().first(step),
                    trained.training(),
                    trained.test());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Problem unreadable(IOException e) {
        return new Problem("Cannot read the weights of " + folder + ": " + Reason.of(e) + ".", e);
    }
}
