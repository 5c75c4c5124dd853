package org.shapecode.projects.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.awt.Rectangle;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openide.explorer.ExplorerManager;
import org.openide.explorer.view.BeanTreeView;
import org.openide.nodes.AbstractNode;
import org.openide.nodes.Children;
import org.openide.nodes.Node;
import org.shapecode.projects.TestFolders;
import org.shapecode.toolkit.Seek;

class ProjectsTreeTest {
    @TempDir
    Path folder;

    /** A tree as the platform's, of one folder. */
    private static final class Window extends JPanel implements ExplorerManager.Provider {
        private static final long serialVersionUID = 1L;

        private final transient ExplorerManager manager = new ExplorerManager();

        Window(Path folder) {
            super(new BorderLayout());
            Children.Array projects = new Children.Array();
            TreeItem item = TreeItem.at(folder).orElseThrow();
            projects.add(new Node[] {new ItemNode(item, ItemPresenter.of(item))});
            manager.setRootContext(new AbstractNode(projects));
            add(new BeanTreeView());
        }

        @Override
        public ExplorerManager getExplorerManager() {
            return manager;
        }

        private List<String> selected() {
            return Arrays.stream(manager.getSelectedNodes())
                    .map(Node::getDisplayName)
                    .toList();
        }
    }

    /** Also where the tree has listed its files already, and the name of the file is longer than the window is wide. */
    @Test
    void aNewFileIsSelectedAndItsBeginningSeen() throws Exception {
        for (int i = 0; i < 30; i++) {
            TestFolders.experiment(folder, "a" + i);
        }
        JFrame[] frame = new JFrame[1];
        Window[] window = new Window[1];
        EventQueue.invokeAndWait(() -> {
            window[0] = new Window(folder);
            ProjectsTree.keepLeft(window[0]);
            frame[0] = new JFrame();
            frame[0].add(window[0]);
            frame[0].setSize(200, 200);
            frame[0].setVisible(true);
            ProjectsTree.select(window[0].manager, folder, true);
        });
        Seek.await("the files", () -> tree(window[0]).getRowCount() > 30);
        String name = "of a name that is much longer than the window is wide";
        TestFolders.experiment(folder, name);
        Path file = folder.resolve(name + ".shapecode.json");
        EventQueue.invokeAndWait(() -> ProjectsTree.select(window[0].manager, file, false));
        Seek.await("the new file", () -> window[0].selected().equals(List.of(name)));
        Seek.await("its row", () -> tree(window[0]).getVisibleRect().intersects(row(tree(window[0]))));
        EventQueue.invokeAndWait(() -> {
            Rectangle seen = tree(window[0]).getVisibleRect();
            assertTrue(row(tree(window[0])).getMaxX() > seen.getMaxX(), "it does not fit");
            assertTrue(seen.y > 0, "it was scrolled down");
            assertEquals(0, seen.x, "but not sideways");
            frame[0].dispose();
        });
    }

    private static JTree tree(Window window) {
        return Seek.part(window, JTree.class, null);
    }

    private static Rectangle row(JTree tree) {
        Rectangle bounds = tree.getRowBounds(tree.getMinSelectionRow());
        return bounds == null ? new Rectangle() : bounds;
    }
}
