package org.shapecode.experiment.study;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hipparchus.stat.StatUtils;
import org.shapecode.core.Seed;
import org.shapecode.core.figure.Interval;
import org.shapecode.core.figure.Series;
import org.shapecode.core.figure.Series.Style;
import org.shapecode.data.Data;
import org.shapecode.data.api.Attribute;
import org.shapecode.experiment.analysis.Codes;
import org.shapecode.experiment.analysis.Finding;
import org.shapecode.experiment.analysis.Holes;
import org.shapecode.experiment.analysis.Trend;

/**
 * The curves of one run, read from its folder: the table of its test images once for all.
 *
 * @param run whose curves they are
 * @param table the columns of its test images by name; empty unless it is done and its data vary in one attribute
 */
record RunCurves(StudyRun run, Map<String, double[]> table) {
    /** More points would be indistinguishable on the screen. */
    private static final int POINTS = 200;

    /** Reads the table of a run. */
    static RunCurves of(StudyRun run) {
        return new RunCurves(
                run, run.done() && attribute(run) != null ? run.run().codes() : Map.of());
    }

    /** The only attribute that varies in the data of a run; null if there are several. */
    static Attribute attribute(StudyRun run) {
        List<Attribute> attributes = run.planned().experiment().data().attributes();
        return attributes.size() == 1 ? attributes.get(0) : null;
    }

    /** A column of the table of test images against their attribute; null if the run does not have it. */
    Series against(String column) {
        Attribute attribute = attribute(run);
        if (attribute == null || !table.keySet().containsAll(List.of(attribute.name(), column))) {
            return null;
        }
        double[] values = table.get(column);
        return values.length == 0 ? null : new Series(name(run), Style.LINE, table.get(attribute.name()), values);
    }

    /**
     * A code against the attribute, normalised to [0, 1] and made to rise: its scale and sign carry no meaning. Null if the
     * run does not have it, or collapsed, so that the code has no shape.
     */
    Series code(String component) {
        Series plain = against(component);
        return plain == null || isCollapsed(run) || !Trend.varies(plain.y())
                ? null
                : new Series(plain.name(), Style.LINE, plain.x(), rising(plain.y()));
    }

    private static boolean isCollapsed(StudyRun run) {
        return run.findings().stream().anyMatch(each -> each.kind() == Finding.Kind.COLLAPSED);
    }

    /**
     * The loss without penalties by step, averaged over blocks of steps to give about {@value #POINTS} points. A last block that is
     * incomplete would be noisier than the others and is left out. Null if the run has taken no step.
     */
    static Series loss(StudyRun run) {
        // A run that waits elsewhere has a folder without metrics.
        if (!run.isReadable() || !Files.exists(run.run().files().metrics())) {
            return null;
        }
        double[] loss = run.run().losses();
        if (loss.length == 0) {
            return null;
        }
        int block = Math.max(1, run.planned().experiment().training().steps() / POINTS);
        int points = Math.max(1, loss.length / block);
        double[] steps = new double[points];
        double[] means = new double[points];
        for (int i = 0; i < points; i++) {
            int to = Math.min(loss.length, (i + 1) * block);
            steps[i] = to;
            means[i] = StatUtils.mean(loss, i * block, to - i * block);
        }
        return new Series(name(run), Style.LINE, steps, means);
    }

    /** Whether each test image lies inside a hole, in the order of the table, which may lack the attribute. */
    boolean[] heldOut() {
        Data data = run.planned().experiment().data();
        double[] values = table.getOrDefault(attribute(run).name(), new double[0]);
        double[][] rows =
                Arrays.stream(values).mapToObj(value -> new double[] {value}).toArray(double[][]::new);
        return data.heldOut(rows, data.drawn(new Seed(run.planned().seed())));
    }

    /** The holes in the attribute. */
    static List<Interval> holes(StudyRun run) {
        return Holes.of(run.planned().experiment().data(), 0);
    }

    private static String name(StudyRun run) {
        String failed = !run.failure().isEmpty() ? " (" + run.label() + ")" : run.isDiverged() ? " (diverged)" : "";
        return "seed " + run.planned().seed() + failed;
    }

    private static double[] rising(double[] code) {
        double[] normalised = Codes.normalised(code);
        boolean falls = code[code.length - 1] < code[0];
        return falls ? Arrays.stream(normalised).map(z -> 1 - z).toArray() : normalised;
    }
}
