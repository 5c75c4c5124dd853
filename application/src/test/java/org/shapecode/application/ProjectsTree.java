package org.shapecode.application;

import static org.shapecode.application.Desktop.act;
import static org.shapecode.application.Desktop.choose;

import java.awt.Point;
import java.awt.Rectangle;
import javax.swing.JTree;
import javax.swing.SwingUtilities;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;

/** Uses the tree of the window Projects. */
final class ProjectsTree {
    private ProjectsTree() {}

    /** Chooses an item of the context menu of what has a name in the tree. Returns before a dialog is answered. */
    static void fromContextMenu(String name, String item) throws Exception {
        choose("Window|Projects");
        act(item + " of " + name + " in Projects", JTree.class, ProjectsTree::isProjects, tree -> {
            // What is in a folder appears later.
            for (int row = 0; row < tree.getRowCount(); row++) {
                if (name.equals(tree.getPathForRow(row).getLastPathComponent().toString())) {
                    tree.scrollRowToVisible(row);
                    return Desktop.chooseFromPopup(tree, centre(tree.getRowBounds(row)), item);
                }
                tree.expandRow(row);
            }
            return false;
        });
    }

    private static boolean isProjects(JTree tree) {
        return SwingUtilities.getAncestorOfClass(TopComponent.class, tree)
                == WindowManager.getDefault().findTopComponent("projectTabLogical_tc");
    }

    private static Point centre(Rectangle bounds) {
        return new Point((int) bounds.getCenterX(), (int) bounds.getCenterY());
    }
}
