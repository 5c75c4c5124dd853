package org.shapecode.workbench.start;

import java.util.List;
import javax.swing.Action;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JPanel;
import org.openide.awt.Actions;

/** Buttons for the first commands; commands of modules that are not installed are left out. Event dispatch thread. */
final class StartLinks {
    private static final List<Link> LINKS = List.of(
            new Link("Project", "org.shapecode.projects.NewProjectAction", "New Project…"),
            new Link("Experiment", "org.shapecode.workbench.experiment.OpenExperimentAction", "Open Experiment…"),
            new Link("Help", "org.shapecode.workbench.help.FirstStepsAction", "First Steps"));

    private static final int GAP = 8;

    private StartLinks() {}

    static JPanel panel() {
        JPanel panel = new JPanel();
        panel.setLayout(new BoxLayout(panel, BoxLayout.LINE_AXIS));
        for (Link link : LINKS) {
            Action action = Actions.forID(link.category(), link.id());
            if (action != null) {
                JButton button = new JButton(link.label());
                button.addActionListener(action::actionPerformed);
                panel.add(button);
                panel.add(Box.createHorizontalStrut(GAP));
            }
        }
        return panel;
    }

    private record Link(String category, String id, String label) {}
}
