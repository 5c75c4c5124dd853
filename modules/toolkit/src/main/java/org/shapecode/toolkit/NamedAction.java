package org.shapecode.toolkit;

import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;

/** An action of a node that runs a method. Event dispatch thread. */
public final class NamedAction extends AbstractAction {
    private static final long serialVersionUID = 1L;

    private final transient Runnable work;

    /**
     * An action.
     *
     * @param name in the menu
     * @param enabled whether it can be chosen
     * @param work what it does; returns at once
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
