package org.shapecode.experiment.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Plugins;

/** Readable names of the numbers of runs, for titles and headers. Safe on any thread. */
public final class NumberName {
    private static final MathContext DIGITS = new MathContext(4);

    private static final Pattern ACRONYM = Pattern.compile("\\b(?:mig|sap|dci)\\b");

    /** Means over images. */
    private static final Set<String> PER_IMAGE = Set.of(
            "loss.test",
            "loss.black-image",
            "loss.mean-image",
            "loss.inside-holes",
            "loss.outside-holes",
            "error.mean",
            "error.inside",
            "error.outside");

    /** Of weights and activations. */
    private static final Pattern LAYER = Pattern.compile("\\b(encoder|decoder) (\\d+)\\b");

    private NumberName() {}

    /**
     * The display name of the analysis, then what it measured: {@code "rank-one.loss-over-bound"} is {@code "Rank-1 bound:
     * loss over bound"}. Numbers of no installed analysis begin with their first part: {@code "training.seconds"} is {@code
     * "Training: seconds"}.
     */
    public static String label(String number) {
        Optional<Analysis> analysis = analysis(number);
        if (analysis.isPresent()) {
            return analysis.get().displayName() + ": " + quantity(number);
        }
        int dot = number.indexOf('.');
        return dot < 0 ? capitalised(words(number)) : capitalised(number.substring(0, dot)) + ": " + quantity(number);
    }

    /** What was measured, without the analysis: {@code "loss over bound"}. */
    public static String quantity(String number) {
        int id = analysis(number).map(each -> each.id().length()).orElse(number.indexOf('.'));
        return words(number.substring(id + 1));
    }

    /** The {@link #label} with the unit, where that is known, for an axis: {@code "Loss: test (per image)"}. */
    public static String axis(String number) {
        return label(number) + unit(number);
    }

    /** The {@link #quantity} with the unit, where that is known: {@code "test (per image)"}. */
    public static String axisOfQuantity(String number) {
        return quantity(number) + unit(number);
    }

    private static String unit(String number) {
        return PER_IMAGE.contains(number) ? " (per image)" : "";
    }

    /** What was measured, with its value in four digits, for the text under a figure: {@code "R² radius = 0.9934"}. */
    static String note(String number, double value) {
        return words(number.substring(number.indexOf('.') + 1)) + (Double.isFinite(value) ? " = " : " ") + value(value);
    }

    /** A value in four digits, or {@code "undefined"} if it is none. */
    public static String value(double value) {
        return Double.isFinite(value)
                ? ParameterInfo.format(new BigDecimal(value).round(DIGITS).doubleValue())
                : "undefined";
    }

    private static Optional<Analysis> analysis(String number) {
        return Plugins.all(Analysis.class).stream()
                .filter(each -> number.startsWith(each.id() + "."))
                .findFirst();
    }

    private static String words(String part) {
        String words = part.replace('.', ' ').replace('-', ' ').replaceAll("\\br2\\b", "R\u00b2");
        words = LAYER.matcher(words).replaceAll("$1 layer $2");
        return ACRONYM.matcher(words).replaceAll(found -> found.group().toUpperCase(Locale.ROOT));
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
