package org.shapecode.runs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.swing.table.AbstractTableModel;
import org.shapecode.experiment.api.Notes;

/** The model of the runs table: the rows that match the filter, and the visible columns. Event dispatch thread. */
final class RunsModel extends AbstractTableModel {
    private static final long serialVersionUID = 1L;

    private final transient Function<RunRow, Optional<String>> progress;
    private final transient BiConsumer<RunRow, UnaryOperator<Notes>> notes;
    private transient List<RunRow> all = List.of();
    private transient List<RunRow> rows = List.of();
    private transient boolean loaded;
    private transient RunFilter filter = RunFilter.ALL;
    private transient List<String> columns = new ArrayList<>(Columns.DEFAULT);

    /**
     * An empty model.
     *
     * @param progress gives the progress of a run that is waiting or training in this program
     * @param notes applies a change to the latest notes of a run
     */
    RunsModel(Function<RunRow, Optional<String>> progress, BiConsumer<RunRow, UnaryOperator<Notes>> notes) {
        this.progress = progress;
        this.notes = notes;
    }

    /** All rows, including those that do not match the filter. */
    List<RunRow> all() {
        return all;
    }

    /** The text to show while there are no rows. */
    String emptyText() {
        if (!loaded) {
            return "Loading runs\u2026";
        }
        return all.isEmpty()
                ? "No runs yet. Run an experiment, or copy a run folder into a project."
                : "No runs match the filter.";
    }

    RunRow row(int index) {
        return rows.get(index);
    }

    List<String> columns() {
        return columns;
    }

    /** Replaces the runs. False if they are the same as before. */
    boolean show(List<RunRow> runs) {
        if (!loaded) {
            loaded = true;
            fireTableDataChanged();
        }
        if (runs.equals(all)) {
            return false;
        }
        all = runs;
        refilter();
        return true;
    }

    void show(RunFilter wanted) {
        filter = wanted;
        refilter();
    }

    private void refilter() {
        rows = all.stream().filter(filter::matches).toList();
        fireTableDataChanged();
    }

    void setColumns(List<String> wanted) {
        columns = new ArrayList<>(wanted);
        fireTableStructureChanged();
    }

    /** Repaints the progress of the runs that are training. */
    void repaintProgress() {
        int column = columns.indexOf(RunRow.STATE);
        for (int i = 0; i < rows.size() && column >= 0; i++) {
            if (progress.apply(rows.get(i)).isPresent()) {
                fireTableCellUpdated(i, column);
            }
        }
    }

    @Override
    public int getRowCount() {
        return rows.size();
    }

    @Override
    public int getColumnCount() {
        return columns.size();
    }

    @Override
    public String getColumnName(int column) {
        return Columns.header(columns.get(column));
    }

    @Override
    public Object getValueAt(int index, int column) {
        RunRow row = rows.get(index);
        String name = columns.get(column);
        return name.equals(RunRow.STATE) ? progress.apply(row).orElse(row.stateText()) : row.value(name);
    }

    @Override
    public boolean isCellEditable(int index, int column) {
        return List.of(RunRow.TAGS, RunRow.NOTE).contains(columns.get(column));
    }

    @Override
    public void setValueAt(Object value, int index, int column) {
        RunRow row = rows.get(index);
        String text = String.valueOf(value).strip();
        UnaryOperator<Notes> change = columns.get(column).equals(RunRow.TAGS)
                ? now -> new Notes(Arrays.asList(text.split(",")), now.note())
                : now -> new Notes(now.tags(), text);
        if (!change.apply(row.notes()).equals(row.notes())) {
            notes.accept(row, change);
        }
    }
}
