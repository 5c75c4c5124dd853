package org.shapecode.editor;

import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.LayoutFocusTraversalPolicy;
import javax.swing.UIManager;
import org.shapecode.toolkit.Components;

/** Finds a setting of a form by its label, its description or its path in the JSON text. Event dispatch thread. */
final class FindSetting implements FindBar.Content {
    private static final String FIELD = "field-";

    private final Container form;
    private JLabel found;

    /** The colour of what was found. */
    private Color usual;

    /** In a form that is not searched yet. */
    FindSetting(Container form) {
        this.form = form;
    }

    @Override
    public Optional<String> selected() {
        return Optional.empty();
    }

    @Override
    public int find(String text, boolean forward, boolean inPlace) {
        String sought = text.toLowerCase(Locale.ROOT);
        List<JLabel> matches = text.isEmpty()
                ? List.of()
                : Components.all(form)
                        .filter(JLabel.class::isInstance)
                        .map(JLabel.class::cast)
                        .filter(label -> label.isShowing() && isOf(label, sought))
                        .toList();
        int at = found == null ? -1 : matches.indexOf(found);
        int size = matches.size();
        if (size == 0) {
            mark(null);
        } else if (at < 0) {
            mark(matches.get(forward ? 0 : size - 1));
        } else if (!inPlace) {
            mark(matches.get(Math.floorMod(at + (forward ? 1 : -1), size)));
        }
        return size;
    }

    /** With the focus in the field that was found. */
    @Override
    public void end() {
        JLabel last = found;
        mark(null);
        if (last != null && last.getLabelFor() instanceof Container editor) {
            Component field = new LayoutFocusTraversalPolicy().getFirstComponent(editor);
            (field == null ? editor : field).requestFocusInWindow();
        }
    }

    private static boolean isOf(JLabel label, String sought) {
        // Headings have a description, and labels a field; other labels are units and the like.
        boolean setting = label.getLabelFor() != null || label.getToolTipText() != null;
        return setting
                && Stream.concat(
                                Stream.of(label.getText(), plain(label.getToolTipText())),
                                label.getLabelFor() == null ? Stream.of() : paths(label.getLabelFor()))
                        .anyMatch(text ->
                                text != null && text.toLowerCase(Locale.ROOT).contains(sought));
    }

    private static String plain(String tip) {
        return tip == null ? null : tip.replaceAll("<[^>]*>", " ");
    }

    private static Stream<String> paths(Component editor) {
        return Components.all(editor)
                .map(Component::getName)
                .filter(name -> name != null && name.startsWith(FIELD))
                .map(name -> name.substring(FIELD.length()));
    }

    /** Marks a label instead of the one before, and scrolls to it; null for none. */
    private void mark(JLabel label) {
        if (found != null) {
            found.setOpaque(false);
            found.setForeground(usual);
            found.repaint();
        }
        found = label;
        if (label != null) {
            usual = label.getForeground();
            label.setOpaque(true);
            label.setBackground(UIManager.getColor("List.selectionBackground"));
            label.setForeground(UIManager.getColor("List.selectionForeground"));
            ((JComponent) label.getParent()).scrollRectToVisible(label.getBounds());
        }
    }
}
