package org.shapecode.workbench.perspectives;

import java.awt.Component;
import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.AbstractButton;
import javax.swing.Action;
import javax.swing.JMenuItem;
import javax.swing.JRadioButtonMenuItem;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import org.openide.awt.Actions;
import org.openide.awt.Mnemonics;
import org.openide.util.ImageUtilities;
import org.openide.util.actions.Presenter;

/** Switches to one perspective; pressed in while it is on. Event dispatch thread. */
abstract class PerspectiveAction extends AbstractAction implements Presenter.Menu, Presenter.Toolbar {
    private static final long serialVersionUID = 1L;

    private final Perspective perspective;

    PerspectiveAction(Perspective perspective) {
        super(Actions.cutAmpersand(perspective.label()));
        this.perspective = perspective;
        putValue(SHORT_DESCRIPTION, perspective.tip());
    }

    @Override
    public final void actionPerformed(ActionEvent event) {
        if (Perspectives.current() != perspective) {
            Perspectives.use(perspective);
        }
        Perspectives.tell();
    }

    @Override
    public final JMenuItem getMenuPresenter() {
        JMenuItem item = new JRadioButtonMenuItem();
        Mnemonics.setLocalizedText(item, perspective.label());
        // The platform puts the shortcut here; the menu shows it.
        addPropertyChangeListener(event -> showShortcut(item));
        showShortcut(item);
        return following(item);
    }

    private void showShortcut(JMenuItem item) {
        item.setAccelerator((KeyStroke) getValue(Action.ACCELERATOR_KEY));
    }

    @Override
    public final Component getToolbarPresenter() {
        JToggleButton button = new JToggleButton(
                Actions.cutAmpersand(perspective.label()), ImageUtilities.loadIcon(perspective.icon()));
        button.setToolTipText(perspective.tip());
        button.setFocusable(false);
        return following(button);
    }

    private <B extends AbstractButton> B following(B button) {
        button.setName("perspective-" + perspective.id());
        button.addActionListener(this);
        button.setSelected(Perspectives.current() == perspective);
        Perspectives.addChangeListener(event -> button.setSelected(Perspectives.current() == perspective));
        return button;
    }
}
