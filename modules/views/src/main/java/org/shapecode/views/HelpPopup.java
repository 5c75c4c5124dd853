package org.shapecode.views;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JTextArea;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.toolkit.StyledText;

/** Explains what a view shows, which figure of the paper it corresponds to and what its numbers mean. Event dispatch thread. */
final class HelpPopup {
    private static final int WIDTH = 380;
    private static final int EDGE = 14;

    private HelpPopup() {}

    /** The description and the help text of a plugin. */
    static String text(Plugin plugin) {
        return (plugin.description() + "\n\n" + plugin.help()).strip();
    }

    /** Opens the popup below a button. A click elsewhere or Escape closes it. */
    static void show(Plugin plugin, Component below) {
        JPanel panel = new JPanel(new BorderLayout(0, 6));
        panel.setBorder(BorderFactory.createEmptyBorder(12, EDGE, 12, 0));
        panel.add(StyledText.headline(plugin.displayName(), false), BorderLayout.NORTH);
        JTextArea body = StyledText.paragraph(text(plugin));
        body.setName("view-help");
        // A border of the text, not of the panel: with fractional scaling, lines may be wider than when they were
        // wrapped.
        body.setBorder(BorderFactory.createEmptyBorder(0, 0, 0, EDGE));
        // Wrapped text knows its height only once it has a width.
        body.setSize(WIDTH + EDGE, Short.MAX_VALUE);
        body.setPreferredSize(new Dimension(WIDTH + EDGE, body.getPreferredSize().height));
        panel.add(body, BorderLayout.CENTER);
        JPopupMenu popup = new JPopupMenu();
        popup.getAccessibleContext().setAccessibleName("Help on " + plugin.displayName());
        popup.getAccessibleContext().setAccessibleDescription(text(plugin));
        popup.add(panel);
        popup.show(below, below.getWidth() - popup.getPreferredSize().width, below.getHeight());
    }
}
