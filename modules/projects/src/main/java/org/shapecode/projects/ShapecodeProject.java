package org.shapecode.projects;

import java.nio.file.Path;
import org.netbeans.api.project.Project;
import org.netbeans.spi.project.ProjectState;
import org.openide.filesystems.FileObject;
import org.openide.filesystems.FileUtil;
import org.openide.util.Lookup;
import org.openide.util.lookup.Lookups;
import org.shapecode.experiment.api.ProjectFolder;

/** A folder of experiments and runs as a project of the platform. Safe on any thread. */
final class ShapecodeProject implements Project {
    private final FileObject directory;
    private final ProjectState state;
    private final ProjectInfo naming;
    private final Lookup lookup;

    /** Called when the platform loads the project; reads its name. */
    ShapecodeProject(FileObject directory, ProjectState state) {
        this.directory = directory;
        this.state = state;
        this.naming = new ProjectInfo(this);
        this.lookup = Lookups.fixed(this, naming, new ProjectTree(this), new ProjectCommands(this), new RunsKept(this));
    }

    @Override
    public FileObject getProjectDirectory() {
        return directory;
    }

    @Override
    public Lookup getLookup() {
        return lookup;
    }

    ProjectFolder folder() {
        return new ProjectFolder(path());
    }

    Path path() {
        return FileUtil.toFile(directory).toPath();
    }

    ProjectInfo naming() {
        return naming;
    }

    /** To be told before its folder goes away or moves. */
    void forget() {
        state.notifyDeleted();
    }
}
