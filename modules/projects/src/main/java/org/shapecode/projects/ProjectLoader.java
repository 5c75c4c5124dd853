package org.shapecode.projects;

import java.io.File;
import org.netbeans.api.project.Project;
import org.netbeans.api.project.ProjectManager;
import org.netbeans.spi.project.ProjectFactory;
import org.netbeans.spi.project.ProjectFactory2;
import org.netbeans.spi.project.ProjectState;
import org.openide.filesystems.FileObject;
import org.openide.filesystems.FileUtil;
import org.openide.util.ImageUtilities;
import org.openide.util.lookup.ServiceProvider;
import org.shapecode.experiment.api.ProjectFolder;

/** Recognises and loads Shapecode projects for the platform. Thread-safe. */
@ServiceProvider(service = ProjectFactory.class)
public final class ProjectLoader implements ProjectFactory2 {
    @Override
    public boolean isProject(FileObject folder) {
        File file = FileUtil.toFile(folder);
        return file != null && ProjectFolder.isProject(file.toPath());
    }

    @Override
    public ProjectManager.Result isProject2(FileObject folder) {
        return isProject(folder)
                ? new ProjectManager.Result(ImageUtilities.loadImageIcon(ProjectInfo.ICON, false))
                : null;
    }

    @Override
    public Project loadProject(FileObject folder, ProjectState state) {
        return isProject(folder) ? new ShapecodeProject(folder, state) : null;
    }

    @Override
    public void saveProject(Project project) {
        // Changes are written immediately.
    }
}
