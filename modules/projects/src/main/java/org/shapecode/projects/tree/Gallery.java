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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import net.miginfocom.swing.MigLayout;
import org.shapecode.charts.Keys;
import org.shapecode.core.Html;
import org.shapecode.toolkit.FittingPanel;
import org.shapecode.toolkit.StyledText;

/**
 * The templates of new experiments as pictures with names below the headings of their groups, and what the selected one is. The
 * arrow keys, Home and End move through all groups. Event dispatch thread.
 */
final class Gallery {
    private static final int COLUMNS = 5;
    private static final int ROWS = 3;

    /** Room for a name below its picture, in widths of an m and in lines. */
    private static final int NAME_WIDTH = 10;

    private static final int NAME_LINES = 3;
    private static final int AROUND = 24;
    private static final double SHARE = 0.58;

    private final JPanel panel = new JPanel(new BorderLayout(0, 6));
    private final JPanel column = new FittingPanel(new MigLayout("insets 0, wrap, gap 0 0", "[grow, fill]"));
    private final List<JList<Template>> groups = new ArrayList<>();
    private final JTextArea description = StyledText.paragraph("");
    private final List<Runnable> listeners = new ArrayList<>();
    private Template selected;

    /** A gallery with the first template selected. */
    Gallery(List<Template> templates) {
        for (Template.Group group : Template.Group.values()) {
            List<Template> own =
                    templates.stream().filter(each -> each.group() == group).toList();
            if (!own.isEmpty()) {
                add(group, own);
            }
        }
        description.setName("template-description");
        JList<Template> first = groups.get(0);
        column.setBackground(first.getBackground());
        JScrollPane scroll = new JScrollPane(column);
        Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        int columns = fitting(COLUMNS, first.getFixedCellWidth(), screen.width);
        int rows = fitting(ROWS, first.getFixedCellHeight(), screen.height);
        // Its height follows from its width.
        groups.forEach(list -> list.setSize(columns * list.getFixedCellWidth(), 1));
        scroll.setPreferredSize(
                new Dimension(columns * first.getFixedCellWidth() + AROUND, rows * first.getFixedCellHeight()));
        panel.add(scroll, BorderLayout.CENTER);
        panel.add(description, BorderLayout.SOUTH);
        description.setRows(2);
        first.setSelectedIndex(0);
    }

    private void add(Template.Group group, List<Template> templates) {
        JList<Template> list = new JList<>(templates.toArray(Template[]::new));
        list.setName("template-" + group.name().toLowerCase(Locale.ROOT));
        list.getAccessibleContext().setAccessibleName(group.heading());
        list.setLayoutOrientation(JList.HORIZONTAL_WRAP);
        list.setVisibleRowCount(0);
        FontMetrics metrics = list.getFontMetrics(list.getFont());
        list.setFixedCellWidth(NAME_WIDTH * metrics.charWidth('m'));
        list.setFixedCellHeight(Picture.SIDE + NAME_LINES * metrics.getHeight() + AROUND);
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setCellRenderer(new Cell());
        list.addListSelectionListener(event -> {
            if (list.getSelectedValue() == null) {
                keepSelected(list);
            } else if (list.getSelectedValue() != selected) {
                select(list);
            }
        });
        Keys.bind(list, "LEFT", () -> move(-1));
        Keys.bind(list, "RIGHT", () -> move(1));
        Keys.bind(list, "UP", () -> move(-columnsOf(list)));
        Keys.bind(list, "DOWN", () -> move(columnsOf(list)));
        Keys.bind(list, "HOME", () -> show(groups.get(0), 0));
        Keys.bind(list, "END", () -> show(groups.get(groups.size() - 1), Integer.MAX_VALUE));
        groups.add(list);
        JLabel heading = StyledText.headline(group.heading(), false);
        heading.setBorder(BorderFactory.createEmptyBorder(AROUND / 2, AROUND / 2, 0, 0));
        heading.setLabelFor(list);
        list.putClientProperty(JLabel.class, heading);
        column.add(heading);
        column.add(list);
    }

    /** At most so many cells that the rest of the dialog has room on the screen, too. */
    private static int fitting(int most, int cell, int screen) {
        return Math.max(1, Math.min(most, (int) (SHARE * screen / cell)));
    }

    private static int columnsOf(JList<Template> list) {
        return Math.max(1, list.getWidth() / list.getFixedCellWidth());
    }

    /** One is always selected. */
    private void keepSelected(JList<Template> list) {
        if (groups.stream().allMatch(JList::isSelectionEmpty)) {
            list.setSelectedValue(selected, false);
        }
    }

    /** What a list selects is selected in no other one. */
    private void select(JList<Template> list) {
        selected = list.getSelectedValue();
        groups.stream().filter(each -> each != list).forEach(JList::clearSelection);
        description.setText(selected.description());
        listeners.forEach(Runnable::run);
    }

    /** Selects another template, in the group before or after if its own has no more. */
    private void move(int by) {
        // The focus follows later than the next key.
        JList<Template> list = groups.stream()
                .filter(each -> !each.isSelectionEmpty())
                .findFirst()
                .orElseThrow();
        int to = list.getSelectedIndex() + by;
        int last = list.getModel().getSize() - 1;
        int group = groups.indexOf(list);
        int columns = columnsOf(list);
        boolean sameRow = list.getSelectedIndex() / columns == last / columns;
        if (to < 0 && group > 0) {
            JList<Template> before = groups.get(group - 1);
            int end = before.getModel().getSize() - 1;
            show(before, by == -1 ? end : Math.min(end, end / columns * columns + list.getSelectedIndex()));
        } else if (to > last && sameRow && group < groups.size() - 1) {
            show(groups.get(group + 1), by == 1 ? 0 : list.getSelectedIndex() % columns);
        } else if (to >= 0) {
            show(list, to);
        }
    }

    /** Selects a template of a group, at most its last one. */
    private static void show(JList<Template> list, int index) {
        int at = Math.min(index, list.getModel().getSize() - 1);
        list.setSelectedIndex(at);
        if (at < columnsOf(list) && list.getClientProperty(JLabel.class) instanceof JLabel heading) {
            heading.scrollRectToVisible(new Rectangle(heading.getSize()));
        }
        list.ensureIndexIsVisible(at);
        list.requestFocusInWindow();
    }

    JComponent component() {
        return panel;
    }

    Template selected() {
        return selected;
    }

    /** Calls a listener after each selection of another template. */
    void onSelection(Runnable listener) {
        listeners.add(listener);
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
