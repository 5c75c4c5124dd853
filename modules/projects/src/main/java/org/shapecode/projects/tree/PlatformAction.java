package org.shapecode.projects.tree;

import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.KeyStroke;
import org.openide.awt.Actions;
import org.openide.util.ContextAwareAction;
import org.openide.util.Lookup;
import org.openide.util.actions.CallbackSystemAction;
import org.openide.util.actions.SystemAction;

/**
 * An action of the platform on what is selected, in a context menu that shows its shortcut; the platform's own menu item
 * does not. Event dispatch thread.
 */
final class PlatformAction extends AbstractAction implements ContextAwareAction {
    private static final long serialVersionUID = 1L;

    private final transient CallbackSystemAction type;
    private final transient Action action;

    /**
     * An action.
     *
     * @param shortcut the key that performs it in the tree, as in {@link KeyStroke#getKeyStroke(String)}
     */
    PlatformAction(Class<? extends CallbackSystemAction> type, String shortcut) {
        this(SystemAction.get(type), KeyStroke.getKeyStroke(shortcut), Lookup.EMPTY);
    }

    private PlatformAction(CallbackSystemAction type, KeyStroke shortcut, Lookup context) {
        super(Actions.cutAmpersand(type.getName()));
        putValue(ACCELERATOR_KEY, shortcut);
        this.type = type;
        action = type.createContextAwareInstance(context);
        // The platform tells what is possible with a selection a moment after it has changed.
        action.addPropertyChangeListener(event -> setEnabled(action.isEnabled()));
        setEnabled(action.isEnabled());
    }

    @Override
    public Action createContextAwareInstance(Lookup selection) {
        return new PlatformAction(type, (KeyStroke) getValue(ACCELERATOR_KEY), selection);
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        action.actionPerformed(event);
    }
}
