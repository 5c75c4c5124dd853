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
final class Looks {
    private static final String ICONS = "org/shapecode/projects/";

    private Looks() {}

    static Look of(Place place) {
        return switch (place.kind()) {
            case PROJECT ->
                Look.still(new ProjectFolder(place.path()).name(), "", tip("Project", place), ICONS + "project.svg");
            case EXPERIMENT -> experiment(place);
            case FOLDER ->
                place.isRuns()
                        ? Look.still("Runs", "", tip("Runs", place), "org/shapecode/runs/runs.svg")
                        : Look.still(FileNames.base(place.path()), "", tip("Folder", place), ICONS + "folder.svg");
            case STUDY -> study(place);
            case RUN -> RunLook.of(place.path());
        };
    }

    private static Look experiment(Place place) {
        String label = FileNames.base(place.path());
        try {
            Document document = Document.read(place.path());
            String name = String.valueOf(document.fields().getOrDefault("name", label));
            String aside = name.equals(label) ? "" : name;
            return Look.still(label, aside, tip(name, place), "org/shapecode/workbench/experiment/experiment.svg");
        } catch (Problem e) {
            return Look.still(label, "broken", e.getMessage(), ICONS + "broken.svg");
        }
    }

    private static Look study(Place place) {
        String label = FileNames.base(place.path());
        try {
            StudyResult study = new StudyFolder(place.path()).result();
            String aside = study.done() + " of " + study.outcomes().size() + " runs done";
            return new Look(
                    label,
                    aside,
                    tip("Study, " + aside, place),
                    ICONS + "study.svg",
                    Instant.EPOCH,
                    Look.Pace.of(study.state()));
        } catch (Problem e) {
            return Look.still(label, "broken", e.getMessage(), ICONS + "broken.svg");
        }
    }

    private static String tip(String what, Place place) {
        return tip(what, place.path());
    }

    static String tip(String what, Path path) {
        return what + " – " + Folders.shortened(path);
    }
}
