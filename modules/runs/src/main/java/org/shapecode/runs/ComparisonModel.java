package org.shapecode.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import javax.swing.table.AbstractTableModel;
import org.shapecode.experiment.api.Run;
import org.shapecode.toolkit.RunNames;
import org.shapecode.toolkit.StyledText;

/** The compared settings and results: one row per value, one column per run. Event dispatch thread. */
final class ComparisonModel extends AbstractTableModel {
    private static final long serialVersionUID = 1L;

    private static final List<String> SECTIONS = List.of("seed", "data", "model", "regularisers", "training");

    /** Sums of the same errors in another order differ by less. */
    private static final double SAME = 1e-6;

    private transient List<RunRow> runs = List.of();
    private transient List<String> names = List.of();
    private transient List<ComparedValue> values = List.of();

    /**
     * Compares runs.
     *
     * @param all whether to include values that are the same in all runs, and results that repeat others
     */
    void show(List<RunRow> compared, boolean all) {
        Set<String> found = new LinkedHashSet<>();
        if (compared.stream().anyMatch(run -> run.state() != Run.State.DONE)) {
            found.addAll(List.of(RunRow.STATE, RunRow.STEP));
        }
        compared.forEach(run -> found.addAll(run.settings().keySet()));
        compared.forEach(run -> found.addAll(run.numbers().keySet()));
        Set<String> generators = Columns.generators(compared);
        List<ComparedValue> candidates = found.stream()
                .map(name -> ComparedValue.of(name, compared, generators))
                .toList();
        List<ComparedValue> sorted = candidates.stream()
                .filter(each -> candidates.stream().noneMatch(other -> other.covers(each.key())))
                .filter(each -> all || differs(compared, each))
                .sorted(Comparator.comparingInt(ComparisonModel::section))
                .toList();
        List<ComparedValue> rows = new ArrayList<>();
        for (ComparedValue each : sorted) {
            if (all || rows.stream().noneMatch(row -> repeats(compared, row, each))) {
                rows.add(each);
            }
        }
        boolean same = compared.equals(runs);
        runs = List.copyOf(compared);
        names = names();
        values = List.copyOf(rows);
        if (same) {
            fireTableDataChanged();
        } else {
            fireTableStructureChanged();
        }
    }

    List<RunRow> runs() {
        return runs;
    }

    /** What a row compares. */
    ComparedValue value(int row) {
        return values.get(row);
    }

    /** Facts before settings in the order of the form, of which some runs have more than others, before results. */
    private static int section(ComparedValue value) {
        int section = SECTIONS.indexOf(value.key().split("\\.", 2)[0]);
        return switch (value.kind()) {
            case FACT -> -1;
            case SETTING, PLUGIN -> section < 0 ? SECTIONS.size() : section;
            case RESULT -> SECTIONS.size() + 1;
        };
    }

    /** Values that look the same differ in digits that say nothing. */
    private static boolean differs(List<RunRow> runs, ComparedValue value) {
        return runs.stream().map(value::shown).distinct().count() > 1;
    }

    /** Whether a result is that of another row under another name, such as the mean of the errors that are the test loss. */
    private static boolean repeats(List<RunRow> runs, ComparedValue row, ComparedValue result) {
        return result.kind() == ComparedValue.Kind.RESULT
                && row.kind() == ComparedValue.Kind.RESULT
                && runs.stream().allMatch(run -> {
                    Double one = run.numbers().get(row.key());
                    Double other = run.numbers().get(result.key());
                    return one == null || other == null
                            ? one == other
                            : Math.abs(one - other) <= SAME * Math.abs(one) && one != Math.rint(one);
                });
    }

    /** Whether a value is a result that is better than those of other runs. */
    boolean isBest(int row, int column) {
        ComparedValue value = values.get(row);
        if (column == 0 || value.kind() != ComparedValue.Kind.RESULT || !differs(runs, value)) {
            return false;
        }
        OptionalDouble best = value.meaning()
                .best(runs.stream().map(run -> run.numbers().get(value.key())).toList());
        Double own = runs.get(column - 1).numbers().get(value.key());
        return own != null
                && best.isPresent()
                && CellFormat.shown(best.getAsDouble()).equals(CellFormat.shown(own));
    }

    @Override
    public int getRowCount() {
        return values.size();
    }

    @Override
    public int getColumnCount() {
        return 1 + runs.size();
    }

    /** The name of the run, with what tells it apart if another compared run has the same name. */
    @Override
    public String getColumnName(int column) {
        return column == 0 ? "" : names.get(column - 1);
    }

    /** Compares all experiments with each other: once, as the table asks for its headers again and again. */
    private List<String> names() {
        return RunNames.distinct(
                runs.stream()
                        .map(study().isPresent() ? RunRow::title : RunRow::name)
                        .toList(),
                runs.stream().map(RunRow::experiment).toList(),
                runs.stream().map(run -> Optional.of(run.folder())).toList());
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

    /** The text of a cell, which is never empty. */
    @Override
    public String getValueAt(int row, int column) {
        return column == 0 ? values.get(row).title() : values.get(row).text(runs.get(column - 1));
    }

    /** Whether a cell is a number, of which those below each other should be aligned. */
    boolean isNumber(int row, int column) {
        return column > 0 && runs.get(column - 1).value(values.get(row).key()) instanceof Number;
    }

    /** The name of a run and where it is. */
    String place(int column) {
        RunRow run = runs.get(column - 1);
        return run.name() + " – " + StyledText.shortened(run.folder());
    }

    /** What the text of a cell leaves out. */
    Optional<String> tip(int row, int column) {
        return column == 0
                ? Optional.of(values.get(row).title() + ". In saved files and filters: "
                        + values.get(row).key())
                : values.get(row).tip(runs.get(column - 1));
    }
}
