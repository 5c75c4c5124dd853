package org.shapecode.projects.tree;

import java.beans.PropertyChangeEvent;
import java.beans.PropertyChangeListener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.Action;
import org.netbeans.api.project.Project;
import org.netbeans.api.project.ProjectInformation;
import org.netbeans.spi.project.ui.support.CommonProjectActions;
import org.openide.actions.PasteAction;
import org.openide.filesystems.FileUtil;
import org.openide.nodes.Node;
import org.openide.util.WeakListeners;
import org.openide.util.actions.SystemAction;

/** The root node of a project. Thread-safe. */
public final class ProjectNode extends ItemNode implements PropertyChangeListener {
    private final transient ProjectInformation information;
    private final transient Consumer<String> rename;

    private ProjectNode(TreeItem item, ProjectInformation information, Consumer<String> rename) {
        super(item, presentation(item, information), information.getProject());
        this.information = information;
        this.rename = rename;
    }

    /**
     * The node of an open project.
     *
     * @param information gives its name and follows its changes
     * @param rename renames it; returns immediately
     */
    public static ProjectNode of(ProjectInformation information, Consumer<String> rename) {
        Project project = information.getProject();
        Path folder = FileUtil.toFile(project.getProjectDirectory()).toPath();
        ProjectNode node = new ProjectNode(new TreeItem(folder, ItemKind.PROJECT), information, rename);
        information.addPropertyChangeListener(WeakListeners.propertyChange(node, information));
        return node;
    }

    /**
     * The node of a file or folder at or below a node, also of one that was created just now. Waits for files to be listed: not
     * on the event dispatch thread.
     */
    public static Optional<Node> find(Node root, Path path) {
        TreeItem item = root.getLookup().lookup(TreeItem.class);
        if (item == null || !path.startsWith(item.path())) {
            return Optional.empty();
        }
        if (path.equals(item.path())) {
            return Optional.of(root);
        }
        Optional<Node> found = below(root, path);
        ItemChildren children = root.getLookup().lookup(ItemChildren.class);
        if (found.isEmpty() && children != null && Files.exists(path)) {
            children.listAtOnce();
            found = below(root, path);
        }
        return found;
    }

    private static Optional<Node> below(Node root, Path path) {
        for (Node child : root.getChildren().getNodes(true)) {
            Optional<Node> found = find(child, path);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static ItemPresentation presentation(TreeItem item, ProjectInformation information) {
        return ItemPresentation.of(
                information.getDisplayName(),
                "",
                ItemPresenter.tip("Project " + information.getDisplayName(), item.path()),
                "org/shapecode/projects/project.svg");
    }

    @Override
    public void propertyChange(PropertyChangeEvent event) {
        show(presentation(getLookup().lookup(TreeItem.class), information));
    }

    @Override
    public void setName(String name) {
        rename.accept(name);
    }

    @Override
    public Action[] getActions(boolean context) {
        return new Action[] {
            ItemActions.NEW_EXPERIMENT,
            ItemActions.NEW_FOLDER,
            SystemAction.get(PasteAction.class),
            null,
            CommonProjectActions.renameProjectAction(),
            CommonProjectActions.copyProjectAction(),
            CommonProjectActions.deleteProjectAction(),
            CommonProjectActions.closeProjectAction(),
            null,
            ItemActions.SHOW,
            ItemActions.COPY_PATH
        };
    }
}
