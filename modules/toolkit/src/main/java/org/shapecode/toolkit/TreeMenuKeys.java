package org.shapecode.toolkit;

import java.awt.Component;
import java.awt.Rectangle;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.util.stream.Stream;
import javax.swing.AbstractAction;
import javax.swing.JPopupMenu;
import javax.swing.JTree;
import javax.swing.SwingUtilities;
import javax.swing.tree.TreePath;
import org.openide.explorer.ExplorerManager;
import org.openide.explorer.view.TreeView;
import org.openide.nodes.NodeOp;
import org.openide.util.Utilities;
import org.openide.windows.OnShowing;
import org.openide.windows.TopComponent;

/**
 * Opens the context menu of the platform's trees of nodes, such as Projects, with the same keys as that of our tables: below the
 * node that was selected last. The platform leaves its own action without keys. Event dispatch thread.
 */
@OnShowing
public final class TreeMenuKeys implements Runnable {
    @Override
    public void run() {
        Stream.of(Window.getWindows()).flatMap(Components::all).forEach(TreeMenuKeys::bind);
        // A window is added with all that is in it, a tree is added to its view.
        Components.whenAdded(part ->
                (part instanceof TopComponent ? Components.all(part) : Stream.of(part)).forEach(TreeMenuKeys::bind));
    }

    private static void bind(Component part) {
        if (part instanceof JTree tree && SwingUtilities.getAncestorOfClass(TreeView.class, tree) != null) {
            TableStyle.bindMenuKeys(tree, new AbstractAction() {
                private static final long serialVersionUID = 1L;

                @Override
                public void actionPerformed(ActionEvent event) {
                    show(tree);
                }
            });
        }
    }

    private static void show(JTree tree) {
        TreePath selected = tree.getLeadSelectionPath() == null ? tree.getSelectionPath() : tree.getLeadSelectionPath();
        Rectangle row = selected == null ? null : tree.getPathBounds(selected);
        ExplorerManager manager = ExplorerManager.find(tree);
        if (row != null && manager != null) {
            JPopupMenu menu = Utilities.actionsToPopup(NodeOp.findActions(manager.getSelectedNodes()), tree);
            if (menu.getComponentCount() > 0) {
                tree.scrollRectToVisible(row);
                menu.show(tree, row.x, row.y + row.height);
            }
        }
    }
}
