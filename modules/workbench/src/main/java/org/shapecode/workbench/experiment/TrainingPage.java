package org.shapecode.workbench.experiment;

import java.awt.BorderLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.Timer;
import org.shapecode.core.Problem;
import org.shapecode.editor.Edit;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.experiment.spi.Analysis;
import org.shapecode.queue.Training;
import org.shapecode.queue.Trainings;
import org.shapecode.toolkit.Errors;
import org.shapecode.views.live.FigureWall;
import org.shapecode.views.live.LiveAnalyses;

/** An experiment with at most one run: starts it, watches it, shows it. Event dispatch thread. */
final class TrainingPage {
    private static final int PERIOD_MILLIS = 200;

    private final Trainings trainings;
    private final Edit edit;
    private final ExperimentSubject subject;
    private final TrainingHeader header;
    private FigureWall wall;
    private Experiment ran;
    private final JPanel panel = new JPanel(new BorderLayout());
    private final Timer timer = new Timer(PERIOD_MILLIS, event -> tick());
    private final Supplier<RunStore> stores;
    private final Consumer<RunStatus> audience;
    private RunStatus phase = RunStatus.NEW;
    private Training training;
    private Path folder;

    /**
     * A bench for an experiment that is being edited.
     *
     * @param stores says where the next run goes
     * @param audience told of each new phase
     */
    TrainingPage(Edit edit, Trainings trainings, Supplier<RunStore> stores, Consumer<RunStatus> audience) {
        this.trainings = trainings;
        this.stores = stores;
        this.audience = audience;
        this.edit = edit;
        this.subject = new ExperimentSubject(edit.name());
        this.header = new TrainingHeader(edit, this);
        this.ran = edit.experiment();
        panel.add(header.component(), BorderLayout.NORTH);
        hang(ran.analyses());
        edit.addChangeListener(event -> tellViews());
    }

    /** What views see of it. */
    ExperimentSubject subject() {
        return subject;
    }

    JComponent component() {
        return panel;
    }

    /** A part that takes the focus and does nothing with a key. */
    JComponent quiet() {
        return wall.component();
    }

    /** The folder of the run that is shown, if there is one. */
    Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    /** Trains the experiment as it stands into a new run; does nothing while it trains or is not valid. */
    public void start() {
        if (!phase.active() && edit.isValid()) {
            folder = null;
            quiet().requestFocusInWindow();
            try {
                watch(trainings.start(edit.document(), stores.get()));
            } catch (Problem e) {
                Errors.tell(e);
            }
        }
    }

    /** Goes on with the run that is shown. */
    void resume() {
        if (folder != null && !phase.active()) {
            watch(trainings.resume(ran, folder));
        }
    }

    void pauseOrContinue() {
        if (training != null && training.isPaused()) {
            training.proceed();
        } else if (training != null) {
            training.pause();
        }
        follow();
    }

    public void cancel() {
        if (training != null) {
            quiet().requestFocusInWindow();
            training.cancel();
            follow();
        }
    }

    /**
     * Shows a run or study as it lies in its folder; if it trains here, follows it.
     *
     * @param figures whether there are some to show
     */
    void show(Path shown, Run.State state, boolean figures) {
        folder = shown;
        Optional<Training> going = trainings.in(shown);
        if (going.isPresent()) {
            watch(going.get());
        } else {
            become(RunStatus.of(state));
            if (figures) {
                wall.read(shown);
            }
        }
    }

    /** Looks no longer; what trains goes on. */
    void close() {
        timer.stop();
        wall.leave();
    }

    private void watch(Training next) {
        close();
        if (!next.experiment().analyses().equals(ran.analyses())) {
            hang(next.experiment().analyses());
        }
        ran = next.experiment();
        training = next;
        wall.watch(LiveAnalyses.of(next));
        timer.start();
        follow();
    }

    private void hang(List<Analysis> analyses) {
        if (wall != null) {
            panel.remove(wall.component());
        }
        wall = new FigureWall(analyses);
        panel.add(wall.component(), BorderLayout.CENTER);
        panel.revalidate();
    }

    /** While it is paused, nothing is to be drawn again. */
    private void tick() {
        if (!RunStatus.of(training).equals(phase)) {
            follow();
        }
    }

    private void follow() {
        folder = training.folder().orElse(null);
        if (training.state().isOver()) {
            timer.stop();
            // Of a study, one run was watched; now there are figures of all.
            if (training.isStudy() && folder != null) {
                wall.read(folder);
            }
        }
        become(RunStatus.of(training));
    }

    private void tellViews() {
        subject.set(edit.name(), training, folder);
    }

    private void become(RunStatus next) {
        phase = next;
        header.show(next, folder);
        header.watch(training);
        tellViews();
        audience.accept(next);
    }
}
