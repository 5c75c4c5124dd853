package org.shapecode.workbench.views;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JTextArea;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.workbench.ui.Texts;

/** Says what a view shows, which figure of the paper it is, and what its numbers mean. Event dispatch thread. */
final class HelpPopup {
    private static final int WIDTH = 380;

    private HelpPopup() {}

    /** What is told of a plugin. */
    static String text(Plugin plugin) {
        return (plugin.description() + "\n\n" + plugin.help()).strip();
    }

    /** Shows it below a button, until the person clicks elsewhere or presses Escape. */
    static void show(Plugin plugin, Component below) {
        JPanel panel = new JPanel(new BorderLayout(0, 6));
        panel.setBorder(BorderFactory.createEmptyBorder(12, 14, 12, 14));
        panel.add(Texts.headline(plugin.displayName(), false), BorderLayout.NORTH);
        JTextArea words = Texts.paragraph(text(plugin));
        words.setName("view-help");
        // A wrapped text knows its height only at its width.
        words.setSize(WIDTH, Short.MAX_VALUE);
        words.setPreferredSize(new Dimension(WIDTH, words.getPreferredSize().height));
        panel.add(words, BorderLayout.CENTER);
        JPopupMenu popup = new JPopupMenu();
        popup.getAccessibleContext().setAccessibleName("Help on " + plugin.displayName());
        popup.getAccessibleContext().setAccessibleDescription(text(plugin));
        popup.add(panel);
        popup.show(below, below.getWidth() - popup.getPreferredSize().width, below.getHeight());
    }
}
