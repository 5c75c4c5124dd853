package org.shapecode.workbench.experiment;

import java.awt.BorderLayout;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import javax.swing.SwingConstants;

/**
 * The pages of an experiment window, with tabs at the bottom as in Eclipse. The Settings and JSON pages are created when
 * they are first shown. A tabbed pane, because the platform's multi-view gives each page its own lookup, undo and close
 * handling, and these three share all of that. Event dispatch thread.
 */
final class ExperimentTabs {
    private static final int SETTINGS = 1;
    private static final int JSON = 2;

    private final JTabbedPane tabs = new JTabbedPane(SwingConstants.BOTTOM);

    ExperimentTabs(JComponent training, Supplier<JComponent> settings, Supplier<JComponent> json) {
        tabs.setName("pages");
        tabs.getAccessibleContext().setAccessibleName("Pages of the experiment");
        tabs.addTab("Training", null, training, "Run the experiment and watch it train");
        tabs.addTab("Settings", null, new JPanel(new BorderLayout()), "All parameters, with a preview of the images");
        tabs.addTab("JSON", null, new JPanel(new BorderLayout()), "The experiment file as text");
        tabs.addChangeListener(event -> {
            fill(SETTINGS, settings);
            fill(JSON, json);
        });
    }

    JComponent component() {
        return tabs;
    }

    void showJson() {
        tabs.setSelectedIndex(JSON);
    }

    private void fill(int index, Supplier<JComponent> page) {
        JPanel container = (JPanel) tabs.getComponentAt(index);
        if (tabs.getSelectedIndex() == index && container.getComponentCount() == 0) {
            container.add(page.get());
            container.revalidate();
        }
    }
}
