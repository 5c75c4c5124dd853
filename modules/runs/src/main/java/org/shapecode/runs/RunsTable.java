package org.shapecode.runs;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.event.ActionEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.BorderFactory;
import javax.swing.DefaultListSelectionModel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.RowSorter.SortKey;
import javax.swing.SortOrder;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableColumn;
import org.openide.util.ImageUtilities;
import org.shapecode.core.Html;
import org.shapecode.experiment.api.Labels;
import org.shapecode.toolkit.TableStyle;

/**
 * The runs table: one row per run, sortable, with tags and notes edited in place. The column with the names is a table of its
 * own, {@link RunNameColumn}, so that it stays while this one scrolls. Event dispatch thread.
 */
final class RunsTable extends ColumnsTable {
    private static final long serialVersionUID = 1L;
    private static final int DEFAULT_WIDTH = 130;
    private static final Map<String, Integer> WIDTHS = Map.ofEntries(
            Map.entry(RunRow.NAME, 260),
            Map.entry(RunRow.STATE, 190),
            Map.entry(RunRow.DIFFERS, 260),
            Map.entry(RunRow.FINDINGS, 160),
            Map.entry("loss.test", 120),
            Map.entry(RunRow.STARTED, 150),
            Map.entry("seed", 60),
            Map.entry(RunRow.DURATION, 90),
            Map.entry(RunRow.NOTE, 220),
            Map.entry(RunRow.FOLDER, 400));

    private final transient RunsModel model;
    private final transient List<Runnable> listeners = new ArrayList<>();
    private final transient Map<String, Integer> widths = new HashMap<>(WIDTHS);
    private final JScrollPane scroll = new JScrollPane();
    private final RunNameColumn names;
    private transient Runnable expansion = () -> {};
    private transient Set<Path> awaited = Set.of();

    /** What is selected and not listed, as while a filter is typed: it is selected when it is listed again. */
    private transient Set<Path> unlisted = Set.of();

    private boolean changing;

    RunsTable(RunsModel model) {
        super(model, column -> !model.columns().get(column).equals(RunRow.NAME));
        this.model = model;
        setDefaultRenderer(Object.class, new Renderer());
        putClientProperty("terminateEditOnFocusLost", Boolean.TRUE);
        getAccessibleContext().setAccessibleName("Runs");
        setSurrendersFocusOnKeystroke(true);
        RunOrder order = new RunOrder(model, keys -> keepingSelection(() -> model.sort(keys)));
        setRowSorter(order);
        names = new RunNameColumn(this, model);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        join(scroll, names, this);
        order.setSortKeys(List.of(new SortKey(model.columns().indexOf(RunRow.STARTED), SortOrder.DESCENDING)));
        setWidths();
        bind("selectPreviousColumn", false);
        bind("selectNextColumn", true);
        getSelectionModel().addListSelectionListener(event -> {
            awaited = changing ? awaited : Set.of();
            unlisted = changing ? unlisted : Set.of();
        });
        onSelection(() -> getAccessibleContext()
                .setAccessibleDescription(selected().stream().map(RunRow::name).collect(Collectors.joining(", "))));
    }

    /** The table beside the column with the names. */
    JScrollPane scrolled() {
        return scroll;
    }

    /** The column with the names. */
    RunNameColumn names() {
        return names;
    }

    /** The selected rows in display order. */
    List<RunRow> selected() {
        return Arrays.stream(getSelectedRows()).mapToObj(model::row).toList();
    }

    /** The selected runs, with those of selected studies that match the filter. */
    List<RunRow> selectedRuns() {
        return selected().stream()
                .flatMap(row -> row.study() ? model.below(row).stream() : Stream.of(row))
                .distinct()
                .toList();
    }

    /** All rows that match the filter in display order, including those of collapsed studies. */
    List<RunRow> shown() {
        return model.matching();
    }

    /** The columns in display order, that of the names first. */
    List<String> arranged() {
        List<String> columns = new ArrayList<>(List.of(RunRow.NAME));
        IntStream.range(0, getColumnCount())
                .map(this::convertColumnIndexToModel)
                .mapToObj(model.columns()::get)
                .forEach(columns::add);
        return columns;
    }

