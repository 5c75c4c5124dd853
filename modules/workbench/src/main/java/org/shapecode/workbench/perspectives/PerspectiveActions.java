package org.shapecode.workbench.perspectives;

import java.awt.Component;
import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import javax.swing.AbstractAction;
import javax.swing.AbstractButton;
import javax.swing.Action;
import javax.swing.JMenuItem;
import javax.swing.JRadioButtonMenuItem;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.awt.Actions;
import org.openide.awt.Mnemonics;
import org.openide.util.ImageUtilities;
import org.openide.util.actions.Presenter;

/** The actions that switch to a perspective, and the one that resets it. Event dispatch thread. */
public final class PerspectiveActions {
    private PerspectiveActions() {}

    /** Switches to Design. */
    @ActionID(category = "Window", id = "org.shapecode.workbench.perspectives.DesignAction")
    @ActionRegistration(displayName = "&Design", lazy = false)
    @ActionReferences({
        @ActionReference(path = "Menu/Window/Perspectives", position = 100),
        @ActionReference(path = "Toolbars/Perspectives", position = 100),
        @ActionReference(path = "Shortcuts", name = "DO-1")
    })
    public static final class Design extends Switch {
        private static final long serialVersionUID = 1L;

        /** Called by the platform. */
        public Design() {
            super(Perspective.DESIGN);
        }
    }

    /** Switches to Train. */
    @ActionID(category = "Window", id = "org.shapecode.workbench.perspectives.TrainAction")
    @ActionRegistration(displayName = "&Train", lazy = false)
    @ActionReferences({
        @ActionReference(path = "Menu/Window/Perspectives", position = 200),
        @ActionReference(path = "Toolbars/Perspectives", position = 200),
        @ActionReference(path = "Shortcuts", name = "DO-2")
    })
    public static final class Train extends Switch {
        private static final long serialVersionUID = 1L;

        /** Called by the platform. */
        public Train() {
            super(Perspective.TRAIN);
        }
    }

    /** Switches to Compare. */
    @ActionID(category = "Window", id = "org.shapecode.workbench.perspectives.CompareAction")
    @ActionRegistration(displayName = "&Compare", lazy = false)
    @ActionReferences({
        @ActionReference(path = "Menu/Window/Perspectives", position = 300),
        @ActionReference(path = "Toolbars/Perspectives", position = 300),
        @ActionReference(path = "Shortcuts", name = "DO-3")
    })
    public static final class Compare extends Switch {
        private static final long serialVersionUID = 1L;

        /** Called by the platform. */
        public Compare() {
            super(Perspective.COMPARE);
        }
    }

    /** Restores the default layout of the current perspective. */
    @ActionID(category = "Window", id = "org.shapecode.workbench.perspectives.ResetAction")
    @ActionRegistration(displayName = "&Reset Perspective")
    @ActionReference(path = "Menu/Window/Perspectives", position = 500, separatorBefore = 400)
    public static final class Reset implements ActionListener {
        @Override
        public void actionPerformed(ActionEvent event) {
            // The platform's action resets the current role only, and keeps documents open.
            Actions.forID("Window", "org.netbeans.core.windows.actions.ResetWindowsAction")
                    .actionPerformed(event);
        }
    }

    /** A toggle button and a radio menu item, selected while their perspective is active. */
    private abstract static class Switch extends AbstractAction implements Presenter.Menu, Presenter.Toolbar {
        private static final long serialVersionUID = 1L;

        private final Perspective perspective;

        Switch(Perspective perspective) {
            // In lists of all actions, the word alone would not say what it does.
            super(Actions.cutAmpersand(perspective.label()) + " perspective");
            this.perspective = perspective;
            putValue(SHORT_DESCRIPTION, perspective.tip());
        }

        @Override
        public final void actionPerformed(ActionEvent event) {
            if (Perspectives.current() != perspective) {
                Perspectives.use(perspective);
            }
            Perspectives.fireChange();
        }

        @Override
        public final JMenuItem getMenuPresenter() {
            JMenuItem item = new JRadioButtonMenuItem();
            Mnemonics.setLocalizedText(item, perspective.label());
            // The platform sets the shortcut on the action; the item must copy it.
            addPropertyChangeListener(event -> copyShortcut(item));
            copyShortcut(item);
            return bound(item);
        }

        private void copyShortcut(JMenuItem item) {
            item.setAccelerator((KeyStroke) getValue(Action.ACCELERATOR_KEY));
        }

        @Override
        public final Component getToolbarPresenter() {
            JToggleButton button = new JToggleButton(
                    Actions.cutAmpersand(perspective.label()), ImageUtilities.loadIcon(perspective.icon()));
            button.setToolTipText(perspective.tip());
            button.setFocusable(false);
            return bound(button);
        }

        private <B extends AbstractButton> B bound(B button) {
            button.setName("perspective-" + perspective.id());
            button.addActionListener(this);
            button.setSelected(Perspectives.current() == perspective);
            Perspectives.addChangeListener(event -> button.setSelected(Perspectives.current() == perspective));
            return button;
        }
    }
}
