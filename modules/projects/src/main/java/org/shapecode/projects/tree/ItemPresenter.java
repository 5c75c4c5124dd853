package org.shapecode.projects.tree;

import java.nio.file.Path;
import java.time.Instant;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.ProjectFolder;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.experiment.study.StudyResult;
import org.shapecode.projects.files.FileNames;
import org.shapecode.toolkit.Folders;

/** Finds out how places are shown. Reads files: not on the event dispatch thread. */
final class ItemPresenter {
    private static final String ICONS = "org/shapecode/projects/";

    private ItemPresenter() {}

    static ItemPresentation of(TreeItem place) {
        return switch (place.kind()) {
            case PROJECT ->
                ItemPresentation.still(
                        new ProjectFolder(place.path()).name(), "", tip("Project", place), ICONS + "project.svg");
            case EXPERIMENT -> experiment(place);
            case FOLDER ->
                place.isRuns()
                        ? ItemPresentation.still("Runs", "", tip("Runs", place), "org/shapecode/runs/runs.svg")
                        : ItemPresentation.still(
                                FileNames.base(place.path()), "", tip("Folder", place), ICONS + "folder.svg");
            case STUDY -> study(place);
            case RUN -> RunPresenter.of(place.path());
        };
    }

    private static ItemPresentation experiment(TreeItem place) {
        String label = FileNames.base(place.path());
        try {
            Document document = Document.read(place.path());
            String name = String.valueOf(document.fields().getOrDefault("name", label));
            String aside = name.equals(label) ? "" : name;
            return ItemPresentation.still(
                    label, aside, tip(name, place), "org/shapecode/workbench/experiment/experiment.svg");
        } catch (Problem e) {
            return ItemPresentation.still(label, "broken", e.getMessage(), ICONS + "broken.svg");
        }
    }

    private static ItemPresentation study(TreeItem place) {
        String label = FileNames.base(place.path());
        try {
            StudyResult study = new StudyFolder(place.path()).result();
            String aside = study.done() + " of " + study.outcomes().size() + " runs done";
            return new ItemPresentation(
                    label,
                    aside,
                    tip("Study, " + aside, place),
                    ICONS + "study.svg",
                    Instant.EPOCH,
                    ItemPresentation.Pace.of(study.state()));
        } catch (Problem e) {
            return ItemPresentation.still(label, "broken", e.getMessage(), ICONS + "broken.svg");
        }
    }

    private static String tip(String what, TreeItem place) {
        return tip(what, place.path());
    }

    static String tip(String what, Path path) {
        return what + " – " + Folders.shortened(path);
    }
}
