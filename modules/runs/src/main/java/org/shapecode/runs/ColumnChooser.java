package org.shapecode.runs;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import org.openide.awt.Mnemonics;
import org.shapecode.core.Html;
import org.shapecode.toolkit.StyledText;
import org.shapecode.toolkit.TextChanges;

/** A popup with a searchable list of the columns to show. Event dispatch thread. */
final class ColumnChooser {
    private static final Dimension SIZE = new Dimension(300, 380);

    private final JPanel list = new JPanel();
    private final JTextField search = new JTextField();
    private final Map<String, Set<String>> groups;
    private final UnaryOperator<String> header;
    private final List<String> chosen;
    private final Consumer<List<String>> listener;

    ColumnChooser(
            Map<String, Set<String>> groups,
            UnaryOperator<String> header,
            List<String> chosen,
            Consumer<List<String>> listener) {
        this.groups = groups;
        this.header = header;
        this.chosen = new ArrayList<>(chosen);
        this.listener = listener;
    }

    /**
     * Shows the popup.
     *
     * @param x relative to the owner, in pixels
     * @param y relative to the owner, in pixels
     * @param groups the available columns by group
     * @param header gives the header of a column
     * @param chosen the columns shown now, in display order
     * @param listener called with the new columns after each change
     */
    static void show(
            Component owner,
            int x,
            int y,
            Map<String, Set<String>> groups,
            UnaryOperator<String> header,
            List<String> chosen,
            Consumer<List<String>> listener) {
        new ColumnChooser(groups, header, chosen, listener).show(owner, x, y);
    }

    private void show(Component owner, int x, int y) {
        search.putClientProperty("JTextField.placeholderText", "Search columns");
        search.putClientProperty("JTextField.showClearButton", true);
        search.getAccessibleContext().setAccessibleName("Search columns");
        TextChanges.listen(search, this::fill);
        JButton reset = new JButton();
        Mnemonics.setLocalizedText(reset, "&Reset to Default");
        reset.addActionListener(event -> {
            chosen.clear();
            chosen.addAll(Columns.DEFAULT);
            listener.accept(List.copyOf(chosen));
            fill();
        });
        list.setLayout(new BoxLayout(list, BoxLayout.PAGE_AXIS));
        fill();
        JScrollPane scroll = new JScrollPane(list);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.getVerticalScrollBar().setUnitIncrement(16);
        JPanel panel = new JPanel(new BorderLayout(0, 6));
        panel.setBorder(BorderFactory.createEmptyBorder(8, 8, 8, 8));
        panel.setPreferredSize(SIZE);
        panel.add(search, BorderLayout.NORTH);
        panel.add(scroll, BorderLayout.CENTER);
        panel.add(reset, BorderLayout.SOUTH);
        JPopupMenu popup = new JPopupMenu();
        popup.add(panel);
        popup.show(owner, x, y);
        search.requestFocusInWindow();
    }

    private void fill() {
        list.removeAll();
        String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        groups.forEach((group, columns) -> {
            List<String> found = columns.stream()
                    .filter(each -> (each + " " + header.apply(each))
                            .toLowerCase(Locale.ROOT)
                            .contains(wanted))
                    .toList();
            if (!found.isEmpty()) {
                list.add(StyledText.caption(group));
                found.forEach(each -> list.add(box(each)));
                list.add(Box.createVerticalStrut(8));
            }
        });
        list.revalidate();
        list.repaint();
    }

    /** The choice of a column. */
    JCheckBox box(String column) {
        JCheckBox box = new JCheckBox(Html.plain(header.apply(column)), chosen.contains(column));
        boolean fixed = column.equals(RunRow.NAME);
        box.setToolTipText(fixed ? "Always shown, as it identifies the run" : Html.plain(column));
        box.setEnabled(!fixed);
        box.addActionListener(event -> {
            if (box.isSelected()) {
                chosen.add(column);
            } else {
                chosen.remove(column);
            }
            listener.accept(List.copyOf(chosen));
        });
        return box;
    }
}
