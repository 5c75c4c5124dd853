package org.shapecode.toolkit.options;

import java.awt.EventQueue;
import java.awt.Window;
import java.awt.event.HierarchyEvent;
import java.beans.PropertyChangeListener;
import java.beans.PropertyChangeSupport;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;
import org.netbeans.spi.options.OptionsPanelController;
import org.openide.util.HelpCtx;
import org.openide.util.Lookup;
import org.shapecode.toolkit.theme.DialogSize;

/** The Shapecode page of the options dialog. Event dispatch thread. */
@OptionsPanelController.TopLevelRegistration(
        id = "Shapecode",
        categoryName = "Shapecode",
        iconBase = "org/shapecode/toolkit/options/options.svg",
        // Quick Search shows each as it is, between the commas.
        keywords = "Threads per run,Concurrent runs in the queue,Folder for projects and runs,"
                + "Theme: light or dark,Theme: high contrast,Font size,Colour map (palette)",
        keywordsCategory = "Shapecode",
        position = 10)
public final class OptionsController extends OptionsPanelController {
    private final PropertyChangeSupport changes = new PropertyChangeSupport(this);
    private OptionsForm form;

    private OptionsForm form() {
        if (form == null) {
            form = new OptionsForm(this::edited);
        }
        return form;
    }

    private void edited() {
        changes.firePropertyChange(PROP_CHANGED, null, null);
        changes.firePropertyChange(PROP_VALID, null, null);
    }

    @Override
    public void update() {
        form().load();
    }

    @Override
    public void applyChanges() {
        form().store();
    }

    @Override
    public void cancel() {
        // Nothing is applied before applyChanges.
    }

    @Override
    public boolean isValid() {
        return form().problem().isEmpty();
    }

    @Override
    public boolean isChanged() {
        return form().isChanged();
    }

    @Override
    public JComponent getComponent(Lookup lookup) {
        // With a large font or on a small screen, it is larger than the dialog.
        JScrollPane scroll = new JScrollPane(form().component());
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.addHierarchyListener(event -> {
            if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && scroll.isShowing()) {
                EventQueue.invokeLater(() -> fitWindow(scroll));
            }
        });
        return scroll;
    }

    /** The platform opens its dialog in a fixed size, or in that of the last time. */
    private static void fitWindow(JScrollPane scroll) {
        Window window = SwingUtilities.getWindowAncestor(scroll);
        if (window != null && scroll.isShowing()) {
            DialogSize.fit(window);
        }
    }

    @Override
    public HelpCtx getHelpCtx() {
        return new HelpCtx("org.shapecode.help.options");
    }

    @Override
    public void addPropertyChangeListener(PropertyChangeListener listener) {
        changes.addPropertyChangeListener(listener);
    }

    @Override
    public void removePropertyChangeListener(PropertyChangeListener listener) {
        changes.removePropertyChangeListener(listener);
    }
}
