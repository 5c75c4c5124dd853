package org.shapecode.toolkit;

import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;

/** A menu action that runs a method. Event dispatch thread. */
public final class NamedAction extends AbstractAction {
    private static final long serialVersionUID = 1L;

    private final transient Runnable work;

    /**
     * Creates an action.
     *
     * @param name the text of the menu item
     * @param enabled whether the menu item is enabled
     * @param work runs on the event dispatch thread; must return quickly
     */
    public NamedAction(String name, boolean enabled, Runnable work) {
        super(name);
        this.work = work;
        setEnabled(enabled);
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        work.run();
    }
}
