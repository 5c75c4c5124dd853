package org.shapecode.views.live;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Insets;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.Icon;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingConstants;
import javax.swing.TransferHandler;
import javax.swing.table.DefaultTableModel;
import javax.swing.table.TableCellRenderer;
import org.shapecode.core.figure.Note;
import org.shapecode.toolkit.TableStyle;

/**
 * The numbers of several runs under a figure: one row for each run and one column for each number, or the other way round if
 * there are more numbers than runs. Each run has the colour of its curve. Event dispatch thread.
 */
final class NoteTable {
    private static final int EDGE = 12;
    private static final Color NO_COLOR = new Color(0, true);

    private final JScrollPane scroll = new JScrollPane(
            ScrollPaneConstants.VERTICAL_SCROLLBAR_NEVER, ScrollPaneConstants.HORIZONTAL_SCROLLBAR_AS_NEEDED);
    private final JPanel panel = new JPanel(new BorderLayout()) {
        private static final long serialVersionUID = 1L;

        @Override
        public Dimension getPreferredSize() {
            return new Dimension(super.getPreferredSize().width, height(getWidth()));
        }
    };
    private final DefaultTableModel model = new DefaultTableModel() {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean isCellEditable(int row, int column) {
            return false;
        }
    };
    private final JTable table = new JTable(model) {
        private static final long serialVersionUID = 1L;

        /** Where its columns do not fit, it scrolls, so that no header is cut. */
        @Override
        public boolean getScrollableTracksViewportWidth() {
            return getPreferredSize().width <= getParent().getWidth();
        }

        @Override
        public Dimension getPreferredScrollableViewportSize() {
            return getPreferredSize();
        }
    };
    private final Function<String, Optional<Color>> colors;
    private List<Note> shown = List.of();
    private boolean byRun;

    /**
     * An empty table, which is hidden.
     *
     * @param colors the colour of a run, if it has one
     */
    NoteTable(Function<String, Optional<Color>> colors) {
        this.colors = colors;
        table.setName("figure-numbers");
        table.getAccessibleContext().setAccessibleName("Numbers of the runs");
        table.setToolTipText("Press Ctrl+C to copy the table");
        table.setCellSelectionEnabled(true);
        table.setTransferHandler(new WholeTable());
        table.getTableHeader().setReorderingAllowed(false);
        TableStyle.apply(table);
        table.setDefaultRenderer(Object.class, keyed(table.getDefaultRenderer(Object.class), true));
        table.getTableHeader().setDefaultRenderer(keyed(table.getTableHeader().getDefaultRenderer(), false));
        scroll.setViewportView(table);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        // The wheel scrolls the figures.
        Stream.of(scroll.getMouseWheelListeners()).forEach(scroll::removeMouseWheelListener);
        panel.setBorder(BorderFactory.createEmptyBorder(0, EDGE, 6, EDGE));
        panel.add(scroll, BorderLayout.CENTER);
        panel.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                if (panel.getHeight() != height(panel.getWidth())) {
                    panel.revalidate();
                }
            }
        });
        panel.setVisible(false);
    }

    JComponent component() {
        return panel;
    }

    /** The height in pixels at a width, at which it may need a scroll bar; 0 while it is hidden. */
    int height(int width) {
        if (!panel.isVisible()) {
            return 0;
        }
        Insets insets = panel.getInsets();
        boolean bar = table.getPreferredSize().width > width - insets.left - insets.right;
        return insets.top
                + table.getTableHeader().getPreferredSize().height
                + table.getPreferredSize().height
                + (bar ? scroll.getHorizontalScrollBar().getPreferredSize().height : 0)
                + insets.bottom;
    }

    /** Shows numbers, each of which has an owner; hidden without any. False if they are those that are shown. */
    boolean show(List<Note> numbers) {
        if (numbers.equals(shown)) {
            return false;
        }
        shown = List.copyOf(numbers);
        Set<String> runs = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        Map<List<String>, String> values = new LinkedHashMap<>();
        for (Note each : numbers) {
            runs.add(each.owner());
            names.add(each.name());
            values.put(List.of(each.owner(), each.name()), each.value());
        }
        byRun = runs.size() >= names.size();
        List<String> header = new ArrayList<>(List.of(byRun ? "Run" : ""));
        header.addAll(byRun ? names : runs);
        model.setDataVector(new Object[0][], header.toArray());
        for (String row : byRun ? runs : names) {
            List<String> cells = new ArrayList<>(List.of(row));
            for (String column : byRun ? names : runs) {
                cells.add(values.getOrDefault(byRun ? List.of(row, column) : List.of(column, row), ""));
            }
            model.addRow(cells.toArray());
        }
        TableStyle.fitColumns(table);
        panel.setVisible(!numbers.isEmpty());
        return true;
    }

    /** Numbers to the right; names to the left, those of runs behind their colour. */
    private TableCellRenderer keyed(TableCellRenderer renderer, boolean cells) {
        return (owner, value, selected, focused, row, column) -> {
            Component component = renderer.getTableCellRendererComponent(owner, value, selected, focused, row, column);
            if (component instanceof JLabel label) {
                boolean run = cells == byRun && (byRun ? column == 0 : column > 0);
                // The colours may be known only when the figure is drawn, and need room then.
                label.setIcon(run ? new Key(colors.apply(String.valueOf(value)).orElse(NO_COLOR)) : null);
                label.setHorizontalAlignment(column == 0 ? SwingConstants.LEADING : SwingConstants.TRAILING);
            }
            return component;
        };
    }

    /** A line of the colour of a curve. */
    private record Key(Color color) implements Icon {
        @Override
        public void paintIcon(Component owner, Graphics g, int x, int y) {
            g.setColor(color);
            g.fillRect(x, y + getIconHeight() / 2 - 1, getIconWidth(), 3);
        }

        @Override
        public int getIconWidth() {
            return 14;
        }

        @Override
        public int getIconHeight() {
            return 8;
        }
    }

    /** Copies all cells below the header, with tabs between them, as spreadsheets read them. */
    private final class WholeTable extends TransferHandler {
        private static final long serialVersionUID = 1L;

        @Override
        public int getSourceActions(JComponent component) {
            return COPY;
        }

        @Override
        protected Transferable createTransferable(JComponent component) {
            StringJoiner lines = new StringJoiner("\n");
            for (int row = -1; row < model.getRowCount(); row++) {
                StringJoiner cells = new StringJoiner("\t");
                for (int column = 0; column < model.getColumnCount(); column++) {
                    cells.add(row < 0 ? model.getColumnName(column) : String.valueOf(model.getValueAt(row, column)));
                }
                lines.add(cells.toString());
            }
            return new StringSelection(lines.toString());
        }
    }
}
