package org.shapecode.workbench.perspectives;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.awt.Actions;

/** Arranges the windows of this perspective as they were at first. Event dispatch thread. */
@ActionID(category = "Window", id = "org.shapecode.workbench.perspectives.ResetAction")
@ActionRegistration(displayName = "&Reset This Perspective")
@ActionReference(path = "Menu/Window/Perspectives", position = 500, separatorBefore = 400)
public final class ResetAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent event) {
        // The platform's own knows of roles, and keeps documents open.
        Actions.forID("Window", "org.netbeans.core.windows.actions.ResetWindowsAction")
                .actionPerformed(event);
    }
}
