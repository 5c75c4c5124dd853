package org.shapecode.projects.tree;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JTextField;
import org.netbeans.api.project.ProjectUtils;
import org.netbeans.api.project.ui.OpenProjects;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.filesystems.FileUtil;
import org.openide.util.Lookup;
import org.openide.util.Utilities;
import org.openide.windows.TopComponent;
import org.shapecode.core.Html;
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
    /** Proposes the folder that is selected in the Projects window, also while another window is active; or else the home folder. */
    @Override
    public void actionPerformed(ActionEvent event) {
        Lookup projects = ProjectsTree.window().map(TopComponent::getLookup).orElse(Lookup.EMPTY);
        ask(Stream.of(Utilities.actionsGlobalContext(), projects)
                .flatMap(context -> context.lookupAll(TreeItem.class).stream())
                .findFirst()
                .map(TreeItem::target)
                .orElseGet(Settings::home));
    }

    static void ask(Path folder) {
        Background.run(
                () -> {
                    Path proposed = outsideRuns(folder);
                    return new Choice(proposed, Place.around(proposed, Place.projects()), Template.all());
                },
                NewExperiment::ask);
    }

    private record Choice(Path proposed, List<Place> places, List<Template> templates) {}

    /**
     * Where an experiment can be created.
     *
     * @param name of the project, and of the folder in it
     */
    record Place(String name, Path folder) {
        /** The open projects. */
        private static List<Place> projects() {
            return Arrays.stream(OpenProjects.getDefault().getOpenProjects())
                    .map(ProjectUtils::getInformation)
                    .map(each -> new Place(
                            each.getDisplayName(),
                            FileUtil.toFile(each.getProject().getProjectDirectory())
                                    .toPath()))
                    .sorted(Comparator.comparing(Place::name, String.CASE_INSENSITIVE_ORDER))
                    .toList();
        }

        /** The projects, with a folder that is none of them after the one that it is in. */
        static List<Place> around(Path folder, List<Place> projects) {
            List<Place> places = new ArrayList<>(projects);
            if (projects.stream().noneMatch(each -> each.folder.equals(folder))) {
                Optional<Place> project = projects.stream()
                        .filter(each -> folder.startsWith(each.folder))
                        .max(Comparator.comparingInt(each -> each.folder.getNameCount()));
                places.add(
                        project.map(each -> places.indexOf(each) + 1).orElse(0),
                        project.map(each -> new Place(each.name + " / " + each.folder.relativize(folder), folder))
                                .orElseGet(() -> new Place(folder.getFileName().toString(), folder)));
            }
            return List.copyOf(places);
        }

        /** As a list shows it. */
        @Override
        public String toString() {
            return Html.plain(name);
        }
    }

    /** The project's own folder if one for runs is selected, where the tree would take the experiment for one of a run. */
    static Path outsideRuns(Path folder) {
        return ProjectFolder.around(folder.resolve(Document.SUFFIX))
                .filter(project -> folder.startsWith(project.runs().folder()))
                .map(ProjectFolder::folder)
                .orElse(folder);
    }

    private static void ask(Choice choice) {
        InputDialog dialog = new InputDialog("New Experiment", "&Create");
        Gallery gallery = new Gallery(choice.templates);
        JComboBox<Place> places = new JComboBox<>(choice.places.toArray(Place[]::new));
        places.setName("project");
        Supplier<Path> folder = () -> ((Place) places.getSelectedItem()).folder;
        JLabel path = new JLabel();
        choice.places.stream()
                .filter(each -> each.folder.equals(choice.proposed))
                .findFirst()
                .ifPresent(places::setSelectedItem);
        JTextField name = dialog.field("name", free(folder.get(), gallery.selected()));
        String[] proposed = {name.getText()};
        Runnable changed = () -> {
            path.setText(StyledText.shortened(folder.get()));
            boolean own = gallery.selected().document().isEmpty();
            name.setEnabled(!own);
            places.setEnabled(!own);
            // A name that the user typed stays.
            if (!own && name.getText().equals(proposed[0])) {
                proposed[0] = free(folder.get(), gallery.selected());
                name.setText(proposed[0]);
            }
            dialog.recheck();
        };
        gallery.onSelection(changed);
        places.addActionListener(event -> changed.run());
        changed.run();
        dialog.row("&Start from:", gallery.component())
                .row("&Name:", name)
                .row("&Project:", places)
                .row("Folder:", path);
        dialog.ask(
                () -> gallery.selected().document().isEmpty()
                        ? Optional.empty()
                        : FileNames.problem(folder.get(), name.getText(), Document.SUFFIX),
                () -> create(folder.get(), name.getText(), gallery.selected()));
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
                created -> created.forEach(file -> {
                    ExperimentWindows.edit(file);
                    ProjectsTree.reveal(file);
                }));
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
