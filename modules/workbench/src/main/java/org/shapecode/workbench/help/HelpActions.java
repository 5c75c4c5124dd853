package org.shapecode.workbench.help;

import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;

/** The actions of the Help menu that open a page. Event dispatch thread. */
public final class HelpActions {
    private HelpActions() {}

    /** Opens the help on the focused component or its window. */
    @ActionID(category = "Help", id = "org.shapecode.workbench.help.HelpAction")
    @ActionRegistration(displayName = "&Help on This Window")
    @ActionReferences({
        @ActionReference(path = "Menu/Help", position = 100),
        @ActionReference(path = "Shortcuts", name = "F1")
    })
    public static final class OnWindow implements ActionListener {
        @Override
        public void actionPerformed(ActionEvent event) {
            HelpWindow.open(HelpTopics.of(
                    KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner()));
        }
    }

    /** Opens the page First steps. */
    @ActionID(category = "Help", id = "org.shapecode.workbench.help.FirstStepsAction")
    @ActionRegistration(displayName = "&First Steps")
    @ActionReference(path = "Menu/Help", position = 110)
    public static final class FirstSteps implements ActionListener {
        @Override
        public void actionPerformed(ActionEvent event) {
            HelpWindow.open("first-steps");
        }
    }

    /** Opens the page Keyboard shortcuts. */
    @ActionID(category = "Help", id = "org.shapecode.workbench.help.ShortcutsAction")
    @ActionRegistration(displayName = "&Keyboard Shortcuts")
    @ActionReference(path = "Menu/Help", position = 120)
    public static final class Shortcuts implements ActionListener {
        @Override
        public void actionPerformed(ActionEvent event) {
            HelpWindow.open("shortcuts");
        }
    }
}
