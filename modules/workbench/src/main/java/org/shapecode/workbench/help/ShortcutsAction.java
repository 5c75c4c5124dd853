package org.shapecode.workbench.help;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;

/** Opens the page of that name. Event dispatch thread. */
@ActionID(category = "Help", id = "org.shapecode.workbench.help.ShortcutsAction")
@ActionRegistration(displayName = "&Keyboard Shortcuts")
@ActionReference(path = "Menu/Help", position = 120)
public final class ShortcutsAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent event) {
        HelpWindow.open("shortcuts");
    }
}
