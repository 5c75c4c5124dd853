package org.shapecode.views;

import java.awt.BorderLayout;
import java.awt.Dimension;
import javax.swing.AbstractButton;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import org.openide.util.ImageUtilities;
import org.shapecode.core.Html;
import org.shapecode.toolkit.StyledText;

/** The toolbar of a view: the names of its runs, and buttons. Event dispatch thread. */
final class ViewBar {
    private final JPanel panel = new JPanel(new BorderLayout(8, 0));
    private final JLabel runs = new JLabel();
    final JToggleButton pin =
            button(new JToggleButton(), "pin", "Pin", "Keep showing this run when the selection changes");
    final JToggleButton settings =
            button(new JToggleButton(), "settings", "Settings", "Change the parameters of this view");
    final JButton figure = button(
            new JButton(), "figure", "Figure", "Axes, smoothing and series; copy, or export as SVG, PDF, PNG or CSV");
    final JButton help = button(new JButton(), "help", "Help", "Explain this view");

    ViewBar() {
        runs.setName("view-runs");
        runs.putClientProperty("FlatLaf.styleClass", "small");
        StyledText.makeSecondary(runs);
        // Truncate long names instead of pushing the buttons out.
        runs.setMinimumSize(new Dimension());
        JPanel buttons = new JPanel();
        buttons.setLayout(new BoxLayout(buttons, BoxLayout.LINE_AXIS));
        for (AbstractButton button : new AbstractButton[] {pin, settings, figure, help}) {
            buttons.add(Box.createHorizontalStrut(2));
            buttons.add(button);
        }
        panel.setBorder(BorderFactory.createEmptyBorder(2, 10, 2, 4));
        panel.add(runs, BorderLayout.CENTER);
        panel.add(buttons, BorderLayout.LINE_END);
    }

    JComponent component() {
        return panel;
    }

    /** Shows the names of the runs. */
    void setRuns(String names) {
        runs.setText(Html.plain(names));
        runs.setToolTipText(Html.plain(names));
    }

    private static <B extends AbstractButton> B button(B button, String icon, String name, String tip) {
        button.setIcon(ImageUtilities.loadIcon("org/shapecode/views/" + icon + ".svg"));
        button.setName("view-" + icon);
        button.setToolTipText(tip);
        button.getAccessibleContext().setAccessibleName(name);
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.setFocusable(true);
        return button;
    }
}
