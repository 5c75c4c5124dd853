package org.shapecode.workbench.experiment;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.Timer;
import javax.swing.event.ChangeListener;
import org.openide.util.ChangeSupport;
import org.shapecode.core.Problem;
import org.shapecode.editor.Edit;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.api.AlteredRun;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.queue.TrainingJob;
import org.shapecode.queue.TrainingQueue;
import org.shapecode.toolkit.ErrorDialog;
import org.shapecode.toolkit.Notice;
import org.shapecode.toolkit.Remarks;
import org.shapecode.views.live.FigureDashboard;
import org.shapecode.views.live.FolderPresence;
import org.shapecode.views.live.StoredRuns;

/**
 * The Training page of an experiment window: it starts and controls at most one run of the experiment, shows its progress,
 * and shows its figures. Event dispatch thread.
 */
final class TrainingPage implements RunControl {
    private static final int PERIOD_MILLIS = 200;

    private final TrainingQueue trainings;
    private final Edit edit;
    private final ExperimentSubject subject;
    private final TrainingHeader header;
    private final Notice notice = new Notice();
    private final JPanel panel = new JPanel(new BorderLayout());
    private final Timer timer = new Timer(PERIOD_MILLIS, event -> tick());
    private final Supplier<RunStore> stores;
    private final ChangeSupport changes = new ChangeSupport(this);
    private FigureDashboard dashboard;
    private Experiment shown;
    private RunStatus status = RunStatus.NEW;
    private TrainingJob training;
    private Path folder;
    private FolderPresence presence;
    private String storedName;

    /**
     * A page for an experiment that can be edited.
     *
     * @param stores gives the store of the next run
     */
    TrainingPage(Edit edit, TrainingQueue trainings, Supplier<RunStore> stores) {
        this.trainings = trainings;
        this.stores = stores;
        this.edit = edit;
        this.subject = new ExperimentSubject(edit.name());
        this.header = new TrainingHeader(edit, this);
        this.shown = edit.experiment();
        JPanel top = new JPanel(new BorderLayout());
        top.setOpaque(false);
        top.add(header.component(), BorderLayout.CENTER);
        top.add(notice.component(), BorderLayout.SOUTH);
        panel.add(top, BorderLayout.NORTH);
        replaceWall(shown.analyses());
        edit.addChangeListener(event -> {
            updateSubject();
            changes.fireChange();
        });
    }

    /** What views show of this experiment. */
    ExperimentSubject subject() {
        return subject;
    }

    JComponent component() {
        return panel;
    }

    /** A component that can take the focus and ignores all keys. */
    JComponent focusTarget() {
        return dashboard.component();
    }

    /** The folder of the run that is shown. */
    Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    /** The name of the stored run or study that is shown. */
    Optional<String> runName() {
        return Optional.ofNullable(storedName);
    }

    @Override
    public boolean isRunnable() {
        return !status.active() && edit.isValid();
    }

    @Override
    public boolean isActive() {
        return status.active();
    }

    @Override
    public boolean isResumable() {
        return status.resumable();
    }

    @Override
    public void run() {
        if (isRunnable()) {
            folder = null;
            storedName = null;
            focusTarget().requestFocusInWindow();
            try {
                TrainingJob next = trainings.start(edit.document(), stores.get());
                dashboard.clear();
                follow(next);
            } catch (Problem e) {
                ErrorDialog.show(e);
            }
        }
    }

    @Override
    public void resume() {
        if (folder != null && !status.active()) {
            follow(trainings.resume(shown, folder));
        }
    }

    @Override
    public void pauseOrContinue() {
        if (training == null) {
            return;
        }
        if (training.state() == TrainingJob.State.PAUSED) {
            training.resume();
        } else {
            training.pause();
        }
        update();
    }

    @Override
    public void cancel() {
        if (training != null) {
            focusTarget().requestFocusInWindow();
            training.cancel();
            update();
        }
    }

    @Override
    public void addChangeListener(ChangeListener listener) {
        changes.addChangeListener(listener);
    }

    @Override
    public void removeChangeListener(ChangeListener listener) {
        changes.removeChangeListener(listener);
    }

    /**
     * Shows a stored run or study. If it is training in this program, the page follows it.
     *
     * @param name of the run or study
     * @param figures whether it has figures
     * @param numbers its results; empty for a study or an unfinished run
     * @param remarks what its numbers do not say
     */
    void show(
            Path stored, String name, Run.State state, boolean figures, Map<String, Double> numbers, Remarks remarks) {
        folder = stored;
        storedName = name;
        Optional<TrainingJob> active = trainings.in(stored);
        if (active.isPresent()) {
            follow(active.get());
        } else {
            show(RunStatus.of(state, numbers, remarks));
            if (figures) {
                dashboard.load(stored);
            }
            watchFolder(() -> show(stored, name, state, figures, numbers, remarks));
        }
    }

    /**
     * Clears the page while the folder of the run that is not training is gone.
     *
     * @param back shows the run again
     */
    private void watchFolder(Runnable back) {
        stopWatching();
        Path watched = folder;
        if (watched != null) {
            presence = FolderPresence.watch(
                    watched,
                    there -> EventQueue.invokeLater(() -> {
                        if (presence == null || !presence.folder().equals(watched)) {
                            return;
                        }
                        if (there) {
                            back.run();
                        } else {
                            dashboard.clear();
                            show(RunStatus.NEW);
                            notice.show(List.of(FolderPresence.gone(watched)));
                        }
                    }));
        }
    }

    private void stopWatching() {
        if (presence != null) {
            presence.stop();
            presence = null;
        }
    }

    /** Shows above the figures that the files of the run were changed, and lets the user see them nevertheless. */
    void warn(AlteredRun altered) {
        notice.offer(altered.fault() + "; restore the files, or train the run again.", "Use &Anyway", () -> {
            notice.show(List.of());
            StoredRuns.getDefault().useAnyway(folder);
            dashboard.load(folder);
        });
    }

    /** Stops updating; the training continues. */
    void close() {
        timer.stop();
        stopWatching();
        dashboard.detach();
    }

    private void follow(TrainingJob next) {
        close();
        notice.show(List.of());
        if (!next.experiment().analyses().equals(shown.analyses())) {
            replaceWall(next.experiment().analyses());
        }
        shown = next.experiment();
        training = next;
        dashboard.watch(next);
        timer.start();
        update();
    }

    private void replaceWall(List<Analysis> analyses) {
        if (dashboard != null) {
            panel.remove(dashboard.component());
        }
        dashboard = new FigureDashboard(analyses);
        panel.add(dashboard.component(), BorderLayout.CENTER);
        panel.revalidate();
    }

    /** Repaints nothing while the training is paused. */
    private void tick() {
        if (!RunStatus.of(training).equals(status)) {
            update();
        }
    }

    private void update() {
        folder = training.folder().orElse(null);
        if (training.state().isOver()) {
            timer.stop();
            // While a study trains, its current run is shown; its own figures exist once it is over.
            if (training.isStudy() && folder != null) {
                dashboard.load(folder);
            }
            watchFolder(() -> {
                dashboard.load(folder);
                show(RunStatus.of(training));
            });
        }
        show(RunStatus.of(training));
    }

    private void updateSubject() {
        String experiment = training == null || folder == null ? edit.name() : training.name();
        subject.set(runName().orElse(experiment), training, folder);
    }

    private void show(RunStatus next) {
        status = next;
        notice.show(next.remarks());
        header.show(next, folder);
        header.show(training);
        updateSubject();
        changes.fireChange();
    }
}
