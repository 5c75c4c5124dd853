package org.shapecode.projects.tree;

import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
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
import org.openide.util.actions.SystemAction;
import org.shapecode.queue.Training;
import org.shapecode.toolkit.Background;
import org.shapecode.toolkit.Folders;
import org.shapecode.views.live.Subject;
import org.shapecode.workbench.experiment.Experiments;

/** The menu of each kind of place. Event dispatch thread. */
final class PlaceActions {
    static final Action OPEN = PlacesAction.each("Open", PlaceWork::open);
    static final Action NEW_EXPERIMENT = PlacesAction.one("New Experiment…", place -> NewExperiment.ask(place.path()));
    static final Action NEW_FOLDER = PlacesAction.one("New Folder…", place -> NewFolder.ask(place.path()));

    private static final Action RUN = PlacesAction.each("Run", place -> Experiments.run(place.path()));
    private static final Action RESUME = new PlacesAction(
            "Resume",
            context -> context.lookup(Resumable.class) != null
                    && context.lookupAll(Subject.class).stream()
                            .allMatch(subject -> subject.training().isEmpty()),
            context -> context.lookupAll(Resumable.class).forEach(Resumable::resume));
    private static final Action PAUSE =
            PlacesAction.trainings("Pause", training -> !training.isPaused(), Training::pause);
    private static final Action CONTINUE =
            PlacesAction.trainings("Continue", training -> training.isPaused() || training.isHeld(), Training::proceed);
    private static final Action CANCEL = PlacesAction.trainings("Cancel", training -> true, Training::cancel);
    private static final Action DUPLICATE = PlacesAction.all("Duplicate", PlaceWork::duplicate);
    static final Action SHOW = PlacesAction.each(
            "Show in File Manager",
            place -> Background.run(() ->
                    Folders.open(place.kind() == Kind.EXPERIMENT ? place.path().getParent() : place.path())));
    static final Action COPY_PATH = PlacesAction.all("Copy Path", PlaceActions::copyPaths);

    private PlaceActions() {}

    static Action[] of(Kind kind) {
        return switch (kind) {
            case EXPERIMENT -> list(OPEN, RUN);
            case RUN -> list(OPEN, RESUME, null, PAUSE, CONTINUE, CANCEL);
            case STUDY -> list(OPEN, RESUME);
            case FOLDER, PROJECT -> list(NEW_EXPERIMENT, NEW_FOLDER);
        };
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

    private static void copyPaths(List<Place> places) {
        String paths = places.stream().map(place -> place.path().toString()).collect(Collectors.joining("\n"));
        Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(paths), null);
    }
}
