package org.shapecode.projects;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.util.List;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.awt.StatusDisplayer;
import org.shapecode.experiment.api.ProjectFolder;
import org.shapecode.projects.files.FileTasks;
import org.shapecode.projects.tree.ProjectsTree;

/** Creates a project. Event dispatch thread. */
@ActionID(category = "Project", id = "org.shapecode.projects.NewProjectAction")
@ActionRegistration(displayName = "&New Project…")
@ActionReferences({
    @ActionReference(path = "Menu/File", position = 10),
    @ActionReference(path = "ProjectsTabActions", position = 10)
})
public final class NewProjectAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent event) {
        ProjectDialogs.create(
                DefaultProject.home(),
                (name, folder) -> FileTasks.run(
                        "Creating " + name,
                        progress -> {
                            ProjectFolder.create(folder, name);
                            Projects.open(folder);
                            return List.of(folder);
                        },
                        created -> {
                            ProjectsTree.show(folder);
                            StatusDisplayer.getDefault().setStatusText("Created the project " + name);
                        }));
    }
}
