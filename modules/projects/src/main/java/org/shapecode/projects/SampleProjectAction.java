package org.shapecode.projects;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.modules.InstalledFileLocator;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.Reason;
import org.shapecode.experiment.api.ProjectFolder;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.projects.files.FileOperations;
import org.shapecode.projects.files.FileTasks;
import org.shapecode.projects.tree.ProjectsTree;
import org.shapecode.workbench.experiment.ExperimentWindows;

/**
 * Opens the sample project, which holds a finished study, and shows the study. It is copied from the installation into the
 * home folder, unless it is there. Event dispatch thread.
 */
@ActionID(category = "Project", id = "org.shapecode.projects.SampleProjectAction")
@ActionRegistration(displayName = "Open Sample Pro&ject")
@ActionReference(path = "Menu/File", position = 25)
public final class SampleProjectAction implements ActionListener {
    private static final String NAME = "Sample";

    @Override
    public void actionPerformed(ActionEvent event) {
        Path target = DefaultProject.home().resolve(NAME);
        FileTasks.run("Opening " + NAME, progress -> open(target, progress), studies -> {
            ProjectsTree.show(target);
            studies.forEach(ExperimentWindows::openRun);
        });
    }

    /** Copies the project if needed, opens it, and returns its studies. */
    private static List<Path> open(Path target, Progress progress) {
        if (!ProjectFolder.isProject(target)) {
            try {
                AtomicFiles.createFolders(target.getParent());
            } catch (IOException e) {
                throw new Problem("Cannot create " + target.getParent() + ": " + Reason.of(e) + ".", e);
            }
            FileOperations.copy(installed(), target, progress);
        }
        Projects.open(target);
        return StudyFolder.in(new ProjectFolder(target).runs().folder()).stream()
                .map(StudyFolder::folder)
                .filter(Files::isDirectory)
                .toList();
    }

    private static Path installed() {
        File folder = InstalledFileLocator.getDefault().locate("sample", null, false);
        if (folder == null) {
            throw new Problem(
                    "This installation has no sample project. It is made only when Shapecode is built on Unix.");
        }
        return folder.toPath();
    }
}
