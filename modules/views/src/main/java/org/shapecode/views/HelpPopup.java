package org.shapecode.views;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JTextArea;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.toolkit.Texts;

/** Says what a view shows, which figure of the paper it is, and what its numbers mean. Event dispatch thread. */
final class HelpPopup {
    private static final int WIDTH = 380;
    private static final int EDGE = 14;

    private HelpPopup() {}

    /** What is told of a plugin. */
    static String text(Plugin plugin) {
        return (plugin.description() + "\n\n" + plugin.help()).strip();
    }

    /** Shows it below a button, until the person clicks elsewhere or presses Escape. */
    static void show(Plugin plugin, Component below) {
        JPanel panel = new JPanel(new BorderLayout(0, 6));
        panel.setBorder(BorderFactory.createEmptyBorder(12, EDGE, 12, 0));
        panel.add(Texts.headline(plugin.displayName(), false), BorderLayout.NORTH);
        JTextArea words = Texts.paragraph(text(plugin));
        words.setName("view-help");
        // Its own, not the panel's: on fine screens lines come out a little longer than they were when they were
        // broken.
        words.setBorder(BorderFactory.createEmptyBorder(0, 0, 0, EDGE));
        // A wrapped text knows its height only at its width.
        words.setSize(WIDTH + EDGE, Short.MAX_VALUE);
        words.setPreferredSize(new Dimension(WIDTH + EDGE, words.getPreferredSize().height));
        panel.add(words, BorderLayout.CENTER);
        JPopupMenu popup = new JPopupMenu();
        popup.getAccessibleContext().setAccessibleName("Help on " + plugin.displayName());
        popup.getAccessibleContext().setAccessibleDescription(text(plugin));
        popup.add(panel);
        popup.show(below, below.getWidth() - popup.getPreferredSize().width, below.getHeight());
    }
}
