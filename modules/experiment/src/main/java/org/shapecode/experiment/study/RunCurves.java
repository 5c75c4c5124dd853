package org.shapecode.experiment.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hipparchus.stat.StatUtils;
import org.shapecode.core.figure.Interval;
import org.shapecode.core.figure.Series;
import org.shapecode.core.figure.Series.Style;
import org.shapecode.data.Data;
import org.shapecode.data.api.Attribute;
import org.shapecode.experiment.api.Metrics;

/** The curves of one run, read from its folder; null where it has none. */
final class RunCurves {
    /** More points than these would not be seen. */
    private static final int POINTS = 200;

    private RunCurves() {}

    /** The one attribute that varies in a run's data, or null if there are several. */
    static Attribute attribute(Outcome outcome) {
        List<Attribute> attributes =
                outcome.point().document().experiment().data().attributes();
        return attributes.size() == 1 ? attributes.get(0) : null;
    }

    /** A column of the table of unseen images against their attribute. */
    static Series against(Outcome outcome, String column) {
        Attribute attribute = attribute(outcome);
        Map<String, double[]> table = outcome.begun() ? outcome.run().codes() : Map.of();
        return attribute == null || !table.containsKey(column)
                ? null
                : new Series(name(outcome), Style.LINE, table.get(attribute.name()), table.get(column));
    }

    /** A code against the attribute, brought to 0..1 and made to rise, as its scale and sign mean nothing. */
    static Series code(Outcome outcome, String component) {
        Series plain = against(outcome, component);
        return plain == null ? null : new Series(plain.name(), Style.LINE, plain.x(), unit(plain.y()));
    }

    /** The loss by step, each point the mean of as many steps as it takes to have a few hundred points. */
    static Series loss(Outcome outcome) {
        if (!outcome.begun()) {
            return null;
        }
        Metrics metrics = outcome.run().metrics();
        double[] loss = metrics.column(metrics.terms().get(0));
        if (loss.length == 0) {
            return null;
        }
        int block =
                Math.max(1, outcome.point().document().experiment().training().steps() / POINTS);
        int points = (loss.length + block - 1) / block;
        double[] steps = new double[points];
        double[] means = new double[points];
        for (int i = 0; i < points; i++) {
            int to = Math.min(loss.length, (i + 1) * block);
            steps[i] = to;
            means[i] = StatUtils.mean(loss, i * block, to - i * block);
        }
        return new Series(name(outcome), Style.LINE, steps, means);
    }

    /** Which of the unseen images the training could have held, in the order of their table. */
    static boolean[] covered(Outcome outcome) {
        Data data = outcome.point().document().experiment().data();
        double[] values = outcome.run().codes().get(attribute(outcome).name());
        boolean[] covered = new boolean[values.length];
        for (int i = 0; i < covered.length; i++) {
            covered[i] = data.covers(new double[] {values[i]});
        }
        return covered;
    }

    /** The intervals of the attribute that the training leaves out, as far as the unseen images tell. */
    static List<Interval> holes(Outcome outcome) {
        double[] values = outcome.run().codes().get(attribute(outcome).name());
        boolean[] covered = covered(outcome);
        List<Interval> holes = new ArrayList<>();
        for (int i = 0; i < covered.length; i++) {
            int from = i;
            while (i < covered.length && !covered[i]) {
                i++;
            }
            if (i > from) {
                holes.add(new Interval("not in the training data", values[from], values[i - 1]));
            }
        }
        return holes;
    }

    private static String name(Outcome outcome) {
        String failed = outcome.failure().isEmpty() ? "" : " (failed)";
        return "seed " + outcome.point().seed() + failed;
    }

    private static double[] unit(double[] code) {
        double min = StatUtils.min(code);
        double range = StatUtils.max(code) - min;
        boolean falls = code[code.length - 1] < code[0];
        return Arrays.stream(code)
                .map(z -> range == 0 ? 0 : falls ? 1 - (z - min) / range : (z - min) / range)
                .toArray();
    }
}
