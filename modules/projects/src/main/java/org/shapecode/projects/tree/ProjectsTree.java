package org.shapecode.projects.tree;

import java.awt.Container;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.Rectangle;
import java.beans.PropertyVetoException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.JScrollPane;
import javax.swing.JViewport;
import org.openide.explorer.ExplorerManager;
import org.openide.explorer.view.TreeView;
import org.openide.nodes.Node;
import org.openide.windows.OnShowing;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import org.shapecode.toolkit.Background;
import org.shapecode.workbench.experiment.ExperimentWindows;

/**
 * The tree of the platform's Projects window. What selects something returns immediately, and does nothing while the tree does
 * not show it. Thread-safe.
 */
@OnShowing
public final class ProjectsTree implements Runnable {
    private static final Logger LOGGER = Logger.getLogger(ProjectsTree.class.getName());
    private static final String ID = "projectTabLogical_tc";

    /** The Projects window; empty if it is not installed. Event dispatch thread. */
    public static Optional<TopComponent> window() {
        return Optional.ofNullable(WindowManager.getDefault().findTopComponent(ID));
    }

    /** Brings the window to the front, with the project in a folder selected. */
    public static void show(Path folder) {
        EventQueue.invokeLater(() -> window().ifPresent(window -> {
            window.open();
            window.requestActive();
        }));
        expand(folder);
    }

    /** Selects the project in a folder, and shows what is in it. */
    public static void expand(Path folder) {
        select(folder, true);
    }

    /** Selects a file or folder, such as a new one, and scrolls to it. */
    public static void reveal(Path path) {
        select(path, false);
    }

    private static void select(Path path, boolean expanded) {
        EventQueue.invokeLater(() -> window().filter(ExplorerManager.Provider.class::isInstance)
                .map(ExplorerManager.Provider.class::cast)
                .ifPresent(window -> select(window.getExplorerManager(), path, expanded)));
    }

    /** The same in a tree of one's own. Event dispatch thread. */
    static void select(ExplorerManager manager, Path path, boolean expanded) {
        Background.run(
                () -> Arrays.stream(manager.getRootContext().getChildren().getNodes(true))
                        .flatMap(root -> ProjectNode.find(root, path).stream())
                        .findFirst(),
                found -> found.ifPresent(node -> {
                    try {
                        manager.setExploredContext(expanded ? node : node.getParentNode());
                        manager.setSelectedNodes(new Node[] {node});
                    } catch (PropertyVetoException | IllegalArgumentException e) {
                        // It was removed meanwhile.
                        LOGGER.log(Level.FINE, "Cannot select " + node, e);
                    }
                }));
    }

    /** Called by the platform when the main window opens, and on the command line, where it does nothing. */
    @Override
    public void run() {
        if (GraphicsEnvironment.isHeadless()) {
            return;
        }
        TopComponent.getRegistry().addPropertyChangeListener(event -> {
            if (TopComponent.Registry.PROP_OPENED.equals(event.getPropertyName())) {
                keepLeft();
            }
        });
        keepLeft();
        ExperimentWindows.onSaved(ProjectsTree::reveal);
    }

    private static void keepLeft() {
        TopComponent.getRegistry().getOpened().stream()
                .filter(each -> ID.equals(WindowManager.getDefault().findTopComponentID(each)))
                .forEach(ProjectsTree::keepLeft);
    }

    /** Keeps the beginnings of names in view: the platform scrolls sideways to a selected node with a long name. */
    static void keepLeft(Container part) {
        for (int i = 0; i < part.getComponentCount(); i++) {
            if (part.getComponent(i) instanceof TreeView tree) {
                if (!(tree.getViewport() instanceof Upright)) {
                    scrollUpright(tree);
                }
            } else if (part.getComponent(i) instanceof Container inside) {
                keepLeft(inside);
            }
        }
    }

    private static void scrollUpright(JScrollPane pane) {
        JViewport before = pane.getViewport();
        Point position = before.getViewPosition();
        JViewport next = new Upright();
        next.setView(before.getView());
        pane.setViewport(next);
        next.setViewPosition(position);
    }

    /** Scrolls to a part of its view up and down only; its bar scrolls sideways as well. */
    private static final class Upright extends JViewport {
        private static final long serialVersionUID = 1L;

        @Override
        public void scrollRectToVisible(Rectangle part) {
            super.scrollRectToVisible(new Rectangle(0, part.y, 1, part.height));
        }
    }
}
