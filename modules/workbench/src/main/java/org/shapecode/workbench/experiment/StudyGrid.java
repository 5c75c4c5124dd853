package org.shapecode.workbench.experiment;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.event.ActionEvent;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListSelectionModel;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JViewport;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import org.shapecode.core.Counted;
import org.shapecode.core.Html;
import org.shapecode.toolkit.StyledText;
import org.shapecode.toolkit.TableStyle;
import org.shapecode.toolkit.WrapLayout;

/**
 * The runs of a study as a grid: a row for each variant, a column for each seed, a cell for each run, which shows its state and
 * opens the run. Below, the number of runs in each state. Event dispatch thread.
 */
final class StudyGrid {
    private static final int MANY = 200;

    /** The least side of a cell, in pixels; with a larger font, that of a line of text. */
    private static final int LARGE = 20;

    /** Of the usual cells, in a grid of many and in the legend. */
    private static final double SMALL = 0.75;

    private static final int LONGEST_LABEL = 40;
    private static final int MOST_ROWS = 12;
    private static final int GAP = 6;

    private final JPanel panel = new JPanel(new BorderLayout(0, 4));
    private final Model model = new Model();
    private final Table table = new Table(model);
    private final JList<String> rows = new JList<>();
    private final JScrollPane scroll = new Scroll(table);
    private final JPanel legend = new JPanel(new WrapLayout(2 * GAP, 2));
    private final Map<StudyCell.State, JLabel> counts = new EnumMap<>(StudyCell.State.class);
    private final Consumer<StudyCell> opened;
    private int side = LARGE;

