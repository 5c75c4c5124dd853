package org.shapecode.workbench.experiment;

import java.awt.event.HierarchyEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.Timer;
import javax.swing.event.ChangeListener;
import org.openide.util.ChangeSupport;
import org.shapecode.core.Problem;
import org.shapecode.core.figure.Figure;
import org.shapecode.editor.Edit;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.LossCurve;
import org.shapecode.experiment.api.AlteredRun;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.experiment.study.LocalBackend;
import org.shapecode.queue.TrainingJob;
import org.shapecode.queue.TrainingQueue;
import org.shapecode.toolkit.Background;
import org.shapecode.toolkit.ErrorDialog;
import org.shapecode.toolkit.Notice;
import org.shapecode.views.live.FigureDashboard;
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
    private final ShownFolder place;
    private final StudyView study = new StudyView(this::arrange, this::studyMoved);
    private final TrainingLayout layout;

    private final FurtherRuns further = new FurtherRuns();
    private final Timer timer = new Timer(PERIOD_MILLIS, event -> tick());
    private final Supplier<RunStore> stores;
    private final ChangeSupport changes = new ChangeSupport(this);
    private FigureDashboard dashboard;
    private Experiment shown;
    private RunStatus status = RunStatus.NEW;
    private TrainingJob training;
    private Path folder;
    private boolean ofStudy;
    private StoredRun stored;

    /** Whether the figures of the run are still to be loaded, once they can be seen. */
    private boolean unseen;

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
        this.header = new TrainingHeader(edit, this, stores);
        this.shown = edit.experiment();
        this.place = new ShownFolder(trainings, this::clear, this::showElsewhere, this::showAnew);
        this.layout = new TrainingLayout(header, notice.component(), study.component());
        replaceWall(shown.analyses());
        component().addHierarchyListener(event -> {
            if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) {
                place.setVisible(component().isShowing());
                if (unseen && component().isShowing()) {
                    unseen = false;
                    showAnew();
                }
            }
        });
        edit.addChangeListener(event -> {
            updateSubject();
            changes.fireChange();
        });
        header.runOn().addChangeListener(event -> changes.fireChange());
        updateSubject();
    }

    /**
     * A study that trains here shows its current run; of one that trains elsewhere, only what is done can be seen. Whatever
     * else trains a study, its folder tells.
     */
    private void studyMoved(StudyCells cells) {
        if (training != null && !training.state().isOver()) {
            if (training.isElsewhere()) {
                dashboard.load(folder, ofStudy, subject.name());
            }
        } else if (training == null || cells.count(StudyCell.State.TRAINING) > 0) {
            showAnew();
        }
    }

    private void arrange() {
        layout.show(dashboard, study.isVisible());
    }

    /** What views show of this experiment. */
    ExperimentSubject subject() {
        return subject;
    }

    JComponent component() {
        return layout.component();
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
        return Optional.ofNullable(stored).map(StoredRun::name);
    }

    @Override
    public boolean isRunnable() {
        return header.problem() == null;
    }

    @Override
    public String runTip() {
        return header.runTip();
    }

    @Override
    public boolean isActive() {
        return status.active();
    }

    @Override
    public boolean isPausable() {
        return status.active() && (training == null || !training.isElsewhere());
    }

    @Override
    public boolean isResumable() {
        return status.resumable();
    }

    @Override
    public void run() {
        if (!isRunnable()) {
            return;
        }
        focusTarget().requestFocusInWindow();
        try {
            TrainingJob next =
                    trainings.start(edit.document(), stores, header.runOn().chosen());
            if (status.active()) {
                further.add(next);
                update();
            } else {
                followNew(next);
            }
        } catch (Problem e) {
            ErrorDialog.show(e);
        }
    }

    /** Follows a new run, whose figures are not those that are shown. */
    private void followNew(TrainingJob next) {
        unseen = false;
        place.stop();
        folder = null;
        stored = null;
        study.show(null, null);
        dashboard.clear();
        follow(next);
    }

    @Override
    public void resume() {
        if (folder != null && !status.active()) {
            focusTarget().requestFocusInWindow();
            follow(trainings.resume(shown, folder, ofStudy, header.runOn().chosen()));
        }
    }

    private void resumeHere() {
        header.runOn().show(new LocalBackend());
        resume();
    }

    /** Where studies are trained. */
    RunOnChoice runOn() {
        return header.runOn();
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

    /** Shows a stored run or study as {@link #show} does, but loads its figures only once the page is seen. */
    void restore(StoredRun next) {
        unseen = !component().isShowing();
        show(next);
    }

    /** Shows a stored run or study. If it is training in this program, the page follows it. */
    void show(StoredRun next) {
        place.stop();
        folder = next.folder();
        ofStudy = next.study();
        stored = next;
        becomes(next.experiment());
        Optional<TrainingJob> active = trainings.in(folder);
        header.runOn().show(active.map(TrainingJob::backend).orElse(next.backend()));
        if (active.isPresent()) {
            follow(active.get());
            return;
        }
        training = null;
        study.show(next.study() ? folder : null, null);
        study.expect(next);
        show(RunStatus.of(next));
        if (next.trained() && !unseen) {
            dashboard.load(folder, ofStudy, subject.name());
        }
        next.altered().ifPresent(this::warn);
        place.follow(next, component().isShowing(), () -> show(next));
    }

    /** Shows what else trains the run. */
    private void showElsewhere(RunStatus next, List<Figure> loss) {
        if (!next.equals(status)) {
            show(next);
        }
        if (!loss.isEmpty()) {
            dashboard.show(LossCurve.ID, loss, subject.name());
        }
    }

    /** Follows the run that is shown, if its folder is one that was moved or renamed, or is in it. */
    void moved(Path from, Path to) {
        if (folder != null && folder.startsWith(from) && !status.active()) {
            place.stop();
            folder = to.resolve(from.relativize(folder));
            showAnew();
        }
    }

    /** Shows the stored run or study as it is now. */
    private void showAnew() {
        Path read = folder;
        Background.run(() -> StoredRun.read(read), next -> {
            if (next.folder().equals(folder) && !status.active()) {
                show(next);
            }
        });
    }

    /** While the folder of the run is gone. */
    private void clear() {
        study.show(null, null);
        dashboard.clear();
        show(RunStatus.NEW);
        ShownFolder.tellGone(folder, notice);
    }

    /** Shows above the figures that the files of the run were changed, and lets the user see them nevertheless. */
    private void warn(AlteredRun altered) {
        notice.offer(altered.fault() + "; restore the files, or train the run again.", "Use An&yway", () -> {
            notice.show(List.of());
            StoredRuns.getDefault().useAnyway(folder);
            dashboard.load(folder, ofStudy, subject.name());
        });
    }

    /** Stops updating; the training continues. */
    void close() {
        timer.stop();
        place.stop();
        study.close();
        dashboard.detach();
    }

    private void follow(TrainingJob next) {
        close();
        notice.show(List.of());
        becomes(next.experiment());
        training = next;
        ofStudy = next.isStudy();
        dashboard.watch(next);
        timer.start();
        update();
    }

    private void becomes(Experiment next) {
        if (!next.analyses().equals(shown.analyses())) {
            replaceWall(next.analyses());
        }
        shown = next;
    }

    private void replaceWall(List<Analysis> analyses) {
        dashboard = new FigureDashboard(analyses, edit::document);
        arrange();
    }

    /** Repaints nothing while the training is paused. */
    private void tick() {
        study.update();
        Optional<TrainingJob> next = further.instead(training);
        if (next.isPresent()) {
            followNew(next.get());
        } else if (!further.statusWith(training).equals(status)
                || !training.folder().equals(folder())) {
            update();
        }
    }

    private void update() {
        folder = training.folder().orElse(null);
        study.show(training.isStudy() ? folder : null, training);
        if (training.state().isOver()) {
            // What is told of the next run, or that run itself, is shown at the next tick.
            if (!further.remain()) {
                timer.stop();
            }
            // While a study trains, its current run is shown; its own figures exist once it is over, if a run is done.
            if (training.isStudy() && folder != null) {
                dashboard.load(folder, ofStudy, subject.name());
            }
            place.watch(folder, () -> {
                dashboard.load(folder, ofStudy, subject.name());
                show(further.statusWith(training));
            });
        }
        show(further.statusWith(training));
    }

    private void updateSubject() {
        String experiment = training == null || folder == null ? edit.name() : training.name();
        subject.set(stored == null ? experiment : stored.wholeName(), training, folder, edit.document());
    }

    private void show(RunStatus next) {
        status = next;
        if (training != null && !training.failure().isEmpty()) {
            notice.offer(training.failure(), "Resume on Th&is Computer", this::resumeHere);
        } else if (training != null && training.state().isOver() && further.remain()) {
            notice.offer(next.remarks(), "Show &Next Run", () -> further.next().ifPresent(this::followNew));
        } else {
            notice.show(next.remarks());
        }
        // There is nothing to open where a folder was.
        Path there = next == RunStatus.NEW ? null : folder;
        header.show(next, there, there == null ? null : shown, stored);
        header.show(training);
        updateSubject();
        changes.fireChange();
    }
}
