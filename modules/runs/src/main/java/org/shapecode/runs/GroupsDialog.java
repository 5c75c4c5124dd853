package org.shapecode.runs;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dialog;
import java.awt.Dimension;
import java.awt.Graphics;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.DefaultTableModel;
import javax.swing.table.TableColumn;
import javax.swing.table.TableRowSorter;
import org.openide.DialogDescriptor;
import org.openide.DialogDisplayer;
import org.openide.awt.Mnemonics;
import org.shapecode.core.Html;
import org.shapecode.toolkit.Background;
import org.shapecode.toolkit.StyledText;
import org.shapecode.toolkit.TableStyle;

/** A window with the statistics of runs by a setting. Event dispatch thread. */
final class GroupsDialog {
    private static final Dimension SIZE = new Dimension(1100, 420);

    /** The arrow of a sorted column. */
    private static final int PADDING = 16;

    private final List<RunRow> rows;
    private final List<String> numbers;
    private final JTable table = new JTable() {
        private static final long serialVersionUID = 1L;

        /** Fills the window, or is wider than it. */
        @Override
        public boolean getScrollableTracksViewportWidth() {
            return getParent() == null || getPreferredSize().width < getParent().getWidth();
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            super.paintComponent(graphics);
            if (getColumnCount() == 0 && setting.getItemCount() > 0) {
                TableStyle.paintEmptyText(this, graphics, "Computing statistics\u2026");
            }
        }
    };
    private final String scope;
    private final JLabel remark = StyledText.caption(" ");
    private final JPanel panel = new JPanel(new BorderLayout(0, 8));
    private final JComboBox<String> setting;
    private int request;
    private String shown = "";

    /**
     * Shows the statistics of runs by the first setting in which they differ, from which another can be chosen.
     *
     * @param numbers the results to show
     * @param which runs these are, such as {@code "3 selected runs"}
     */
    GroupsDialog(List<RunRow> rows, List<String> numbers, String which) {
        this.rows = List.copyOf(rows);
        this.numbers = List.copyOf(numbers);
        scope = which + GroupStatistics.leftOut(rows, numbers) + ".";
        setting = new JComboBox<>(GroupStatistics.settings(rows).toArray(String[]::new));
        setting.setName("group-by");
        setting.setRenderer(new SettingName());
        setting.addActionListener(event -> fill());
        JLabel label = new JLabel();
        Mnemonics.setLocalizedText(label, "&Group by:");
        label.setLabelFor(setting);
        JPanel top = new JPanel(new BorderLayout(8, 0));
        top.add(label, BorderLayout.LINE_START);
        top.add(setting, BorderLayout.CENTER);
        table.setName("groups");
        table.getAccessibleContext().setAccessibleName("Results by setting");
        table.setDefaultRenderer(Object.class, new Cell());
        TableStyle.apply(table);
        table.setFillsViewportHeight(true);
        panel.setBorder(BorderFactory.createEmptyBorder(12, 12, 12, 12));
        panel.setPreferredSize(SIZE);
        panel.add(top, BorderLayout.NORTH);
        panel.add(new JScrollPane(table), BorderLayout.CENTER);
        remark.setName("groups-remark");
        remark.setText(scope);
        panel.add(remark, BorderLayout.SOUTH);
        fill();
    }

    JComponent component() {
        return panel;
    }

    /** Opens a window that stays while others are used. */
    void open() {
        DialogDescriptor descriptor = new DialogDescriptor(
                panel, "Results by Setting", false, new Object[] {DialogDescriptor.CLOSED_OPTION}, null, 0, null, null);
        Dialog dialog = DialogDisplayer.getDefault().createDialog(descriptor);
        dialog.setVisible(true);
    }

    private void fill() {
        String by = (String) setting.getSelectedItem();
        if (by == null) {
            return;
        }
        int own = ++request;
        // A thousand runs take seconds of resampling.
        Background.run(() -> GroupStatistics.of(rows, by, numbers), groups -> {
            // The result of an older request can arrive later.
            if (own == request) {
                show(by, groups);
            }
        });
    }

    private void show(String by, List<GroupStatistics> groups) {
        shown = by;
        List<String> header = GroupStatistics.header(by);
        int[] columns = IntStream.range(0, header.size())
                .filter(i -> !GroupStatistics.isEmpty(header.get(i), groups))
                .toArray();
        Object[][] cells = groups.stream()
                .map(each -> IntStream.of(columns).mapToObj(each.cells()::get).toArray())
                .toArray(Object[][]::new);
        DefaultTableModel model = new DefaultTableModel(
                cells, IntStream.of(columns).mapToObj(header::get).toArray()) {
            private static final long serialVersionUID = 1L;

            @Override
            public boolean isCellEditable(int row, int column) {
                return false;
            }
        };
        table.setModel(model);
        TableRowSorter<DefaultTableModel> sorter = new TableRowSorter<>(model);
        for (int i = 0; i < model.getColumnCount(); i++) {
            sorter.setComparator(i, Comparator.nullsLast(CellFormat.ORDER));
        }
        table.setRowSorter(sorter);
        TableStyle.fitColumns(table);
        for (int i = 0; i < table.getColumnCount(); i++) {
            // No header and no name of a result is cut; the table scrolls where there is no room.
            TableColumn column = table.getColumnModel().getColumn(i);
            int needed = Math.max(column.getPreferredWidth(), TableStyle.headerWidth(table, i) + PADDING);
            column.setMinWidth(needed);
            column.setPreferredWidth(needed);
        }
        boolean few = groups.stream().anyMatch(each -> each.interval().isEmpty());
        remark.setText(scope + (few ? " " + GroupStatistics.missing(GroupStatistics.HIGH) : ""));
    }

    /** The readable name of a setting, with its path as the tooltip. */
    private static final class SettingName extends DefaultListCellRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public Component getListCellRendererComponent(
                JList<?> list, Object value, int index, boolean selected, boolean focused) {
            String name =
                    value == null ? "The runs do not differ in any setting" : Columns.title(value.toString(), Set.of());
            super.getListCellRendererComponent(list, Html.plain(name), index, selected, focused);
            setToolTipText(value == null ? null : Html.plain(value.toString()));
            return this;
        }
    }

    /** Aligns numbers to the right. */
    private final class Cell extends DefaultTableCellRenderer {
        private static final long serialVersionUID = 1L;

        Cell() {
            TableStyle.plain(this);
        }

        @Override
        public Component getTableCellRendererComponent(
                JTable table, Object value, boolean selected, boolean focused, int row, int column) {
            super.getTableCellRendererComponent(table, value, selected, false, row, column);
            boolean group = table.convertColumnIndexToModel(column) == 0;
            setText(group ? GroupStatistics.text(shown, value) : CellFormat.text(value));
            setToolTipText(value == null && !group ? GroupStatistics.missing(table.getColumnName(column)) : null);
            setHorizontalAlignment(value instanceof Number ? SwingConstants.TRAILING : SwingConstants.LEADING);
            return this;
        }
    }
}
