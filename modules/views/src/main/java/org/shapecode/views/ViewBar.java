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

/** The bar above a view: what it looks at, and what can be done with it. Event dispatch thread. */
final class ViewBar {
    private final JPanel panel = new JPanel(new BorderLayout(8, 0));
    private final JLabel subject = new JLabel();
    final JToggleButton pin =
            with(new JToggleButton(), "pin", "Pin", "Stay with this run, whatever is selected elsewhere");
    final JToggleButton settings =
            with(new JToggleButton(), "settings", "Settings", "Change what is shown here, in this view only");
    final JButton figure =
            with(new JButton(), "figure", "Figure", "Axes, smoothing, series; copy, and save as SVG, PDF, PNG or CSV");
    final JButton help = with(new JButton(), "help", "Help", "What am I looking at?");

    ViewBar() {
        subject.setName("view-subject");
        subject.putClientProperty("FlatLaf.styleClass", "small");
        subject.putClientProperty("FlatLaf.style", "foreground: $Label.disabledForeground");
        // Long names are cut rather than push the buttons out.
        subject.setMinimumSize(new Dimension());
        JPanel buttons = new JPanel();
        buttons.setLayout(new BoxLayout(buttons, BoxLayout.LINE_AXIS));
        for (AbstractButton button : new AbstractButton[] {pin, settings, figure, help}) {
            buttons.add(Box.createHorizontalStrut(2));
            buttons.add(button);
        }
        panel.setBorder(BorderFactory.createEmptyBorder(2, 10, 2, 4));
        panel.add(subject, BorderLayout.CENTER);
        panel.add(buttons, BorderLayout.LINE_END);
    }

    JComponent component() {
        return panel;
    }

    /** Says what is looked at. */
    void tell(String names) {
        subject.setText(names);
        subject.setToolTipText(names);
    }

    private static <B extends AbstractButton> B with(B button, String icon, String name, String tip) {
        button.setIcon(ImageUtilities.loadIcon("org/shapecode/views/" + icon + ".svg"));
        button.setName("view-" + icon);
        button.setToolTipText(tip);
        button.getAccessibleContext().setAccessibleName(name);
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.setFocusable(true);
        return button;
    }
}
