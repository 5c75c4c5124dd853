package org.shapecode.projects.tree;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.Action;
import org.openide.actions.CopyAction;
import org.openide.actions.CutAction;
import org.openide.actions.DeleteAction;
import org.openide.actions.PasteAction;
import org.openide.util.Lookup;
import org.openide.util.actions.SystemAction;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.projects.files.FileNames;
import org.shapecode.queue.TrainingJob;
import org.shapecode.runs.CompareWindow;
import org.shapecode.toolkit.Background;
import org.shapecode.toolkit.FileManager;
import org.shapecode.toolkit.TextClipboard;
import org.shapecode.views.live.Viewable;
import org.shapecode.workbench.experiment.ExperimentWindows;

/** The context menu of each kind of item. Event dispatch thread. */
final class ItemActions {
    static final Action OPEN = ItemAction.each("Open", ItemOperations::open).showing("ENTER");
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
    private static final Action CUT = new PlatformAction(CutAction.class, "ctrl X");
    private static final Action COPY = new PlatformAction(CopyAction.class, "ctrl C");
    private static final Action DELETE = new PlatformAction(DeleteAction.class, "DELETE");
    private static final Action RENAME =
            new ItemAction("Rename…", ItemActions::isRenamable, ItemActions::rename).showing("F2");
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

    private static boolean isRenamable(Lookup context) {
        Collection<? extends TreeItem> items = context.lookupAll(TreeItem.class);
        return items.size() == 1 && !items.iterator().next().isRuns();
    }

    /** Proposes the name that is shown, which is not that of the folder if the program named the folder. */
    private static void rename(Lookup context) {
        Path path = context.lookup(TreeItem.class).path();
        Viewable run = context.lookup(Viewable.class);
        boolean named = run == null || RunStore.timeInName(path).isEmpty();
        ItemOperations.askName(path, named ? FileNames.base(path) : run.name(), to -> {});
    }

    private static Action[] list(Action... first) {
        Action[] usual = {
            null, CUT, COPY, SystemAction.get(PasteAction.class), DUPLICATE, null, RENAME, DELETE, null, SHOW, COPY_PATH
        };
        return Stream.concat(Arrays.stream(first), Arrays.stream(usual)).toArray(Action[]::new);
    }

    private static void copyPaths(List<TreeItem> items) {
        String paths = items.stream().map(item -> item.path().toString()).collect(Collectors.joining("\n"));
        TextClipboard.copy(paths);
    }
}
