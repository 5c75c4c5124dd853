package org.shapecode.projects.tree;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.Action;
import org.openide.actions.CopyAction;
import org.openide.actions.CutAction;
import org.openide.actions.DeleteAction;
import org.openide.actions.PasteAction;
import org.openide.actions.RenameAction;
import org.openide.util.Lookup;
import org.openide.util.actions.SystemAction;
import org.shapecode.queue.TrainingJob;
import org.shapecode.runs.CompareWindow;
import org.shapecode.toolkit.Background;
import org.shapecode.toolkit.FileManager;
import org.shapecode.toolkit.TextClipboard;
import org.shapecode.views.live.Viewable;
import org.shapecode.workbench.experiment.ExperimentWindows;

/** The context menu of each kind of item. Event dispatch thread. */
final class ItemActions {
    static final Action OPEN = ItemAction.each("Open", ItemOperations::open);
    static final Action NEW_EXPERIMENT = ItemAction.one("New Experiment…", item -> NewExperiment.ask(item.path()));
    static final Action NEW_FOLDER = ItemAction.one("New Folder…", item -> NewFolder.ask(item.path()));

    private static final Action RUN = ItemAction.each("Run", item -> ExperimentWindows.run(item.path()));
    private static final Action RESUME = new ItemAction(
            "Resume",
            context -> isResumable(context) || paused(context).findAny().isPresent(),
            ItemActions::resume);
    private static final Action PAUSE = ItemAction.trainings(
            "Pause", training -> training.state() == TrainingJob.State.RUNNING, TrainingJob::pause);
    private static final Action CANCEL = ItemAction.trainings("Stop", training -> true, TrainingJob::cancel);
    private static final Action COMPARE = new ItemAction(
            "Compare Runs",
            context -> context.lookupAll(Viewable.class).size() > 1
                    || context.lookupAll(TreeItem.class).stream().anyMatch(item -> item.kind() == ItemKind.STUDY),
            context -> CompareWindow.bringUp());
    private static final Action OUTPUT = new ItemOutput();
    private static final Action DUPLICATE = ItemAction.all("Duplicate", ItemOperations::duplicate);
    static final Action SHOW = ItemAction.each(
            "Open Folder",
            item -> Background.run(() -> FileManager.open(
                    item.kind() == ItemKind.EXPERIMENT ? item.path().getParent() : item.path())));
    static final Action COPY_PATH = ItemAction.all("Copy Path", ItemActions::copyPaths);

    private ItemActions() {}

    static Action[] of(ItemKind kind) {
        return switch (kind) {
            case EXPERIMENT -> list(OPEN, RUN);
            case RUN -> list(OPEN, null, PAUSE, RESUME, CANCEL, null, COMPARE, OUTPUT);
            case STUDY -> list(OPEN, RESUME, null, COMPARE, OUTPUT);
            case FOLDER, PROJECT -> list(NEW_EXPERIMENT, NEW_FOLDER);
        };
    }

    /** Whether there are stopped runs and none that trains. */
    private static boolean isResumable(Lookup context) {
        return context.lookup(ItemNode.Resumable.class) != null
                && context.lookupAll(Viewable.class).stream()
                        .allMatch(subject -> subject.training().isEmpty());
    }

    private static Stream<TrainingJob> paused(Lookup context) {
        return context.lookupAll(Viewable.class).stream()
                .flatMap(subject -> subject.training().stream())
                .filter(training -> training.state().canResume());
    }

    private static void resume(Lookup context) {
        if (isResumable(context)) {
            context.lookupAll(ItemNode.Resumable.class).forEach(run -> ExperimentWindows.resume(run.folder()));
        } else {
            paused(context).forEach(TrainingJob::resume);
        }
    }

    private static Action[] list(Action... first) {
        Action[] usual = {
            null,
            SystemAction.get(CutAction.class),
            SystemAction.get(CopyAction.class),
            SystemAction.get(PasteAction.class),
            DUPLICATE,
            null,
            SystemAction.get(RenameAction.class),
            SystemAction.get(DeleteAction.class),
            null,
            SHOW,
            COPY_PATH
        };
        return Stream.concat(Arrays.stream(first), Arrays.stream(usual)).toArray(Action[]::new);
    }

    private static void copyPaths(List<TreeItem> items) {
        String paths = items.stream().map(item -> item.path().toString()).collect(Collectors.joining("\n"));
        TextClipboard.copy(paths);
    }
}