    /**
     * An empty grid.
     *
     * @param opened called with the run to open
     */
    StudyGrid(Consumer<StudyCell> opened) {
        this.opened = opened;
        table.setName("study-grid");
        table.getAccessibleContext()
                .setAccessibleName("Runs of the study, a row for each variant, a column for each seed");
        table.setDefaultRenderer(Object.class, new CellRenderer());
        table.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (SwingUtilities.isLeftMouseButton(event)) {
                    open(table.rowAtPoint(event.getPoint()), table.columnAtPoint(event.getPoint()));
                }
            }
        });
        table.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke("ENTER"), "open");
        table.getActionMap().put("open", new Open());
        TableStyle.addMenu(table, () -> StudyCellMenu.of(selected(), opened));
        rows.setFocusable(false);
        rows.setSelectionModel(new NoSelection());
        rows.setCellRenderer(new RowRenderer());
        rows.addPropertyChangeListener("font", event -> layOut(model.cells));
        rows.getAccessibleContext().setAccessibleName("Variants");
        table.setOpaque(false);
        rows.setOpaque(false);
        scroll.setRowHeaderView(rows);
        scroll.setColumnHeaderView(table.getTableHeader());
        table.getTableHeader().setOpaque(false);
        scroll.setOpaque(false);
        for (JViewport each : List.of(scroll.getViewport(), scroll.getRowHeader(), scroll.getColumnHeader())) {
            each.setOpaque(false);
        }
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.setName("study-grid-scroll");
        for (StudyCell.State state : StudyCell.State.values()) {
            JLabel count = new JLabel();
            count.setName("count-" + state.label().replace(' ', '-'));
            counts.put(state, count);
        }
        legend.setOpaque(false);
        panel.setOpaque(false);
        panel.setBorder(BorderFactory.createEmptyBorder(0, 14, GAP, 14));
        panel.add(scroll, BorderLayout.CENTER);
        panel.add(legend, BorderLayout.SOUTH);
    }

    JComponent component() {
        return panel;
    }

    /** Shows runs; repaints only the cells that differ. */
    void show(StudyCells next) {
        if (model.show(next)) {
            layOut(next);
        }
        counts.forEach((state, label) -> label.setText(next.count(state) + " " + state.label()));
        List<JLabel> shown = counts.keySet().stream()
                .filter(state -> next.count(state) > 0)
                .map(counts::get)
                .toList();
        if (!shown.equals(List.of(legend.getComponents()))) {
            legend.removeAll();
            shown.forEach(legend::add);
            legend.revalidate();
            legend.repaint();
        }
        table.getAccessibleContext().setAccessibleDescription(summary(next));
    }

    /** The number of runs in each state, such as {@code "12 runs: 7 not started, 5 done"}. */
    static String summary(StudyCells cells) {
        return Counted.of(cells.cells().size(), "run") + ": "
                + Stream.of(StudyCell.State.values())
                        .filter(state -> cells.count(state) > 0)
                        .map(state -> cells.count(state) + " " + state.label())
                        .collect(Collectors.joining(", "));
    }

    /** Rows and columns have changed, or the font. */
    private void layOut(StudyCells cells) {
        int large = Math.max(LARGE, rows.getFontMetrics(rows.getFont()).getHeight());
        int smaller = (int) (SMALL * large);
        side = cells.cells().size() > MANY ? smaller : large;
        counts.forEach((state, count) -> {
            StudyCellIcon icon = new StudyCellIcon(smaller);
            icon.show(state, state == StudyCell.State.TRAINING || state == StudyCell.State.STOPPED ? 0.5 : 0);
            count.setIcon(icon);
        });
        Font small = StyledText.caption("").getFont();
        FontMetrics metrics = table.getFontMetrics(small);
        int width = cells.seeds().stream()
                .mapToInt(seed -> metrics.stringWidth(seed.toString()) + GAP)
                .max()
                .orElse(side);
        table.setRowHeight(side);
        for (int i = 0; i < table.getColumnCount(); i++) {
            table.getColumnModel().getColumn(i).setMinWidth(side);
            table.getColumnModel().getColumn(i).setPreferredWidth(Math.max(side, width));
            table.getColumnModel().getColumn(i).setMaxWidth(Math.max(side, width));
        }
        rows.setFixedCellHeight(side);
        rows.setListData(cells.variants().stream()
                .map(label -> label.isEmpty() ? "All runs" : label)
                .toArray(String[]::new));
        JLabel corner = StyledText.caption("Seed");
        corner.setHorizontalAlignment(SwingConstants.TRAILING);
        corner.setBorder(BorderFactory.createEmptyBorder(0, 0, 0, GAP));
        scroll.setCorner(JScrollPane.UPPER_LEADING_CORNER, corner);
        int shown = Math.min(MOST_ROWS, cells.variants().size());
        table.setPreferredScrollableViewportSize(
                new Dimension(table.getColumnModel().getTotalColumnWidth(), shown * side));
        panel.revalidate();
    }

    private Optional<StudyCell> selected() {
        int row = table.getSelectedRow();
        int column = table.getSelectedColumn();
        return row < 0 || column < 0 ? Optional.empty() : Optional.of(model.cells.at(row, column));
    }

    private void open(int row, int column) {
        if (row >= 0 && column >= 0) {
            opened.accept(model.cells.at(row, column));
        }
    }

    // Actions are serializable, but this is never stored.
    @SuppressWarnings("serial")
    private final class Open extends AbstractAction {
        private static final long serialVersionUID = 1L;

        @Override
        public void actionPerformed(ActionEvent event) {
            open(table.getSelectedRow(), table.getSelectedColumn());
        }
    }

    /** The cells, by row and column. */
    static final class Model extends AbstractTableModel {
        private static final long serialVersionUID = 1L;

        private transient StudyCells cells = StudyCells.NONE;

        /** Shows runs; returns whether there are others than before, so that the table is laid out again. */
        boolean show(StudyCells next) {
            StudyCells before = cells;
            cells = next;
            List<Long> seeds = next.seeds();
            if (!before.variants().equals(next.variants()) || !before.seeds().equals(seeds)) {
                fireTableStructureChanged();
                return true;
            }
            for (int i = 0; i < next.cells().size(); i++) {
                if (!next.cells().get(i).equals(before.cells().get(i))) {
                    fireTableCellUpdated(i / seeds.size(), i % seeds.size());
                }
            }
            return false;
        }

        @Override
        public int getRowCount() {
            return cells.variants().size();
        }

        @Override
        public int getColumnCount() {
            return cells.seeds().size();
        }

        @Override
        public String getColumnName(int column) {
            return cells.seeds().get(column).toString();
        }

        @Override
        public Object getValueAt(int row, int column) {
            return cells.at(row, column);
        }
    }

    /** As high as its rows also above a horizontal scroll bar; where all are shown, the wheel scrolls what is around it. */
    private static final class Scroll extends JScrollPane {
        private static final long serialVersionUID = 1L;

        Scroll(Component view) {
            super(view);
            addComponentListener(new ComponentAdapter() {
                @Override
                public void componentResized(ComponentEvent event) {
                    revalidate();
                }
            });
        }

        @Override
        public Dimension getPreferredSize() {
            Dimension size = super.getPreferredSize();
            if (getWidth() > 0 && getWidth() < size.width) {
                size.height += getHorizontalScrollBar().getPreferredSize().height;
            }
            return size;
        }

        @Override
        protected void processMouseWheelEvent(MouseWheelEvent event) {
            if (getVerticalScrollBar().isVisible()) {
                super.processMouseWheelEvent(event);
            } else {
                getParent().dispatchEvent(SwingUtilities.convertMouseEvent(this, event, getParent()));
            }
        }
    }

    private static final class Table extends JTable {
        private static final long serialVersionUID = 1L;

        Table(Model model) {
            super(model);
            setAutoResizeMode(JTable.AUTO_RESIZE_OFF);
            setShowGrid(false);
            setIntercellSpacing(new Dimension());
            setCellSelectionEnabled(true);
            setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
            setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
            getTableHeader().setReorderingAllowed(false);
            getTableHeader().setResizingAllowed(false);
            getTableHeader().setDefaultRenderer(new HeaderRenderer());
        }

        @Override
        public String getToolTipText(MouseEvent event) {
            int row = rowAtPoint(event.getPoint());
            int column = columnAtPoint(event.getPoint());
            return row < 0 || column < 0 ? null : Html.plain(((StudyCell) getValueAt(row, column)).text());
        }
    }

    private final class CellRenderer extends DefaultTableCellRenderer {
        private static final long serialVersionUID = 1L;

        private final transient Map<Integer, StudyCellIcon> icons = new HashMap<>();

        @Override
        public Component getTableCellRendererComponent(
                JTable owner, Object value, boolean selected, boolean focused, int row, int column) {
            super.getTableCellRendererComponent(owner, "", selected, focused, row, column);
            StudyCell cell = (StudyCell) value;
            StudyCellIcon icon = icons.computeIfAbsent(side, StudyCellIcon::new);
            icon.show(cell.state(), cell.share());
            setIcon(icon);
            setHorizontalAlignment(CENTER);
            setOpaque(selected);
            getAccessibleContext().setAccessibleName(cell.text());
            return this;
        }
    }

    /** A seed above its column. */
    private static final class HeaderRenderer extends DefaultTableCellRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public Component getTableCellRendererComponent(
                JTable owner, Object value, boolean selected, boolean focused, int row, int column) {
            super.getTableCellRendererComponent(owner, value, false, false, row, column);
            setBorder(BorderFactory.createEmptyBorder(2, 0, 2, 0));
            setOpaque(false);
            setFont(StyledText.caption("").getFont());
            setHorizontalAlignment(CENTER);
            setToolTipText("Seed " + value);
            return this;
        }
    }

    /** The label of a variant before its row. */
    private static final class RowRenderer extends DefaultListCellRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public Component getListCellRendererComponent(
                JList<?> list, Object value, int index, boolean selected, boolean focused) {
            super.getListCellRendererComponent(list, value, index, false, false);
            setText(Html.plain(StyledText.shortened(value.toString(), LONGEST_LABEL)));
            setToolTipText(Html.plain(value.toString()));
            setBorder(BorderFactory.createEmptyBorder(0, 0, 0, GAP));
            setOpaque(false);
            return this;
        }
    }

    /** The labels of rows cannot be selected. */
    private static final class NoSelection extends DefaultListSelectionModel {
        private static final long serialVersionUID = 1L;

        @Override
        public void setSelectionInterval(int first, int last) {
            // Nothing is selected.
        }
    }
}