    /** The widths of all columns that are or were shown, in pixels. */
    Map<String, Integer> widths() {
        takeWidths(this);
        takeWidths(names);
        return Map.copyOf(widths);
    }

    private void takeWidths(ColumnsTable table) {
        table.columns()
                .forEach(column -> widths.put(model.columns().get(column.getModelIndex()), column.getPreferredWidth()));
    }

    /** Sets the widths of columns, in pixels. */
    void setWidths(Map<String, Integer> wanted) {
        widths.putAll(wanted);
        setWidths();
    }

    private void setWidths() {
        Stream.of(this, names)
                .flatMap(table -> table.columns().stream())
                .forEach(column -> column.setPreferredWidth(
                        widths.getOrDefault(model.columns().get(column.getModelIndex()), DEFAULT_WIDTH)));
    }

    /** It fills the window, and has a scroll bar where its columns do not fit. */
    @Override
    public boolean getScrollableTracksViewportWidth() {
        return getParent() != null && getPreferredSize().width < getParent().getWidth();
    }

    /** Gives the width that the columns leave to what differs, which is long where much does. */
    @Override
    public void doLayout() {
        int free = getWidth() - getPreferredSize().width;
        TableColumn dragged = getTableHeader().getResizingColumn();
        columns().stream().filter(column -> column != dragged).forEach(column -> {
            boolean grows = model.columns().get(column.getModelIndex()).equals(RunRow.DIFFERS);
            column.setWidth(column.getPreferredWidth() + (grows ? Math.max(0, free) : 0));
        });
    }

    /** Adds a listener that is called when the selection changes. */
    void onSelection(Runnable listener) {
        getSelectionModel().addListSelectionListener(event -> {
            if (!event.getValueIsAdjusting() && !changing) {
                listener.run();
            }
        });
        listeners.add(listener);
    }

    /** Sets what is called when the runs of a study were shown or hidden. */
    void onExpansion(Runnable listener) {
        expansion = listener;
    }

    /** Selects runs instead of others as they are listed, such as one that has another name then, until others are selected. */
    void selectListed(Collection<Path> folders) {
        awaited = Set.copyOf(folders);
    }

    /**
     * Runs a change of the rows and restores the selection, also where it is extended from; listeners are called only if it
     * differs afterwards. A cell that is edited is left first, as another run may stand in its row afterwards.
     */
    void keepingSelection(Runnable change) {
        if (isEditing() && !getCellEditor().stopCellEditing()) {
            getCellEditor().cancelCellEditing();
        }
        List<RunRow> before = selected();
        Set<Path> folders = Stream.concat(before.stream().map(RunRow::folder), unlisted.stream())
                .collect(Collectors.toSet());
        int column = getColumnModel().getSelectionModel().getLeadSelectionIndex();
        Path anchor = folder(getSelectionModel().getAnchorSelectionIndex());
        Path lead = folder(getSelectionModel().getLeadSelectionIndex());
        changing = true;
        try {
            change.run();
            if (model.lists(awaited)) {
                folders = awaited;
            }
            clearSelection();
            unlisted = new HashSet<>(folders);
            for (int i = 0; i < getRowCount(); i++) {
                if (unlisted.remove(model.row(i).folder())) {
                    addRowSelectionInterval(i, i);
                }
            }
            if (index(anchor) >= 0 && index(lead) >= 0) {
                DefaultListSelectionModel selection = (DefaultListSelectionModel) getSelectionModel();
                selection.setAnchorSelectionIndex(index(anchor));
                selection.moveLeadSelectionIndex(index(lead));
            }
            if (column >= 0 && column < getColumnCount()) {
                setColumnSelectionInterval(column, column);
            }
        } finally {
            changing = false;
        }
        if (!selected().equals(before)) {
            listeners.forEach(Runnable::run);
        }
    }

    private Path folder(int row) {
        return row >= 0 && row < getRowCount() ? model.row(row).folder() : null;
    }

    private int index(Path folder) {
        return IntStream.range(0, getRowCount())
                .filter(i -> model.row(i).folder().equals(folder))
                .findFirst()
                .orElse(-1);
    }

