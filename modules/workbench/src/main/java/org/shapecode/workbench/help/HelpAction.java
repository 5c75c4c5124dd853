package org.shapecode.workbench.help;

import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;

/** Opens the help of what has the focus. Event dispatch thread. */
@ActionID(category = "Help", id = "org.shapecode.workbench.help.HelpAction")
@ActionRegistration(displayName = "&Help on This Window")
@ActionReferences({
    @ActionReference(path = "Menu/Help", position = 100),
    @ActionReference(path = "Shortcuts", name = "F1")
})
public final class HelpAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent event) {
        HelpWindow.open(HelpTopics.of(
                KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner()));
    }
}
