package org.shapecode.projects;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.netbeans.api.project.Project;
import org.netbeans.spi.project.ProjectState;
import org.netbeans.spi.project.ui.LogicalViewProvider;
import org.netbeans.spi.project.ui.ProjectOpenedHook;
import org.openide.filesystems.FileObject;
import org.openide.filesystems.FileUtil;
import org.openide.nodes.Node;
import org.openide.util.Lookup;
import org.openide.util.lookup.Lookups;
import org.shapecode.experiment.api.ProjectFolder;
import org.shapecode.projects.files.FileTasks;
import org.shapecode.projects.tree.ProjectNode;

/** A folder of experiments and runs as a project of the platform. Thread-safe. */
final class ShapecodeProject implements Project {
    private static final Logger LOGGER = Logger.getLogger(ShapecodeProject.class.getName());

    private final FileObject directory;
    private final ProjectState state;
    private final ProjectInfo info;
    private final Lookup lookup;

    /** Called when the platform loads the project. Reads its name. */
    ShapecodeProject(FileObject directory, ProjectState state) {
        this.directory = directory;
        this.state = state;
        this.info = new ProjectInfo(this);
        this.lookup = Lookups.fixed(this, info, new LogicalView(), new ProjectCommands(this), new RunsFolder());
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

    ProjectInfo info() {
        return info;
    }

    /** Must be called before the folder is moved or deleted. */
    void forget() {
        state.notifyDeleted();
    }

    /** The tree of the project. */
    private final class LogicalView implements LogicalViewProvider {
        @Override
        public Node createLogicalView() {
            return ProjectNode.of(info, this::rename);
        }

        @Override
        public Node findPath(Node root, Object target) {
            return target instanceof FileObject file
                    ? ProjectNode.find(root, FileUtil.toFile(file).toPath()).orElse(null)
                    : null;
        }

        private void rename(String name) {
            FileTasks.run(
                    "Renaming " + info.getDisplayName(),
                    progress -> {
                        info.rename(name.strip());
                        return List.of();
                    },
                    done -> {});
        }
    }

    /** Creates the folder for runs when the project is opened, so that runs can be copied into it. */
    final class RunsFolder extends ProjectOpenedHook {
        @Override
        protected void projectOpened() {
            try {
                Files.createDirectories(folder().runs().folder());
            } catch (IOException e) {
                // A read-only project can be opened too.
                LOGGER.log(Level.FINE, "Cannot create the folder for runs in " + path(), e);
            }
        }

        @Override
        protected void projectClosed() {
            // Nothing to release.
        }
    }
}
