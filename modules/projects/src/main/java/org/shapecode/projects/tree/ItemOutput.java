package org.shapecode.projects.tree;

import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.JMenuItem;
import org.openide.awt.DynamicMenuContent;
import org.openide.util.ContextAwareAction;
import org.openide.util.Lookup;
import org.openide.util.actions.Presenter;
import org.shapecode.runs.RunOutput;

/** Saves the selected runs and studies in the ways that the runs table offers, too. Event dispatch thread. */
final class ItemOutput extends AbstractAction implements ContextAwareAction {
    private static final long serialVersionUID = 1L;

    @Override
    public Action createContextAwareInstance(Lookup context) {
        return new OfSelection(RunOutput.items(
                KeyboardFocusManager.getCurrentKeyboardFocusManager().getActiveWindow(), sources(context)));
    }

    /** The selected runs and studies. Does not read files. */
    static List<RunOutput.Source> sources(Lookup context) {
        return List.copyOf(context.lookupAll(RunOutput.Source.class));
    }

    /** Never called: the platform calls the instance for the selection. */
    @Override
    public void actionPerformed(ActionEvent event) {
        throw new IllegalStateException("needs a selection");
    }

    private static final class OfSelection extends AbstractAction implements Presenter.Popup {
        private static final long serialVersionUID = 1L;

        private final transient List<JMenuItem> items;

        OfSelection(List<JMenuItem> items) {
            this.items = items;
        }

        @Override
        public JMenuItem getPopupPresenter() {
            return new Items(items);
        }

        /** Never called: each item has an action of its own. */
        @Override
        public void actionPerformed(ActionEvent event) {
            throw new IllegalStateException("has no item of its own");
        }
    }

    /** In place of itself, the menu shows the items. */
    private static final class Items extends JMenuItem implements DynamicMenuContent {
        private static final long serialVersionUID = 1L;

        private final transient List<JMenuItem> items;

        Items(List<JMenuItem> items) {
            this.items = items;
        }

        @Override
        public JComponent[] getMenuPresenters() {
            return items.toArray(JComponent[]::new);
        }

        @Override
        public JComponent[] synchMenuPresenters(JComponent[] shown) {
            return getMenuPresenters();
        }
    }
}
