package org.shapecode.queue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.shapecode.experiment.analysis.Results;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.api.TrainingListener;
import org.shapecode.experiment.study.RunPhase;
import org.shapecode.experiment.study.StudyListener;
import org.shapecode.experiment.study.StudyRun;
import org.shapecode.toolkit.Remarks;

/**
 * Records what the training of a job reports, and passes it on to the listeners. Reports come on the training threads; what
 * was recorded can be read on any thread.
 */
final class JobReports implements StudyListener {
    private static final Logger LOGGER = Logger.getLogger(JobReports.class.getName());

    private final boolean study;
    private final List<TrainingListener> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, RunMove> moves = new ConcurrentHashMap<>();
    private volatile Experiment experiment;
    private volatile int step;
    private volatile Remarks remarks = Remarks.NONE;
    private volatile Map<String, Double> numbers = Map.of();
    private volatile Phase phase = Phase.PREPARING;
    private String seen = "";

    JobReports(Experiment experiment, boolean study) {
        this.experiment = experiment;
        this.study = study;
    }

    /** Adds a listener, which is told at once which run of a study it sees. */
    synchronized void addListener(TrainingListener listener) {
        listeners.add(listener);
        tellSeen(listener);
    }

    void removeListeners() {
        listeners.clear();
    }

    /** The experiment, including the changes made while training. */
    Experiment experiment() {
        return experiment;
    }

    /** The number of steps taken; 0 for a study. */
    int step() {
        return step;
    }

    Phase phase() {
        return phase;
    }

    Remarks remarks() {
        return remarks;
    }

    Map<String, Double> numbers() {
        return numbers;
    }

    /** The runs of a study that have moved, by the names of their folders. */
    Map<String, RunMove> moves() {
        return Map.copyOf(moves);
    }

    @Override
    public void moved(StudyRun run, RunPhase next, int steps) {
        moves.put(run.planned().folderName(), new RunMove(next, steps));
        relay(listener -> {
            if (listener instanceof StudyListener ofStudy) {
                ofStudy.moved(run, next, steps);
            }
        });
    }

    @Override
    public synchronized void sees(String run) {
        seen = run;
        relay(this::tellSeen);
    }

    private void tellSeen(TrainingListener listener) {
        if (!seen.isEmpty() && listener instanceof StudyListener ofStudy) {
            ofStudy.sees(seen);
        }
    }

    @Override
    public void stepped(int taken, Trained trained) {
        if (!study) {
            step = taken;
        }
        relay(listener -> listener.stepped(taken, trained));
    }

    @Override
    public void entered(Phase next) {
        phase = next;
        relay(listener -> listener.entered(next));
    }

    @Override
    public void changed(Experiment next) {
        if (!study) {
            experiment = next;
        }
        relay(listener -> listener.changed(next));
    }

    @Override
    public void noted(String sentence) {
        if (!study) {
            remarks = remarks.withNote(sentence);
        }
        relay(listener -> listener.noted(sentence));
    }

    @Override
    public void warned(String sentence) {
        if (!study) {
            remarks = remarks.withWarning(sentence);
        }
        relay(listener -> listener.warned(sentence));
    }

    @Override
    public void finished(Trained trained, Results results) {
        if (!study) {
            remarks = new Remarks(results.warnings(), results.notes());
            numbers = results.numbers();
        }
        relay(listener -> listener.finished(trained, results));
    }

    /** Records what the folder of a study says of its runs. */
    void setRemarks(Remarks read) {
        remarks = read;
    }

    private void relay(Consumer<TrainingListener> call) {
        for (TrainingListener listener : listeners) {
            try {
                call.accept(listener);
            } catch (RuntimeException e) {
                // A faulty view must not end the training.
                LOGGER.log(Level.WARNING, "A listener failed at step " + step + " and is removed", e);
                listeners.remove(listener);
            }
        }
    }
}
