package org.shapecode.projects;

import java.util.List;
import org.netbeans.spi.project.ui.LogicalViewProvider;
import org.openide.filesystems.FileObject;
import org.openide.filesystems.FileUtil;
import org.openide.nodes.Node;
import org.shapecode.projects.files.FileTasks;
import org.shapecode.projects.tree.ProjectNode;
import org.shapecode.projects.tree.TreePath;

/** The tree of a project. */
final class ProjectTree implements LogicalViewProvider {
    private final ShapecodeProject project;

    ProjectTree(ShapecodeProject project) {
        this.project = project;
    }

    @Override
    public Node createLogicalView() {
        return ProjectNode.of(project.naming(), this::rename);
    }

    @Override
    public Node findPath(Node root, Object target) {
        return target instanceof FileObject file
                ? TreePath.find(root, FileUtil.toFile(file).toPath()).orElse(null)
                : null;
    }

    private void rename(String name) {
        FileTasks.run(
                "Renaming " + project.naming().getDisplayName(),
                progress -> {
                    project.naming().rename(name.strip());
                    return List.of();
                },
                done -> {});
    }
}
