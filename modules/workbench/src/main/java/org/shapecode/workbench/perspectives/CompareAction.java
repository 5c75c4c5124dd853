package org.shapecode.workbench.perspectives;

import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;

/** Switches to the perspective Compare. Event dispatch thread. */
@ActionID(category = "Window", id = "org.shapecode.workbench.perspectives.CompareAction")
@ActionRegistration(displayName = "&Compare", lazy = false)
@ActionReferences({
    @ActionReference(path = "Menu/Window/Perspectives", position = 300),
    @ActionReference(path = "Toolbars/Perspectives", position = 300),
    @ActionReference(path = "Shortcuts", name = "DO-3")
})
public final class CompareAction extends PerspectiveAction {
    private static final long serialVersionUID = 1L;

    /** Called by the platform. */
    public CompareAction() {
        super(Perspective.COMPARE);
    }
}