    /** Shows columns. The sort order is kept if its column is still shown. */
    void showColumns(List<String> columns) {
        widths();
        List<? extends SortKey> before = getRowSorter().getSortKeys();
        List<String> by =
                before.stream().map(key -> model.columns().get(key.getColumn())).toList();
        keepingSelection(() -> {
            model.setColumns(columns);
            setWidths();
        });
        getRowSorter()
                .setSortKeys(IntStream.range(0, by.size())
                        .filter(i -> columns.contains(by.get(i)))
                        .mapToObj(i -> new SortKey(
                                columns.indexOf(by.get(i)), before.get(i).getSortOrder()))
                        .toList());
    }

    /** Shows or hides the runs of a study. The study is selected in place of runs that are hidden. */
    void setExpanded(RunRow study, boolean shown) {
        boolean hidden =
                !shown && selected().stream().anyMatch(row -> study.folder().equals(row.parent()));
        keepingSelection(() -> model.setExpanded(study, shown));
        expansion.run();
        if (hidden) {
            addRowSelectionInterval(index(study.folder()), index(study.folder()));
        }
    }

    /** In the first column, as in a tree, the arrow keys show and hide the runs of a study. */
    private void bind(String name, boolean shown) {
        Action usual = getActionMap().get(name);
        getActionMap().put(name, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent event) {
                int row = getSelectionModel().getLeadSelectionIndex();
                boolean first = getColumnModel().getSelectionModel().getLeadSelectionIndex() <= 0;
                boolean opens = first
                        && row >= 0
                        && row < getRowCount()
                        && model.isExpandable(model.row(row))
                        && model.isExpanded(model.row(row)) != shown;
                if (opens) {
                    setExpanded(model.row(row), shown);
                } else {
                    usual.actionPerformed(event);
                }
            }
        });
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        if (getRowCount() == 0) {
            TableStyle.paintEmptyText(this, graphics, model.emptyText());
        }
    }

    @Override
    String headerTip(int column) {
        return headerTip(model.columns().get(column), "drag to move, ");
    }

    /** Tells the name of a column in filters. */
    static String headerTip(String name, String drag) {
        String words = Columns.description(name).map(text -> text + "<br>").orElse("");
        return "<html>" + words + "<b>" + Html.escape(name) + "</b> in filters<br>Click to sort, " + drag
                + "right-click to choose columns";
    }

    /** Aligns numbers to the right and shows an icon for the state. */
    private final class Renderer extends DefaultTableCellRenderer {
        private static final long serialVersionUID = 1L;

        Renderer() {
            TableStyle.plain(this);
        }

        @Override
        public Component getTableCellRendererComponent(
                JTable table, Object value, boolean selected, boolean focused, int row, int column) {
            super.getTableCellRendererComponent(table, value, selected, false, row, column);
            String name = model.columns().get(convertColumnIndexToModel(column));
            RunRow run = model.row(row);
            boolean state = name.equals(RunRow.STATE);
            boolean missing = value == null && Columns.isResult(name);
            String text = missing ? "\u2013" : shown(name, value);
            String tip = missing ? run.whyNoResult() : state ? model.status(run) : name(name, value, text);
            setText(text);
            setToolTipText(tip.isEmpty() ? null : Html.plain(tip));
            boolean number = value instanceof Number || value instanceof CellFormat.ValueRange;
            setHorizontalAlignment(number || missing ? SwingConstants.TRAILING : SwingConstants.LEADING);
            setIcon(
                    state
                            ? ImageUtilities.loadIcon(
                                    "org/shapecode/toolkit/" + run.state().id() + ".svg")
                            : null);
            return this;
        }

        /** As filters find it, too. */
        private static String shown(String column, Object value) {
            if (column.equals(RunRow.FINDINGS)) {
                return Columns.texts(column).apply(value);
            }
            String text = CellFormat.text(value);
            return RunRow.FACTS.contains(column) && !column.equals(RunRow.DIFFERS) ? text : Labels.symbols(text);
        }

        /** Cells are short and as in filters: the id of a plugin, which has a longer name in forms. */
        private static String name(String column, Object value, String text) {
            return value instanceof String && !RunRow.FACTS.contains(column)
                    ? Columns.texts(column).apply(value)
                    : text;
        }
    }
}
