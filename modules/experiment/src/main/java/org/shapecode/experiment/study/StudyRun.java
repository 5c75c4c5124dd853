package org.shapecode.experiment.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.shapecode.core.Problem;
import org.shapecode.experiment.analysis.Finding;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.RunSnapshot;
import org.shapecode.experiment.api.SourceLook;
import org.shapecode.experiment.api.TrainingEnd;

/**
 * One run of a study, as its folder was when it was first asked; {@link #anew} asks again. A run whose files were changed
 * after training counts as failed. Thread-safe.
 */
public final class StudyRun {
    private final PlannedRun planned;
    private final Path folder;
    private final Run.Trust trust;
    private final SourceLook look;
    private RunSnapshot snapshot;
    private Experiment experiment;

    /**
     * A run that may not exist yet.
     *
     * @param planned the run as the study plans it
     * @param folder where it is, or will be
     * @param trust whether to read its results even if its files were changed
     * @param look at its sources
     */
    StudyRun(PlannedRun planned, Path folder, Run.Trust trust, SourceLook look) {
        this.planned = planned;
        this.folder = folder;
        this.trust = trust;
        this.look = look;
    }

    /** The run as the study plans it. */
    public PlannedRun planned() {
        return planned;
    }

    /** Where it is, or will be. */
    public Path folder() {
        return folder;
    }

    /** The same, as its folder is now, with another look at its sources. */
    StudyRun with(SourceLook other) {
        return new StudyRun(planned, folder, trust, other);
    }

    /** The same, as its folder is now. */
    public StudyRun anew() {
        return with(new SourceLook());
    }

    /** Whether its folder has been created by now. */
    public boolean exists() {
        return Run.isRun(folder);
    }

    /**
     * The run in its folder.
     *
     * @throws org.shapecode.core.Problem unless it exists
     */
    public Run run() {
        return Run.open(folder, trust);
    }

    /**
     * Its experiment, as its file was when it was first asked.
     *
     * @throws Problem if it cannot be read
     */
    synchronized Experiment experiment() {
        if (experiment == null) {
            experiment = run().experiment();
        }
        return experiment;
    }

    /** What its files said when it was first asked. */
    private synchronized RunSnapshot snapshot() {
        if (snapshot == null && exists()) {
            snapshot = run().snapshot(look);
        }
        return snapshot == null ? RunSnapshot.NONE : snapshot;
    }

    /** Whether it is done. */
    public boolean done() {
        return state() == Run.State.DONE;
    }

    /** Whether there is nothing to train or clean up. */
    public boolean complete() {
        return exists() && run().isComplete() && !isShort() && isAsPlanned();
    }

    /** Whether a run that exists has the settings of the plan, or has a file of settings that cannot be read. */
    public boolean isAsPlanned() {
        try {
            return experiment().trainsAs(planned.experiment());
        } catch (Problem e) {
            return true;
        }
    }

    /** Whether it was finished after fewer steps than planned; one whose files cannot be read is altered, not short. */
    private boolean isShort() {
        return snapshot().isShortOf(planned.experiment());
    }

    private int stepsSaved() {
        try {
            return run().stepsSaved();
        } catch (Problem e) {
            return planned.experiment().training().steps();
        }
    }

    /** Whether it exists and its files are those that training wrote. */
    boolean isReadable() {
        return exists() && snapshot().altered().isEmpty();
    }

    /** Whether its files were changed after training, so that its results do not count. */
    public boolean isAltered() {
        return snapshot().altered().isPresent();
    }

    /** Its state in a word, for tables and messages. */
    public String label() {
        return isAltered() ? "altered" : state().label();
    }

    /**
     * Its state; {@code NOT_STARTED} if it does not exist yet, {@code RESUMABLE} if it ended after fewer steps than planned.
     */
    public Run.State state() {
        if (isAltered()) {
            return Run.State.FAILED;
        }
        Run.State state = snapshot().state();
        return state == Run.State.DONE && isShort() ? Run.State.RESUMABLE : state;
    }

    /** The number of steps that training it would not repeat: all that it took if it is done. */
    public int steps() {
        return !exists() ? 0 : snapshot().end().map(TrainingEnd::steps).orElseGet(this::stepsSaved);
    }

    /** Why it failed, or why its results may be wrong, in a sentence; empty unless they may. */
    public String failure() {
        return snapshot()
                .altered()
                .map(Problem::getMessage)
                .orElseGet(() -> snapshot().failure());
    }

    /** How much of {@link PlannedRun#work} is done and kept. */
    long workDone() {
        if (!exists()) {
            return 0;
        }
        return done() ? planned.work() : stepsSaved() * planned.workOfStep();
    }

    /** Whether it is done, but diverged, so that its numbers would only spoil the means of others. */
    boolean isDiverged() {
        return findings().stream().anyMatch(each -> each.kind() == Finding.Kind.DIVERGED);
    }

    /** The numbers of its summary; empty unless it is done. */
    public Map<String, Double> numbers() {
        return done() ? snapshot().numbers() : Map.of();
    }

    /** One of them; NaN if it does not have it, or diverged. */
    double number(String name) {
        return isDiverged() ? Double.NaN : numbers().getOrDefault(name, Double.NaN);
    }

    /** Sentences for the user: what went wrong in training, and why analyses failed; empty unless it is done. */
    List<String> warnings() {
        return done() ? snapshot().warnings() : List.of();
    }

    /** Sentences for the user about a model that works; empty unless it is done. */
    List<String> notes() {
        return done() ? snapshot().notes() : List.of();
    }

    /** What its numbers do not say; empty unless it is done. */
    public List<Finding> findings() {
        return done() ? snapshot().findings() : List.of();
    }
}
