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
import org.shapecode.workbench.experiment.Experiments;
import org.shapecode.workbench.ui.Background;
import org.shapecode.workbench.ui.Folders;

/** The menu of each kind of place. Event dispatch thread. */
final class PlaceActions {
    static final Action OPEN = PlacesAction.each("Open", PlaceWork::open);
    static final Action NEW_EXPERIMENT = PlacesAction.one("New Experiment…", place -> NewExperiment.ask(place.path()));
    static final Action NEW_FOLDER = PlacesAction.one("New Folder…", place -> NewFolder.ask(place.path()));

    private static final Action RUN = PlacesAction.each("Run", place -> Experiments.run(place.path()));
    private static final Action RESUME = PlacesAction.each("Resume", place -> Experiments.resume(place.path()));
    private static final Action DUPLICATE =
            new PlacesAction("Duplicate", places -> !places.isEmpty(), PlaceWork::duplicate);
    static final Action SHOW = PlacesAction.each(
            "Show in File Manager",
            place -> Background.run(() ->
                    Folders.open(place.kind() == Kind.EXPERIMENT ? place.path().getParent() : place.path())));
    static final Action COPY_PATH = new PlacesAction("Copy Path", places -> !places.isEmpty(), PlaceActions::copyPaths);

    private PlaceActions() {}

    static Action[] of(Kind kind) {
        return switch (kind) {
            case EXPERIMENT -> list(OPEN, RUN);
            case RUN -> list(OPEN, RESUME);
            case STUDY -> list(OPEN);
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
