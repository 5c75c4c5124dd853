package org.shapecode.projects;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.filesystems.FileChooserBuilder;
import org.shapecode.experiment.api.ProjectFolder;
import org.shapecode.projects.files.FileTasks;
import org.shapecode.projects.tree.ProjectsTree;
import org.shapecode.toolkit.Background;

/** Opens a project. Offers to turn any other folder into a project. Event dispatch thread. */
@ActionID(category = "Project", id = "org.shapecode.projects.OpenProjectAction")
@ActionRegistration(displayName = "Open Pro&ject…")
@ActionReferences({
    @ActionReference(path = "Menu/File", position = 20),
    @ActionReference(path = "ProjectsTabActions", position = 20)
})
public final class OpenProjectAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent event) {
        File folder = new FileChooserBuilder(OpenProjectAction.class)
                .setTitle("Open Project")
                .setApproveText("Open")
                .setDirectoriesOnly(true)
                .setDefaultWorkingDirectory(DefaultProject.home().toFile())
                .showOpenDialog();
        if (folder != null) {
            Path path = folder.toPath().toAbsolutePath();
            Background.run(() -> ProjectFolder.isProject(path), known -> open(path, known));
        }
    }

    private static void open(Path folder, boolean known) {
        if (known || confirm(folder)) {
            FileTasks.run(
                    "Opening " + folder.getFileName(),
                    progress -> {
                        if (!known) {
                            ProjectFolder.create(folder, folder.getFileName().toString());
                        }
                        Projects.open(folder);
                        return List.of(folder);
                    },
                    opened -> ProjectsTree.show(folder));
        }
    }

    /** Asks first, as a file is written into the folder. */
    private static boolean confirm(Path folder) {
        NotifyDescriptor question = new NotifyDescriptor.Confirmation(
                folder + " is not a project yet. Create a project there? This adds a small file, "
                        + ProjectFolder.MARKER + ", and a folder for runs.",
                "Open Project",
                NotifyDescriptor.OK_CANCEL_OPTION);
        return folder.getFileName() != null
                && DialogDisplayer.getDefault().notify(question) == NotifyDescriptor.OK_OPTION;
    }
}
