package org.shapecode.workbench.experiment;

import java.awt.BorderLayout;
import java.awt.Container;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import javax.swing.SwingConstants;
import org.openide.awt.Mnemonics;
import org.openide.util.ImageUtilities;

/**
 * The pages of an experiment window, with tabs at the bottom as in Eclipse. The Settings and JSON pages are created when
 * they are first shown. A tabbed pane, because the platform's multi-view gives each page its own lookup, undo and close
 * handling, and these three share all of that. Event dispatch thread.
 */
final class ExperimentTabs {
    private static final int TRAINING = 0;
    private static final int SETTINGS = 1;
    private static final int JSON = 2;

    private final JTabbedPane tabs = new JTabbedPane(SwingConstants.BOTTOM);
    private final JButton run = new JButton(ImageUtilities.loadIcon("org/shapecode/queue/run.svg"));

    ExperimentTabs(JComponent training, Supplier<JComponent> settings, Supplier<JComponent> json, RunControl control) {
        tabs.setName("pages");
        tabs.getAccessibleContext().setAccessibleName("Pages of the experiment");
        tabs.addTab("Training", null, training, "Run the experiment and watch it train");
        tabs.addTab("Settings", null, new JPanel(new BorderLayout()), "All parameters, with a preview of the images");
        tabs.addTab("JSON", null, new JPanel(new BorderLayout()), "The experiment file as text");
        tabs.addChangeListener(event -> {
            fill(SETTINGS, settings);
            fill(JSON, json);
            run.setVisible(tabs.getSelectedIndex() != TRAINING);
        });
        showRun(control);
    }

    /** A button beside the tabs of the pages that have none of their own; it shows the run it starts. */
    private void showRun(RunControl control) {
        Mnemonics.setLocalizedText(run, "&Run");
        run.setName("run-from-page");
        run.putClientProperty("JButton.buttonType", "toolBarButton");
        run.setVisible(false);
        showRunnable(control);
        run.addActionListener(event -> {
            showTraining();
            control.run();
        });
        control.addChangeListener(event -> showRunnable(control));
        JPanel trailing = new JPanel(new BorderLayout());
        trailing.setOpaque(false);
        trailing.add(run, BorderLayout.LINE_END);
        tabs.putClientProperty("JTabbedPane.trailingComponent", trailing);
    }

    private void showRunnable(RunControl control) {
        run.setEnabled(control.isRunnable());
        run.setToolTipText(control.runTip());
    }

    JComponent component() {
        return tabs;
    }

    /** The page that is shown. */
    Container page() {
        return (Container) tabs.getSelectedComponent();
    }

    void showTraining() {
        tabs.setSelectedIndex(TRAINING);
    }

    void showSettings() {
        tabs.setSelectedIndex(SETTINGS);
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
