package org.shapecode.projects;

import java.awt.EventQueue;
import java.beans.PropertyVetoException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.explorer.ExplorerManager;
import org.openide.nodes.Node;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import org.shapecode.projects.tree.ProjectNode;
import org.shapecode.toolkit.Background;

/** The platform's Projects window, with the trees of the open projects. Thread-safe; returns immediately. */
final class ProjectsWindow {
    private static final Logger LOGGER = Logger.getLogger(ProjectsWindow.class.getName());
    private static final String ID = "projectTabLogical_tc";

    private ProjectsWindow() {}

    /** Brings the window to the front, with the project in a folder expanded. */
    static void show(Path folder) {
        EventQueue.invokeLater(() -> {
            TopComponent window = WindowManager.getDefault().findTopComponent(ID);
            if (window != null) {
                window.open();
                window.requestActive();
                expand(folder);
            }
        });
    }

    /** Expands and selects the project in a folder. */
    static void expand(Path folder) {
        EventQueue.invokeLater(() -> {
            TopComponent window = WindowManager.getDefault().findTopComponent(ID);
            if (window instanceof ExplorerManager.Provider provider) {
                ExplorerManager manager = provider.getExplorerManager();
                Background.run(
                        () -> find(manager.getRootContext(), folder),
                        node -> node.ifPresent(found -> {
                            manager.setExploredContext(found);
                            select(manager, found);
                        }));
            }
        });
    }

    private static Optional<Node> find(Node root, Path folder) {
        return Arrays.stream(root.getChildren().getNodes(true))
                .flatMap(node -> ProjectNode.find(node, folder).stream())
                .findFirst();
    }

    private static void select(ExplorerManager manager, Node node) {
        try {
            manager.setSelectedNodes(new Node[] {node});
        } catch (PropertyVetoException e) {
            LOGGER.log(Level.FINE, "Cannot select " + node, e);
        }
    }
}
