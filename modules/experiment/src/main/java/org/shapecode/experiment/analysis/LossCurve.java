package org.shapecode.experiment.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Panel;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.network.spi.Regulariser;

/** The loss by step, drawn from the metrics alone, so that a run can be followed without its model. Thread-safe. */
public final class LossCurve {
    /** The id of the analysis, and of its figure. */
    public static final String ID = "loss";

    private static final Pattern REPEATED = Pattern.compile("(.+?)(-\\d+)?");

    private LossCurve() {}

    /**
     * The loss of each step, also without penalties if there are any, and the loss on the test images where it was measured.
     */
    public static List<Series> series(Metrics metrics) {
        List<Series> series = new ArrayList<>();
        String loss = metrics.terms().get(0);
        if (hasPenalties(metrics.terms())) {
            series.add(line(metrics, loss, "training loss").in(new Series.Role.Total()));
            // Short, since a name that is cut off would say the opposite.
            series.add(line(metrics, Metrics.DATA, "loss without penalties"));
        } else {
            series.add(line(metrics, loss, "training loss"));
        }
        if (metrics.terms().contains(Metrics.TEST_LOSS)) {
            addMeasured(metrics.column(Metrics.TEST_LOSS), series);
        }
        return series;
    }

    /** Whether the loss with these terms, the columns of the metrics, has penalties, such as the divergence of a VAE. */
    public static boolean hasPenalties(List<String> terms) {
        return terms.contains(Metrics.DATA) && !others(terms).isEmpty();
    }

    /** The terms that are no loss: penalties, or what a model of its own kind measures. */
    private static List<String> others(List<String> terms) {
        return terms.stream()
                .skip(1)
                .filter(term -> !term.startsWith("code.")
                        && !List.of(Metrics.DATA, Metrics.TEST_LOSS).contains(term))
                .toList();
    }

    private static Series line(Metrics metrics, String term, String name) {
        double[] steps =
                IntStream.rangeClosed(1, metrics.steps()).asDoubleStream().toArray();
        return new Series(name, Series.Style.LINE, steps, metrics.column(term));
    }

    /** What a term is called: a penalty as in the form, numbered if there are several of its kind. */
    private static String name(String term) {
        Matcher parts = REPEATED.matcher(term);
        String number =
                parts.matches() && parts.group(2) != null ? " " + parts.group(2).substring(1) : "";
        return Plugins.find(Regulariser.class, parts.group(1))
                .map(penalty -> penalty.displayName() + number)
                .orElse(term);
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

    /**
     * The loss as a figure, with a panel for the penalties if there are any: they are other quantities.
     *
     * @param curves those of the {@linkplain #series loss}, and others to compare it with
     */
    public static Figure figure(Metrics metrics, List<Series> curves) {
        List<Panel> panels = new ArrayList<>(List.of(panel("", "loss per image", curves)));
        List<Series> others = others(metrics.terms()).stream()
                .map(term -> line(metrics, term, name(term)))
                .toList();
        if (!others.isEmpty()) {
            // The legend of a single curve is left out.
            String title = others.size() == 1 ? others.get(0).name() : "";
            // Their weights are not among the metrics.
            String label = metrics.terms().contains(Metrics.DATA) ? "penalty, unweighted" : "value";
            panels.add(panel(title, label, others));
        }
        return new Figure(ID, "Loss", panels);
    }

    /** On a logarithmic axis, unless nothing can be drawn there, as of a network that makes no error at all. */
    private static Plot panel(String title, String label, List<Series> series) {
        double[] values =
                series.stream().flatMapToDouble(each -> Arrays.stream(each.y())).toArray();
        boolean positive = values.length == 0 || Arrays.stream(values).anyMatch(value -> value > 0);
        return new Plot(title, Axis.whole("step"), Axis.linear(label).scaled(positive), series);
    }
}
