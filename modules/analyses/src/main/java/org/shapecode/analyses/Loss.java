package org.shapecode.analyses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hipparchus.stat.StatUtils;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.api.Findings;
import org.shapecode.experiment.api.Metrics;
import org.shapecode.experiment.api.Trained;
import org.shapecode.experiment.spi.Analysis;

/**
 * The loss by step (paper, Eq. 1), and on unseen images: the sum over pixels of the squared error, averaged over images,
 * also apart for images inside and outside the holes of the training attributes.
 */
@PluginInfo(
        id = "loss",
        name = "Loss",
        description = "The loss by step, with each penalty, and the loss on unseen images.",
        help = Help.LOSS,
        position = 100)
public record Loss() implements Analysis {
    @Override
    public Findings analyse(Trained trained, Progress progress) {
        Metrics metrics = trained.metrics();
        double[] steps =
                IntStream.rangeClosed(1, metrics.steps()).asDoubleStream().toArray();
        List<Series> series = new ArrayList<>();
        List<String> terms = metrics.terms().stream()
                .filter(term -> !term.startsWith("code."))
                .toList();
        // Without penalties the data term is the whole loss.
        for (String term : terms.size() > 2 ? terms : terms.subList(0, 1)) {
            series.add(new Series(term, Series.Style.LINE, steps, metrics.column(term)));
        }
        Plot plot = new Plot("", Axis.linear("step"), Axis.log("loss per image"), series);
        return new Findings(List.of(new Figure("loss", "Loss by step", List.of(plot))), numbers(trained));
    }

    @Override
    public boolean accepts(Trained trained) {
        return true;
    }

    private static Map<String, Double> numbers(Trained trained) {
        double[] errors = trained.model().errors(trained.test());
        Map<String, Double> numbers = new LinkedHashMap<>();
        double test = StatUtils.mean(errors);
        numbers.put("loss.test", test);
        numbers.put("loss.test-per-pixel", test / trained.test().shape().pixels());
        double[] inside = TestErrors.where(trained, errors, false);
        if (inside.length > 0) {
            numbers.put("loss.inside-holes", StatUtils.mean(inside));
            numbers.put("loss.outside-holes", StatUtils.mean(TestErrors.where(trained, errors, true)));
        }
        return numbers;
    }
}
