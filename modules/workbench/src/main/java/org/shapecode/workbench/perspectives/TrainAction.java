package org.shapecode.workbench.perspectives;

import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;

/** Switches to the perspective Train. Event dispatch thread. */
@ActionID(category = "Window", id = "org.shapecode.workbench.perspectives.TrainAction")
@ActionRegistration(displayName = "&Train", lazy = false)
@ActionReferences({
    @ActionReference(path = "Menu/Window/Perspectives", position = 200),
    @ActionReference(path = "Toolbars/Perspectives", position = 200),
    @ActionReference(path = "Shortcuts", name = "DO-2")
})
public final class TrainAction extends PerspectiveAction {
    private static final long serialVersionUID = 1L;

    /** Called by the platform. */
    public TrainAction() {
        super(Perspective.TRAIN);
    }
}
