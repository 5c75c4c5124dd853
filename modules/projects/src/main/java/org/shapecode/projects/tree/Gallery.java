package org.shapecode.projects.tree;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.Icon;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.UIManager;
import org.shapecode.core.Html;
import org.shapecode.toolkit.StyledText;

/** The templates of new experiments as pictures with names, and what the selected one is. Event dispatch thread. */
final class Gallery {
    private static final int COLUMNS = 5;
    private static final int ROWS = 3;

    /** Room for a name below its picture, in widths of an m and in lines. */
    private static final int NAME_WIDTH = 10;

    private static final int NAME_LINES = 3;
    private static final int AROUND = 24;
    private static final double SHARE = 0.58;

    private final JPanel panel = new JPanel(new BorderLayout(0, 6));
    private final JList<Template> list;
    private final JTextArea description = StyledText.paragraph("");

    /** A gallery with the first template selected. */
    Gallery(List<Template> templates) {
        list = new JList<>(templates.toArray(Template[]::new));
        list.setName("template");
        list.getAccessibleContext().setAccessibleName("Start from");
        list.setLayoutOrientation(JList.HORIZONTAL_WRAP);
        list.setVisibleRowCount(0);
        FontMetrics metrics = list.getFontMetrics(list.getFont());
        list.setFixedCellWidth(NAME_WIDTH * metrics.charWidth('m'));
        list.setFixedCellHeight(Picture.SIDE + NAME_LINES * metrics.getHeight() + AROUND);
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setCellRenderer(new Cell());
        list.setSelectedIndex(0);
        list.addListSelectionListener(event -> describe());
        description.setName("template-description");
        JScrollPane scroll = new JScrollPane(list);
        Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        int columns = fitting(COLUMNS, list.getFixedCellWidth(), screen.width);
        int rows = fitting(ROWS, list.getFixedCellHeight(), screen.height);
        scroll.setPreferredSize(
                new Dimension(columns * list.getFixedCellWidth() + AROUND, rows * list.getFixedCellHeight()));
        panel.add(scroll, BorderLayout.CENTER);
        panel.add(description, BorderLayout.SOUTH);
        description.setRows(2);
        describe();
    }

    /** At most so many cells that the rest of the dialog has room on the screen, too. */
    private static int fitting(int most, int cell, int screen) {
        return Math.max(1, Math.min(most, (int) (SHARE * screen / cell)));
    }

    JComponent component() {
        return panel;
    }

    Template selected() {
        return list.getSelectedValue();
    }

    /** Calls a listener after each selection of another template. */
    void onSelection(Runnable listener) {
        list.addListSelectionListener(event -> {
            if (!event.getValueIsAdjusting() && selected() != null) {
                listener.run();
            }
        });
    }

    private void describe() {
        if (selected() == null) {
            list.setSelectedIndex(0);
        }
        description.setText(selected().description());
    }

    /** A picture above its name. */
    private static final class Cell extends DefaultListCellRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public Component getListCellRendererComponent(
                JList<?> list, Object value, int index, boolean selected, boolean focused) {
            Template template = (Template) value;
            JLabel label = (JLabel) super.getListCellRendererComponent(list, "", index, selected, focused);
            label.setText("<html><div align=center>" + Html.escape(template.name()));
            label.setIcon(new Picture(template));
            label.setHorizontalAlignment(CENTER);
            label.setVerticalAlignment(TOP);
            label.setHorizontalTextPosition(CENTER);
            label.setVerticalTextPosition(SwingConstants.BOTTOM);
            label.setBorder(BorderFactory.createEmptyBorder(8, 4, 4, 4));
            label.getAccessibleContext().setAccessibleName(template.name());
            label.getAccessibleContext().setAccessibleDescription(template.description());
            return label;
        }
    }

    /** The images of a template; a sheet for what has none. */
    private record Picture(Template template) implements Icon {
        private static final int SIDE = 72;

        @Override
        public int getIconWidth() {
            return SIDE;
        }

        @Override
        public int getIconHeight() {
            return SIDE;
        }

        @Override
        public void paintIcon(Component component, Graphics graphics, int x, int y) {
            Graphics2D g = (Graphics2D) graphics.create();
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            if (template.picture().isPresent()) {
                g.drawImage(template.picture().get(), x, y, SIDE, SIDE, null);
            } else {
                g.setColor(UIManager.getColor("TextField.background"));
                g.fillRect(x, y, SIDE, SIDE);
                if (template.document().isEmpty()) {
                    paintLandscape(g, x, y);
                }
            }
            g.setColor(UIManager.getColor("Component.borderColor"));
            g.drawRect(x, y, SIDE - 1, SIDE - 1);
            g.dispose();
        }

        /** The usual sign of a photograph: a sun above two hills. */
        private static void paintLandscape(Graphics2D g, int x, int y) {
            g.setColor(UIManager.getColor("Label.disabledForeground"));
            g.fillOval(x + 14, y + 14, 14, 14);
            g.fillPolygon(new int[] {x + 8, x + 28, x + 48}, new int[] {y + 60, y + 34, y + 60}, 3);
            g.fillPolygon(new int[] {x + 30, x + 48, x + 66}, new int[] {y + 60, y + 26, y + 60}, 3);
        }
    }
}
