package org.shapecode.workbench.perspectives;

import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;

/** Switches to the perspective Design. Event dispatch thread. */
@ActionID(category = "Window", id = "org.shapecode.workbench.perspectives.DesignAction")
@ActionRegistration(displayName = "&Design", lazy = false)
@ActionReferences({
    @ActionReference(path = "Menu/Window/Perspectives", position = 100),
    @ActionReference(path = "Toolbars/Perspectives", position = 100),
    @ActionReference(path = "Shortcuts", name = "DO-1")
})
public final class DesignAction extends PerspectiveAction {
    private static final long serialVersionUID = 1L;

    /** Called by the platform. */
    public DesignAction() {
        super(Perspective.DESIGN);
    }
}
