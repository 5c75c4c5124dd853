package org.shapecode.toolkit.theme;

import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JMenuItem;
import javax.swing.UIManager;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.awt.Mnemonics;
import org.openide.util.actions.Presenter;
import org.shapecode.toolkit.Settings;

/** Switches between the dark and the light theme, in the same contrast. Event dispatch thread. */
@ActionID(category = "View", id = "org.shapecode.toolkit.theme.DarkThemeAction")
@ActionRegistration(displayName = "&Dark Theme", lazy = false)
@ActionReference(path = "Menu/View", position = 100)
public final class DarkThemeAction extends AbstractAction implements Presenter.Menu {
    private static final long serialVersionUID = 1L;

    /** Called by the platform. */
    public DarkThemeAction() {
        super("Dark Theme");
        updateSelected();
        // The options dialog changes the theme as well.
        UIManager.addPropertyChangeListener(event -> updateSelected());
    }

    private void updateSelected() {
        putValue(SELECTED_KEY, Theme.current().isDark());
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        Settings.setTheme(Theme.current().inverse().choice());
    }

    @Override
    public JMenuItem getMenuPresenter() {
        JCheckBoxMenuItem item = new JCheckBoxMenuItem(this);
        Mnemonics.setLocalizedText(item, "&Dark Theme");
        return item;
    }
}
