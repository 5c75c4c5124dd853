package org.shapecode.workbench.experiment;

import java.util.List;
import java.util.Map;
import org.shapecode.experiment.study.StudyResult;
import org.shapecode.experiment.study.Variant;
import org.shapecode.queue.RunMove;

/**
 * The runs of a study: a row for each variant, a column for each seed.
 *
 * @param variants their titles; a single empty one if nothing varies
 * @param seeds of every variant
 * @param cells row by row
 */
record StudyCells(List<String> variants, List<Long> seeds, List<StudyCell> cells) {
    /** No study. */
    static final StudyCells NONE = new StudyCells(List.of(), List.of(), List.of());

    StudyCells {
        variants = List.copyOf(variants);
        seeds = List.copyOf(seeds);
        cells = List.copyOf(cells);
    }

    /** The runs of a study as their folders tell; reads files. */
    static StudyCells read(StudyResult study) {
        return new StudyCells(
                study.study().variants().stream().map(Variant::title).toList(),
                study.study().seeds(),
                study.runs().stream()
                        .map(run -> StudyCell.read(run, study.study()))
                        .toList());
    }

    StudyCell at(int row, int column) {
        return cells.get(row * seeds.size() + column);
    }

    /**
     * The same after what the job of the study was told, by the names of the runs.
     *
     * @param before what it had been told when the folders were read
     */
    StudyCells after(Map<String, RunMove> moves, Map<String, RunMove> before) {
        return moves.isEmpty()
                ? this
                : new StudyCells(
                        variants,
                        seeds,
                        cells.stream()
                                .map(each -> each.after(moves.get(each.name()), before.get(each.name())))
                                .toList());
    }

    /** Whether some run has ended whose folder was read before. */
    boolean isBehind(Map<String, RunMove> moves) {
        return cells.stream().anyMatch(each -> each.isBehind(moves.get(each.name())));
    }

    /** How many runs are in a state. */
    long count(StudyCell.State state) {
        return cells.stream().filter(each -> each.state() == state).count();
    }
}
