package org.shapecode.workbench.experiment;

import java.awt.BorderLayout;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.Timer;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.Trained;
import org.shapecode.workbench.live.FigureWall;
import org.shapecode.workbench.live.LiveAnalyses;
import org.shapecode.workbench.training.Training;
import org.shapecode.workbench.training.Trainings;
import org.shapecode.workbench.ui.Errors;

/** An experiment with at most one run: starts it, watches it, shows it. Event dispatch thread. */
final class Bench {
    private static final int PERIOD_MILLIS = 200;

    private final Trainings trainings;
    private final Edit edit;
    private final Header header;
    private final FigureWall wall;
    private final JPanel panel = new JPanel(new BorderLayout());
    private final Timer timer = new Timer(PERIOD_MILLIS, event -> follow());
    private final Consumer<Phase> audience;
    private Phase phase = Phase.NEW;
    private Training training;
    private LiveAnalyses live;
    private Path folder;

    /**
     * A bench for a valid experiment.
     *
     * @param audience told of each new phase
     */
    Bench(Document document, Trainings trainings, Consumer<Phase> audience) {
        this.trainings = trainings;
        this.audience = audience;
        this.edit = new Edit(document);
        this.header = new Header(edit, this);
        this.wall = new FigureWall(edit.experiment().analyses());
        panel.add(header.component(), BorderLayout.NORTH);
        panel.add(wall.component(), BorderLayout.CENTER);
    }

    JComponent component() {
        return panel;
    }

    /** Takes the focus away from buttons and fields, so that a key does nothing unexpected. */
    void focus() {
        wall.component().requestFocusInWindow();
    }

    /** The folder of the run that is shown, if there is one. */
    Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    /** Trains the experiment as it stands into a new run; does nothing while it trains or is not valid. */
    public void start() {
        if (!phase.active() && edit.isValid()) {
            folder = null;
            focus();
            try {
                watch(trainings.start(edit.document()));
            } catch (Problem e) {
                Errors.tell(e);
            }
        }
    }

    /** Goes on with the run that is shown. */
    void resume() {
        if (folder != null && !phase.active()) {
            watch(trainings.resume(edit.experiment(), folder));
        }
    }

    public void cancel() {
        if (training != null) {
            focus();
            live.demand();
            training.cancel();
            follow();
        }
    }

    /** Shows a run as it lies in its folder; if it trains here, follows it. */
    void show(Path shown, Run.State state) {
        folder = shown;
        Optional<Training> going = trainings.in(shown);
        if (going.isPresent()) {
            watch(going.get());
        } else {
            become(Phase.of(state));
        }
    }

    /** Shows the figures of a finished run. */
    void show(Trained trained) {
        close();
        live = new LiveAnalyses();
        wall.watch(live);
        live.look(trained);
    }

    /** Looks no longer; what trains goes on. */
    void close() {
        timer.stop();
        wall.leave();
    }

    private void watch(Training next) {
        close();
        training = next;
        live = LiveAnalyses.of(next);
        wall.watch(live);
        timer.start();
        follow();
    }

    private void follow() {
        folder = training.folder().orElse(folder);
        if (training.state().isOver()) {
            timer.stop();
        }
        become(Phase.of(training));
    }

    private void become(Phase next) {
        phase = next;
        header.show(next, folder);
        audience.accept(next);
    }
}
