package org.shapecode.runs;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.swing.table.AbstractTableModel;
import org.shapecode.experiment.api.Run;
import org.shapecode.toolkit.RunNames;

/** The compared settings and results: one row per name, one column per run. Event dispatch thread. */
final class ComparisonModel extends AbstractTableModel {
    private static final long serialVersionUID = 1L;

    private static final List<String> SECTIONS = List.of("seed", "data", "model", "regularisers", "training");

    private transient List<RunRow> runs = List.of();
    private transient List<String> names = List.of();
    private transient Set<String> generators = Set.of();

    /**
     * Compares runs.
     *
     * @param all whether to include values that are the same in all runs
     */
    void show(List<RunRow> compared, boolean all) {
        Set<String> found = new LinkedHashSet<>();
        if (compared.stream().anyMatch(run -> run.state() != Run.State.DONE)) {
            found.addAll(List.of(RunRow.STATE, RunRow.STEP));
        }
        compared.forEach(run -> found.addAll(run.settings().keySet()));
        compared.forEach(run -> found.addAll(run.numbers().keySet()));
        names = found.stream()
                .filter(name -> all || differs(compared, name))
                .sorted(Comparator.comparingInt(name -> section(compared, name)))
                .toList();
        boolean same = compared.equals(runs);
        runs = List.copyOf(compared);
        generators = Columns.generators(compared);
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

    /** Facts before settings in the order of the form, of which some runs have more than others, before results. */
    private static int section(List<RunRow> runs, String name) {
        if (RunRow.FACTS.contains(name)) {
            return -1;
        }
        boolean setting = runs.stream().anyMatch(run -> run.settings().containsKey(name));
        int section = SECTIONS.indexOf(name.split("\\.", 2)[0]);
        return setting && section >= 0 ? section : SECTIONS.size() + (setting ? 0 : 1);
    }

    /** Values that look the same differ in digits that say nothing. */
    private static boolean differs(List<RunRow> runs, String name) {
        return runs.stream()
                        .map(run -> CellFormat.shown(run.value(name)))
                        .distinct()
                        .count()
                > 1;
    }

    /** Whether a value is a result that is better than those of other runs. */
    boolean isBest(int row, int column) {
        String name = names.get(row);
        Double own = column == 0 ? null : runs.get(column - 1).numbers().get(name);
        List<Double> values = runs.stream().map(run -> run.numbers().get(name)).toList();
        return own != null
                && !isSetting(row)
                && differs(runs, name)
                && Better.of(name).best(values).stream()
                        .anyMatch(best -> CellFormat.shown(best).equals(CellFormat.shown(own)));
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
                        runs.stream()
                                .map(study().isPresent() ? RunRow::title : RunRow::name)
                                .toList(),
                        runs.stream().map(run -> Optional.of(run.folder())).toList())
                .get(column - 1);
    }

    /** The folder of the study to which all runs belong. */
    private Optional<Path> study() {
        List<Path> studies = runs.stream().map(RunRow::parent).distinct().toList();
        return studies.size() == 1 && runs.get(0).value(RunRow.STUDY) != null
                ? Optional.of(studies.get(0))
                : Optional.empty();
    }

    /** The name of the study to which all runs belong: that of a run without its title. */
    Optional<String> studyName() {
        return study().map(folder -> runs.get(0)).map(run -> run.name().replace(" / " + run.title(), ""));
    }

    /** The key of a row in files and filters. */
    String key(int row) {
        return names.get(row);
    }

    @Override
    public Object getValueAt(int row, int column) {
        String name = names.get(row);
        return column == 0
                ? Columns.title(name, generators)
                : runs.get(column - 1).value(name);
    }
}
