package org.shapecode.experiment.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.network.spi.Regulariser;

/** The loss by step, drawn from the metrics alone, so that a run can be followed without its model. Thread-safe. */
public final class LossCurve {
    /** The id of the analysis, and of its figure. */
    public static final String ID = "loss";

    /** The terms that every model trained on data has, by what they are of. */
    private static final Map<String, String> NAMES =
            Map.of("loss", "training loss", "data", "training loss without penalties");

    private static final Pattern REPEATED = Pattern.compile("(.+?)(-\\d+)?");

    private LossCurve() {}

    /** The loss of each step, with each penalty if there are any, and the loss on the test images where it was measured. */
    public static List<Series> series(Metrics metrics) {
        double[] steps =
                IntStream.rangeClosed(1, metrics.steps()).asDoubleStream().toArray();
        List<Series> series = new ArrayList<>();
        List<String> terms = metrics.terms().stream()
                .filter(term -> !term.startsWith("code.") && !term.equals(Metrics.TEST_LOSS))
                .toList();
        // Without penalties the data term equals the loss.
        for (String term : terms.size() > 2 ? terms : terms.subList(0, 1)) {
            series.add(new Series(name(term), Series.Style.LINE, steps, metrics.column(term)));
        }
        if (metrics.terms().contains(Metrics.TEST_LOSS)) {
            addMeasured(metrics.column(Metrics.TEST_LOSS), series);
        }
        return series;
    }

    /** What a term is called: a penalty as in the form, numbered if there are several of its kind. Its weight is not in it. */
    private static String name(String term) {
        if (NAMES.containsKey(term)) {
            return NAMES.get(term);
        }
        Matcher parts = REPEATED.matcher(term);
        String number =
                parts.matches() && parts.group(2) != null ? " " + parts.group(2).substring(1) : "";
        return Plugins.find(Regulariser.class, parts.group(1))
                        .map(penalty -> penalty.displayName() + number)
                        .orElse(term)
                + ", unweighted";
    }

    private static void addMeasured(double[] column, List<Series> series) {
        int[] measured = IntStream.range(0, column.length)
                .filter(i -> !Double.isNaN(column[i]))
                .toArray();
        if (measured.length > 0) {
            double[] steps = Arrays.stream(measured).mapToDouble(i -> i + 1).toArray();
            double[] losses =
                    Arrays.stream(measured).mapToDouble(i -> column[i]).toArray();
            series.add(new Series("test loss", Series.Style.LINE, steps, losses));
        }
    }

    /** The curves as a figure, on a logarithmic axis if they can be drawn there. */
    public static Figure figure(List<Series> series) {
        double[] values =
                series.stream().flatMapToDouble(each -> Arrays.stream(each.y())).toArray();
        // A network that makes no error at all has nothing to show on a logarithmic axis.
        boolean positive = values.length == 0 || Arrays.stream(values).anyMatch(value -> value > 0);
        Plot plot =
                new Plot("", Axis.whole("step"), Axis.linear("loss per image").scaled(positive), series);
        return new Figure(ID, "Loss", List.of(plot));
    }
}
