package org.shapecode.runs;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.swing.table.AbstractTableModel;
import org.shapecode.toolkit.RunNames;

/** The compared settings and results: one row per name, one column per run. Event dispatch thread. */
final class ComparisonModel extends AbstractTableModel {
    private static final long serialVersionUID = 1L;

    private transient List<RunRow> runs = List.of();
    private transient List<String> names = List.of();

    /**
     * Compares runs.
     *
     * @param all whether to include values that are the same in all runs
     */
    void show(List<RunRow> compared, boolean all) {
        Set<String> found = new LinkedHashSet<>();
        compared.forEach(run -> found.addAll(run.settings().keySet()));
        compared.forEach(run -> found.addAll(run.numbers().keySet()));
        names = found.stream().filter(name -> all || differs(compared, name)).toList();
        boolean same = compared.equals(runs);
        runs = List.copyOf(compared);
        if (same) {
            fireTableDataChanged();
        } else {
            fireTableStructureChanged();
        }
    }

    List<RunRow> runs() {
        return runs;
    }

    /** Whether a row is a setting, as opposed to a result. */
    boolean isSetting(int row) {
        return runs.stream().anyMatch(run -> run.settings().containsKey(names.get(row)));
    }

    private static boolean differs(List<RunRow> runs, String name) {
        return runs.stream()
                        .map(run -> CellFormat.exact(run.value(name)))
                        .distinct()
                        .count()
                > 1;
    }

    @Override
    public int getRowCount() {
        return names.size();
    }

    @Override
    public int getColumnCount() {
        return 1 + runs.size();
    }

    /** The name of the run, with its time if another compared run has the same name. */
    @Override
    public String getColumnName(int column) {
        if (column == 0) {
            return "";
        }
        return RunNames.distinct(
                        runs.stream().map(RunRow::name).toList(),
                        runs.stream().map(run -> Optional.of(run.folder())).toList())
                .get(column - 1);
    }

    /** The key of a row in files and filters. */
    String key(int row) {
        return names.get(row);
    }

    @Override
    public Object getValueAt(int row, int column) {
        String name = names.get(row);
        return column == 0 ? Columns.title(name) : runs.get(column - 1).value(name);
    }
}
