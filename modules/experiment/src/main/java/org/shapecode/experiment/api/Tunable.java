package org.shapecode.experiment.api;

import java.util.ArrayList;
import java.util.List;
import org.shapecode.core.Excerpt;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.network.api.Optimiser;
import org.shapecode.network.spi.Regulariser;

/**
 * A number that can be changed during training: the learning rate, which the schedule then multiplies, or the lambda of a
 * regulariser.
 *
 * @param path in the experiment's file
 * @param label shown to the user
 * @param value current value
 * @param info description and range
 */
public record Tunable(String path, String label, double value, ParameterInfo info) {
    static final String RATE = "training.optimiser.learning-rate";
    private static final String LAMBDA = "lambda";

    /** The numbers of an experiment that can be changed, with their values after some steps. */
    public static List<Tunable> of(Experiment experiment, int step) {
        Experiment then = experiment.at(step);
        return of(then.regularisers(), then.training());
    }

    static List<Tunable> of(List<Regulariser> regularisers, TrainingSettings training) {
        List<Tunable> found = new ArrayList<>();
        Optimiser optimiser = training.optimiser();
        String label = training.schedule().isConstant() ? "Learning rate" : "Full learning rate";
        found.add(new Tunable(RATE, label, optimiser.learningRate(), info(optimiser, "learning-rate")));
        for (int i = 0; i < regularisers.size(); i++) {
            Regulariser each = regularisers.get(i);
            String path = "regularisers." + i + "." + LAMBDA;
            // A lambda that is not a parameter cannot be set.
            if (info(each, LAMBDA) != null) {
                found.add(new Tunable(path, each.displayName(), each.lambda(), info(each, LAMBDA)));
            }
        }
        return found;
    }

    /** Why a change is not possible; null if it is. */
    static String refusal(Change change, List<Tunable> tunables) {
        for (Tunable each : tunables) {
            if (each.path().equals(change.path())) {
                return each.info().allows(change.value())
                        ? null
                        : "sets " + Excerpt.of(change.path()) + " to " + ParameterInfo.format(change.value())
                                + ", but it must be " + each.info().allowed();
            }
        }
        return "names " + Excerpt.of(change.path()) + ", but only these fields can change during training: "
                + String.join(", ", tunables.stream().map(Tunable::path).toList());
    }

    /** Whether a change would have no effect. */
    static boolean stands(Change change, List<Tunable> tunables) {
        return tunables.stream().anyMatch(each -> each.path().equals(change.path()) && each.value() == change.value());
    }

    private static ParameterInfo info(Object record, String name) {
        return ParameterInfo.of(record.getClass()).stream()
                .filter(each -> each.name().equals(name) && Parameters.value(record, name) instanceof Double)
                .findFirst()
                .orElse(null);
    }
}
