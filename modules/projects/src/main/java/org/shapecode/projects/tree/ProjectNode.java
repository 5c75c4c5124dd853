package org.shapecode.projects.tree;

import java.beans.PropertyChangeEvent;
import java.beans.PropertyChangeListener;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.swing.Action;
import org.netbeans.api.project.Project;
import org.netbeans.api.project.ProjectInformation;
import org.netbeans.spi.project.ui.support.CommonProjectActions;
import org.openide.actions.PasteAction;
import org.openide.filesystems.FileUtil;
import org.openide.util.WeakListeners;
import org.openide.util.actions.SystemAction;

/** A project in the tree, with all that lies in it. Safe on any thread. */
public final class ProjectNode extends ItemNode implements PropertyChangeListener {
    private final transient ProjectInformation naming;
    private final transient Consumer<String> rename;

    private ProjectNode(TreeItem place, ProjectInformation naming, Consumer<String> rename) {
        super(place, look(place, naming), naming.getProject());
        this.naming = naming;
        this.rename = rename;
    }

    /**
     * The node of an open project.
     *
     * @param naming what it is called
     * @param rename calls it otherwise; returns at once
     */
    public static ProjectNode of(ProjectInformation naming, Consumer<String> rename) {
        Project project = naming.getProject();
        Path folder = FileUtil.toFile(project.getProjectDirectory()).toPath();
        ProjectNode node = new ProjectNode(new TreeItem(folder, ItemKind.PROJECT), naming, rename);
        naming.addPropertyChangeListener(WeakListeners.propertyChange(node, naming));
        return node;
    }

    private static ItemPresentation look(TreeItem place, ProjectInformation naming) {
        return ItemPresentation.still(
                naming.getDisplayName(),
                "",
                ItemPresenter.tip("Project " + naming.getDisplayName(), place.path()),
                "org/shapecode/projects/project.svg");
    }

    @Override
    public void propertyChange(PropertyChangeEvent event) {
        show(look(getLookup().lookup(TreeItem.class), naming));
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
