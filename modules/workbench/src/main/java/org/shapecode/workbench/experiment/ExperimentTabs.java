package org.shapecode.workbench.experiment;

import java.awt.BorderLayout;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import javax.swing.SwingConstants;

/**
 * The pages of an experiment's window, as in Eclipse behind tabs at the bottom. Those that are not seen at first are made
 * when they are. A tabbed pane and not the platform's multi-view, which gives each page a lookup, an undo and a way to
 * close of its own, while these three share all of them. Event dispatch thread.
 */
final class ExperimentTabs {
    private static final int SETTINGS = 1;
    private static final int TEXT = 2;

    private final JTabbedPane tabs = new JTabbedPane(SwingConstants.BOTTOM);

    ExperimentTabs(JComponent training, Supplier<JComponent> settings, Supplier<JComponent> text) {
        tabs.setName("pages");
        tabs.getAccessibleContext().setAccessibleName("Pages of the experiment");
        tabs.addTab("Training", null, training, "Run it and watch it learn");
        tabs.addTab("Settings", null, new JPanel(new BorderLayout()), "All parameters, with a preview of the data");
        tabs.addTab("JSON", null, new JPanel(new BorderLayout()), "The experiment's file as text");
        tabs.addChangeListener(event -> {
            fill(SETTINGS, settings);
            fill(TEXT, text);
        });
    }

    JComponent component() {
        return tabs;
    }

    void showText() {
        tabs.setSelectedIndex(TEXT);
    }

    private void fill(int index, Supplier<JComponent> page) {
        JPanel place = (JPanel) tabs.getComponentAt(index);
        if (tabs.getSelectedIndex() == index && place.getComponentCount() == 0) {
            place.add(page.get());
            place.revalidate();
        }
    }
}
