package org.shapecode.experiment.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hipparchus.stat.StatUtils;
import org.shapecode.core.Counted;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.experiment.analysis.Finding.Kind;
import org.shapecode.network.api.Activations;
import org.shapecode.network.api.Loss;
import org.shapecode.network.api.Model;
import org.shapecode.network.api.Part;

/**
 * Finds out whether a trained model collapsed, diverged or has dead units, on its test images. The loss is judged outside
 * holes, since a model that fails inside a hole has learnt nonetheless.
 */
final class Diagnosis {
    private static final String HELP = " Another seed or a lower learning rate usually helps.";

    /**
     * Before so many steps, the loss may still be several times that of a black image, as that of random weights is: then
     * nothing has been learnt yet, but training has not diverged either. Afterwards every network that learns is below the
     * mean image: autoencoders of disks are at a quarter of it, position networks, the slowest, at nine tenths.
     */
    private static final int EARLY = 500;

    private static final double EARLY_MARGIN = 10;

    /** So few images at once that the activations of large images fit into memory. */
    private static final int CHUNK = 16;

    private final Trained trained;
    private final Model model;
    private final boolean decodes;
    private final float[] codes;
    private final float[] outputs;

    private Diagnosis(Trained trained) {
        this.trained = trained;
        model = trained.model();
        decodes = model.parts().contains(Part.DECODER);
        codes = model.codes(trained.test());
        outputs = decodes ? model.decode(codes) : new float[0];
    }

    /** The findings, in the order of the kinds. Takes about as long as one analysis. */
    static List<Finding> of(Trained trained) {
        Diagnosis diagnosis = new Diagnosis(trained);
        List<Finding> findings = new ArrayList<>();
        diagnosis.collapsed().ifPresent(findings::add);
        diagnosis.high(!findings.isEmpty()).ifPresent(findings::add);
        findings.addAll(diagnosis.dead());
        return findings;
    }

    private Optional<Finding> collapsed() {
        boolean code = model.parts().contains(Part.ENCODER) && Codes.areSame(codes, model.codeSize());
        if (!code && !isOutputSame()) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                Kind.COLLAPSED,
                "The network collapsed: the " + (code ? "code" : "output")
                        + " is the same for every test image, so results about the code are meaningless." + HELP));
    }

    private boolean isOutputSame() {
        return decodes && Codes.areSame(outputs, model.shape().length());
    }

    /** Judges a loss that is above that of a constant output. */
    private Optional<Finding> high(boolean collapsed) {
        int[] judged = judged();
        double[] errors = decodes ? errors() : model.errors(trained.test());
        double loss =
                StatUtils.mean(IntStream.of(judged).mapToDouble(i -> errors[i]).toArray());
        // Of all test images, the loss is another number, which stands beside this sentence.
        String images = "the test images" + (judged.length < errors.length ? " outside holes" : "");
        if (!Double.isFinite(loss)) {
            return Optional.of(
                    new Finding(Kind.DIVERGED, "Training diverged: the loss on " + images + " is not finite." + HELP));
        }
        float[] targets = model.targets(ImageSelection.of(trained.test(), judged));
        if (targets.length == 0) {
            return Optional.empty();
        }
        Baselines baselines = Baselines.of(targets, judged.length, decodes ? model.loss() : Loss.SUM_OF_SQUARES);
        int steps = trained.metrics().steps();
        double black = Math.max(baselines.black(), baselines.mean());
        // A constant output may be black, which is not the best, but has not diverged.
        double best = (isOutputSame() ? black : baselines.mean()) * (1 + 1e-6);
        String sentence = "The loss on " + images + ", " + Baselines.text(loss) + ", is above that of "
                + (decodes ? "their mean image, " : "the best constant code, ") + Baselines.text(baselines.mean());
        if (loss > (steps < EARLY ? EARLY_MARGIN * black : best)) {
            String why = steps == 0 ? ": the network was not trained on such images." : ": training diverged." + HELP;
            return Optional.of(new Finding(Kind.DIVERGED, sentence + why));
        }
        return loss <= best || collapsed
                ? Optional.empty()
                : Optional.of(new Finding(
                        Kind.NOT_LEARNT,
                        sentence + ": after " + Counted.of(steps, "step")
                                + " the network has not learnt yet. More steps usually help."));
    }

    /** The test images outside holes, or all if there are none. */
    private int[] judged() {
        boolean[] heldOut = trained.heldOut();
        int[] outside =
                IntStream.range(0, heldOut.length).filter(i -> !heldOut[i]).toArray();
        return outside.length > 0 ? outside : IntStream.range(0, heldOut.length).toArray();
    }

    private double[] errors() {
        return model.loss().of(outputs, trained.test().images(), model.shape().length());
    }

    /** One finding for each negative slope with dead channels; a layer without an activation has none. */
    private List<Finding> dead() {
        Map<Float, Map<String, boolean[]>> alive = new TreeMap<>();
        int count = trained.test().count();
        for (int from = 0; from < count; from += CHUNK) {
            int[] some = IntStream.range(from, Math.min(count, from + CHUNK)).toArray();
            for (Activations level : model.activations(ImageSelection.of(trained.test(), some))) {
                if (level.slope() < 1) {
                    String layer = level.part().name().toLowerCase(Locale.ROOT) + " layer " + level.level();
                    note(
                            level,
                            alive.computeIfAbsent(level.slope(), slope -> new LinkedHashMap<>())
                                    .computeIfAbsent(layer, name -> new boolean[level.channels()]));
                }
            }
        }
        List<Finding> findings = new ArrayList<>();
        alive.forEach((slope, layers) -> dead(slope, layers).ifPresent(findings::add));
        return findings;
    }

    /** Notes which channels are positive somewhere; one that is no number is not dead but diverged. */
    private static void note(Activations level, boolean[] alive) {
        float[] values = level.values();
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] <= 0)) {
                alive[i / level.pixels() % level.channels()] = true;
            }
        }
    }

    /** Without a slope below 0, a dead channel passes neither signal nor gradient; with one, it is as good as a linear one. */
    private static Optional<Finding> dead(float slope, Map<String, boolean[]> alive) {
        int all = 0;
        int dead = 0;
        List<String> layers = new ArrayList<>();
        for (Map.Entry<String, boolean[]> layer : alive.entrySet()) {
            boolean[] channels = layer.getValue();
            int here = (int) IntStream.range(0, channels.length)
                    .filter(c -> !channels[c])
                    .count();
            all += channels.length;
            dead += here;
            if (here > 0) {
                layers.add(here + " of " + channels.length + " in " + layer.getKey());
            }
        }
        if (dead == 0) {
            return Optional.empty();
        }
        String where = " (" + String.join(", ", layers) + ")";
        String count = dead + " of " + Counted.of(all, "channel");
        return Optional.of(
                slope == 0
                        ? new Finding(
                                Kind.DEAD_UNITS,
                                count + (dead == 1 ? " is" : " are") + " dead" + where
                                        + ": negative for every test image, so that no signal and no gradient passes."
                                        + HELP)
                        : new Finding(
                                Kind.LINEAR_UNITS,
                                count + (dead == 1 ? " stays" : " stay") + " negative for every test image" + where
                                        + "; with a negative slope of " + ParameterInfo.format(decimal(slope))
                                        + (dead == 1 ? " it acts as a linear unit." : " they act as linear units.")));
    }

    /** The number that was written: 0.2, not the nearest one of single precision. */
    private static double decimal(float slope) {
        return Double.parseDouble(Float.toString(slope));
    }
}
