package org.shapecode.projects.tree;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.ProjectFolder;
import org.shapecode.experiment.api.SourceLook;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.experiment.study.StudyResult;
import org.shapecode.projects.files.FileNames;
import org.shapecode.queue.window.JobStatusText;
import org.shapecode.toolkit.RunNames;
import org.shapecode.toolkit.StyledText;

/** Reads how items are shown in the tree. Not on the event dispatch thread. */
final class ItemPresenter {
    private static final String ICONS = "org/shapecode/projects/";

    private ItemPresenter() {}

    static ItemPresentation of(TreeItem item) {
        return switch (item.kind()) {
            case PROJECT ->
                ItemPresentation.of(
                        new ProjectFolder(item.path()).name(), "", tip("Project", item), ICONS + "project.svg");
            case EXPERIMENT -> experiment(item);
            case FOLDER ->
                item.isRuns()
                        ? ItemPresentation.of("Runs", "", tip("Runs", item), "org/shapecode/runs/runs.svg")
                        : ItemPresentation.of(
                                FileNames.base(item.path()), "", tip("Folder", item), ICONS + "folder.svg");
            case STUDY -> study(item);
            case RUN -> run(item);
        };
    }

    private static ItemPresentation experiment(TreeItem item) {
        String label = FileNames.base(item.path());
        try {
            Document document = Document.read(item.path());
            String name = String.valueOf(document.fields().getOrDefault("name", label));
            String aside = name.equals(label) ? "" : name;
            return ItemPresentation.of(
                    label, aside, tip(name, item), "org/shapecode/workbench/experiment/experiment.svg");
        } catch (Problem e) {
            return ItemPresentation.of(label, "invalid", e.getMessage(), ICONS + "broken.svg");
        }
    }

    /** The runs of a study stand below it, so their labels do not repeat its name, and order them: they train at the same time. */
    private static ItemPresentation run(TreeItem item) {
        ItemPresentation run = RunPresenter.of(item.path());
        Path runs = item.path().getParent();
        return runs != null && runs.getParent() != null && StudyFolder.isStudy(runs.getParent())
                ? run.labelled(RunNames.title(item.path())).byLabel()
                : run;
    }

    private static ItemPresentation study(TreeItem item) {
        String label = RunNames.of(item.path());
        try {
            StudyResult study = new StudyFolder(item.path()).result(SourceLook.recent());
            long done = study.done();
            int runs = study.runs().size();
            return new ItemPresentation(
                    label,
                    label,
                    JobStatusText.briefRunsDone(done, runs),
                    tip(label, JobStatusText.study(study.state(), done, runs), item.path()),
                    ICONS + "study.svg",
                    Instant.EPOCH,
                    Optional.of(study.state()),
                    false);
        } catch (Problem e) {
            return ItemPresentation.of(label, "invalid", e.getMessage(), ICONS + "broken.svg");
        }
    }

    private static String tip(String what, TreeItem item) {
        return tip(what, item.path());
    }

    /** Begins with the whole name, of which the tree may show a part only. */
    static String tip(String name, String what, Path path) {
        return tip(name + " – " + what, path);
    }

    static String tip(String what, Path path) {
        return what + " – " + StyledText.shortened(path);
    }
}
