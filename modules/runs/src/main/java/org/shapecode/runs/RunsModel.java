package org.shapecode.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.swing.RowSorter.SortKey;
import javax.swing.SortOrder;
import javax.swing.table.AbstractTableModel;
import org.shapecode.experiment.api.Notes;
import org.shapecode.toolkit.RunNames;

/**
 * The model of the runs table: the rows that match the filter, in order, those of an expanded study below it, and the visible
 * columns. A filter expands the studies in which it finds runs. Event dispatch thread.
 */
final class RunsModel extends AbstractTableModel {
    private static final long serialVersionUID = 1L;

    private final transient Function<RunRow, Optional<String>> progress;
    private final transient BiConsumer<RunRow, UnaryOperator<Notes>> notes;
    private final transient Set<Path> expanded = new HashSet<>();
    private final transient Set<Path> collapsedInFilter = new HashSet<>();
    private transient List<RunRow> all = List.of();
    private transient Set<String> generators = Set.of();
    private transient Map<Path, String> names = Map.of();
    private transient RunTree tree = RunTree.EMPTY;
    private transient List<RunRow> rows = List.of();
    private transient boolean loaded;
    private transient RunFilter filter = RunFilter.ALL;
    private transient List<RunTree.Key> order = List.of();
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

    /** The rows that match the filter, in order, including those of collapsed studies. */
    List<RunRow> matching() {
        return tree.rows(row -> true);
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

    /** Whether one of the rows is that of one of the runs. */
    boolean lists(Set<Path> folders) {
        return rows.stream().anyMatch(row -> folders.contains(row.folder()));
    }

    /** The ids of the generators of all rows. */
    Set<String> generators() {
        return generators;
    }

    List<String> columns() {
        return columns;
    }

    /** Replaces the runs. */
    void show(List<RunRow> runs) {
        if (!loaded) {
            loaded = true;
            fireTableDataChanged();
        }
        if (!runs.equals(all)) {
            all = runs;
            generators = Columns.generators(runs);
            names = names(runs);
            arrange();
        }
    }

    private static Map<Path, String> names(List<RunRow> runs) {
        List<String> distinct = RunNames.distinct(
                runs.stream().map(RunRow::name).toList(),
                runs.stream().map(row -> Optional.of(row.folder())).toList());
        Map<Path, String> names = new HashMap<>();
        for (int i = 0; i < runs.size(); i++) {
            names.put(runs.get(i).folder(), distinct.get(i));
        }
        return names;
    }

    /** The name with what tells it from others, such as its time; of a run below its study without that of the study. */
    String name(RunRow row) {
        return isNested(row) ? row.title() : names.getOrDefault(row.folder(), row.name());
    }

    void show(RunFilter wanted) {
        filter = wanted;
        collapsedInFilter.clear();
        arrange();
    }

    /** Sorts the rows; the columns of the keys are indices into {@link #columns}. */
    void sort(List<SortKey> keys) {
        order = keys.stream()
                .map(key -> {
                    String column = columns.get(key.getColumn());
                    // The latest run is the first; those of a study are in the order of the study.
                    return new RunTree.Key(
                            row -> value(row, column),
                            key.getSortOrder() == SortOrder.DESCENDING,
                            column.equals(RunRow.STARTED));
                })
                .toList();
        arrange();
    }

    private void arrange() {
        tree = RunTree.of(all, filter::matches, order);
        rows = tree.rows(this::isExpanded);
        fireTableDataChanged();
    }

    /** Whether a row is a study with runs that can be shown. */
    boolean isExpandable(RunRow row) {
        return !tree.below(row).isEmpty();
    }

    /** The runs of a study that match the filter; none of a run. */
    List<RunRow> below(RunRow row) {
        return tree.below(row);
    }

    /** Whether the runs of a study are shown. */
    boolean isExpanded(RunRow study) {
        return filter == RunFilter.ALL
                ? expanded.contains(study.folder())
                : !collapsedInFilter.contains(study.folder());
    }

    /** The folders of the studies whose runs are shown while there is no filter. */
    Set<Path> expanded() {
        return Set.copyOf(expanded);
    }

    /** Shows the runs of studies that may not be listed yet. */
    void expand(Collection<Path> studies) {
        expanded.addAll(studies);
        arrange();
    }

    /** Shows or hides the runs of a study. */
    void setExpanded(RunRow study, boolean shown) {
        Set<Path> exceptions = filter == RunFilter.ALL ? expanded : collapsedInFilter;
        if (shown == (filter == RunFilter.ALL)) {
            exceptions.add(study.folder());
        } else {
            exceptions.remove(study.folder());
        }
        rows = tree.rows(this::isExpanded);
        fireTableDataChanged();
    }

    /** Whether a run is shown below its study. */
    boolean isNested(RunRow row) {
        return !tree.roots().contains(row);
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
        return Columns.header(columns.get(column), generators);
    }

    /** The value of a study without one is the range of the results of its runs. */
    @Override
    public Object getValueAt(int index, int column) {
        RunRow row = rows.get(index);
        String name = columns.get(column);
        Object value = value(row, name);
        return value == null && row.study() ? tree.range(row, name) : value;
    }

    /** The state of a run as a sentence, or its progress in training. */
    String status(RunRow row) {
        return progress.apply(row).orElseGet(row::status);
    }

    private Object value(RunRow row, String column) {
        return column.equals(RunRow.STATE) ? progress.apply(row).orElse(row.stateText()) : row.value(column);
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
