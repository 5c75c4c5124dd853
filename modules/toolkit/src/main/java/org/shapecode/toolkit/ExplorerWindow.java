package org.shapecode.toolkit;

import java.awt.BorderLayout;
import java.util.stream.Stream;
import javax.swing.ActionMap;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JSplitPane;
import org.openide.explorer.ExplorerManager;
import org.openide.explorer.ExplorerUtils;
import org.openide.explorer.propertysheet.PropertySheetView;
import org.openide.explorer.view.BeanTreeView;
import org.openide.nodes.Node;

/** A window with a node tree above the properties of the selected node. Event dispatch thread. */
// Externalizable by inheritance; subclasses provide the public constructor that this requires.
@SuppressWarnings({"serial", "this-escape"})
public abstract class ExplorerWindow extends FocusKeepingWindow implements ExplorerManager.Provider {
    private static final long serialVersionUID = 1L;
    private static final double TREE_SHARE = 0.62;

    private final transient ExplorerManager manager = new ExplorerManager();

    /**
     * Creates a window with an empty tree.
     *
     * @param name the window's display name
     * @param tip the tooltip of its tab
     */
    protected ExplorerWindow(String name, String tip) {
        setName(name);
        setDisplayName(name);
        setToolTipText(tip);
        BeanTreeView tree = new BeanTreeView();
        tree.setRootVisible(false);
        tree.setBorder(BorderFactory.createEmptyBorder());
        tree.getAccessibleContext().setAccessibleName(name);
        PropertySheetView sheet = new PropertySheetView();
        JSplitPane split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, tree, sheet);
        split.setResizeWeight(TREE_SHARE);
        split.setBorder(BorderFactory.createEmptyBorder());
        sheet.setVisible(false);
        manager.addPropertyChangeListener(event -> {
            if (ExplorerManager.PROP_SELECTED_NODES.equals(event.getPropertyName())) {
                showSheet(split, sheet);
            }
        });
        setLayout(new BorderLayout());
        add(split);
        associateLookup(ExplorerUtils.createLookup(manager, new ActionMap()));
    }

    /** Without properties, the tree takes the place of the sheet. */
    private void showSheet(JSplitPane split, JComponent sheet) {
        boolean needed = Stream.of(manager.getSelectedNodes()).anyMatch(node -> node.getPropertySets().length > 0);
        if (needed != sheet.isVisible()) {
            sheet.setVisible(needed);
            if (needed) {
                split.setDividerLocation(TREE_SHARE);
            }
        }
    }

    /** Replaces the tree. The root itself is hidden. */
    protected final void show(Node root) {
        manager.setRootContext(root);
    }

    @Override
    public final ExplorerManager getExplorerManager() {
        return manager;
    }

    @Override
    protected void componentActivated() {
        ExplorerUtils.activateActions(manager, true);
        super.componentActivated();
    }

    @Override
    protected void componentDeactivated() {
        ExplorerUtils.activateActions(manager, false);
        super.componentDeactivated();
    }
}
