package org.shapecode.projects.tree;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JLabel;
import javax.swing.JTextField;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.Lookup;
import org.openide.util.Utilities;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.ProjectFolder;
import org.shapecode.projects.dialog.InputDialog;
import org.shapecode.projects.files.FileNames;
import org.shapecode.projects.files.FileTasks;
import org.shapecode.toolkit.Background;
import org.shapecode.toolkit.Settings;
import org.shapecode.toolkit.StyledText;
import org.shapecode.workbench.experiment.ExperimentWindows;
import org.shapecode.workbench.experiment.FileActions;

/** Creates an experiment from a template and opens it on the page with its settings. Event dispatch thread. */
@ActionID(category = "Project", id = "org.shapecode.projects.tree.NewExperiment")
@ActionRegistration(displayName = "New &Experiment…")
@ActionReference(path = "Menu/File", position = 60)
public final class NewExperiment implements ActionListener {
    private static final String PROJECTS = "projectTabLogical_tc";

    /** Uses the folder that is selected in the Projects window, also while another window is active; or else the home folder. */
    @Override
    public void actionPerformed(ActionEvent event) {
        TopComponent projects = WindowManager.getDefault().findTopComponent(PROJECTS);
        ask(Stream.of(Utilities.actionsGlobalContext(), projects == null ? Lookup.EMPTY : projects.getLookup())
                .flatMap(context -> context.lookupAll(TreeItem.class).stream())
                .findFirst()
                .map(TreeItem::target)
                .orElseGet(Settings::home));
    }

    static void ask(Path folder) {
        Background.run(
                () -> new Choice(outsideRuns(folder), Template.all()), choice -> ask(choice.folder, choice.templates));
    }

    private record Choice(Path folder, List<Template> templates) {}

    /** The project's own folder if one for runs is selected, where the tree would take the experiment for one of a run. */
    static Path outsideRuns(Path folder) {
        return ProjectFolder.around(folder.resolve(Document.SUFFIX))
                .filter(project -> folder.startsWith(project.runs().folder()))
                .map(ProjectFolder::folder)
                .orElse(folder);
    }

    private static void ask(Path folder, List<Template> templates) {
        InputDialog dialog = new InputDialog("New Experiment", "&Create");
        Gallery gallery = new Gallery(templates);
        JTextField name = dialog.field("name", free(folder, gallery.selected()));
        String[] proposed = {name.getText()};
        gallery.onSelection(() -> {
            boolean own = gallery.selected().document().isEmpty();
            name.setEnabled(!own);
            // A name that the user typed stays.
            if (!own && name.getText().equals(proposed[0])) {
                proposed[0] = free(folder, gallery.selected());
                name.setText(proposed[0]);
            }
            dialog.recheck();
        });
        dialog.row("&Start from:", gallery.component())
                .row("&Name:", name)
                .row("Folder:", new JLabel(StyledText.shortened(folder)));
        dialog.ask(
                () -> gallery.selected().document().isEmpty()
                        ? Optional.empty()
                        : FileNames.problem(folder, name.getText(), Document.SUFFIX),
                () -> create(folder, name.getText(), gallery.selected()));
    }

    private static String free(Path folder, Template template) {
        String name = template.id().equals("blank") ? "Experiment" : template.name();
        return FileNames.base(FileNames.free(folder.resolve(name + Document.SUFFIX)));
    }

    private static void create(Path folder, String name, Template template) {
        if (template.document().isEmpty()) {
            FileActions.openImages();
            return;
        }
        FileTasks.run(
                "Creating " + name,
                progress -> List.of(write(folder.resolve(name + Document.SUFFIX), name, template)),
                created -> created.forEach(ExperimentWindows::edit));
    }

    /** Writes the experiment of a template under a new name. */
    static Path write(Path file, String name, Template template) {
        try {
            template.named(name).write(file);
            return file;
        } catch (IOException e) {
            throw new Problem("Cannot write " + file + ": " + Reason.of(e) + ".", e);
        }
    }
}
