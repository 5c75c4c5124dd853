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

/** The rows that pass the filter, and the columns that are shown. Event dispatch thread. */
final class RunsModel extends AbstractTableModel {
    private static final long serialVersionUID = 1L;

    private final transient Function<RunRow, Optional<String>> going;
    private final transient BiConsumer<RunRow, UnaryOperator<Notes>> notes;
    private transient List<RunRow> all = List.of();
    private transient List<RunRow> rows = List.of();
    private transient boolean looked;
    private transient RunFilter filter = RunFilter.ALL;
    private transient List<String> columns = new ArrayList<>(Columns.USUAL);

    /**
     * An empty table.
     *
     * @param going how far a run is that trains or waits here
     * @param notes takes what a person changes in the notes of a run, whatever they say by then
     */
    RunsModel(Function<RunRow, Optional<String>> going, BiConsumer<RunRow, UnaryOperator<Notes>> notes) {
        this.going = going;
        this.notes = notes;
    }

    /** Every row, shown or not. */
    List<RunRow> all() {
        return all;
    }

    /** Why there are no rows, for a person; to be asked when there are none. */
    String whyEmpty() {
        if (!looked) {
            return "Looking for runs\u2026";
        }
        return all.isEmpty()
                ? "No runs yet. Run an experiment, or copy the folder of a run into a project."
                : "No run is as the filter asks.";
    }

    RunRow row(int index) {
        return rows.get(index);
    }

    List<String> columns() {
        return columns;
    }

    /** Shows these runs; whether anything changed. */
    boolean show(List<RunRow> runs) {
        if (!looked) {
            looked = true;
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

    /** Draws again how far each is. */
    void tick() {
        int column = columns.indexOf(RunRow.STATE);
        for (int i = 0; i < rows.size() && column >= 0; i++) {
            if (going.apply(rows.get(i)).isPresent()) {
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
        return name.equals(RunRow.STATE) ? going.apply(row).orElse(row.stateText()) : row.value(name);
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
