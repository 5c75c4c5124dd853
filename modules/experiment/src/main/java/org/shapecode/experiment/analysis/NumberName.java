package org.shapecode.experiment.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shapecode.core.figure.Note;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Paint;
import org.shapecode.data.api.Placement;
import org.shapecode.data.spi.Generator;

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
            "error.outside",
            "diracs.loss-on-pixels",
            "diracs.loss-between-pixels",
            "rank-one.bound",
            "rank-one.loss",
            "rank-one.test.bound",
            "rank-one.test.loss");

    private static final Set<String> IN_PIXELS = Set.of("airy.radius", "airy.output-vanishes-at");

    /** Errors of attributes, in their unit. */
    private static final Pattern ERROR = Pattern.compile("(?:encoded|decoded|prediction)\\.(.+)-error\\b.*");

    /** Of all attributes together, in their unit if that is one. */
    private static final Pattern DISTANCE = Pattern.compile("prediction\\.distance\\b.*");

    /** Of weights and activations. */
    private static final Pattern LAYER = Pattern.compile("\\b(encoder|decoder) (\\d+)\\b");

    /** Plain words for numbers whose names do not say what they are, by regular expressions for the names. */
    private static final Map<Pattern, String> NAMED = named(
            "loss\\.black-image", "black image, test set",
            "loss\\.mean-image", "mean test image",
            "profiles\\.one-profile", "share of the outputs explained by one profile",
            "smoothness\\.departure", "RMS distance from the linear fit",
            "smoothness\\.second-difference", "total change in slope",
            "filters\\.largest-departure", "largest deviation from [1, 2, 1] / 2",
            "filters\\.departure-(\\d+)", "layer $1, largest deviation from [1, 2, 1] / 2",
            "scaling\\.largest-deviation", "largest relative deviation",
            "scaling\\.positive-codes", "share of positive codes",
            "position-table\\.exact", "positions with the exact code",
            "position-table\\.rounded", "positions with the exact code after rounding",
            "position-table\\.largest-error", "largest error of the code",
            "error\\.mean", "mean loss",
            "error\\.(inside|outside)", "loss $1 holes",
            "error\\.ratio", "ratio of the loss inside holes to that outside",
            "error\\.decoder-share", "share of the loss due to the decoder",
            "error\\.(inside|outside)-decoder-share", "share of the loss due to the decoder, $1 holes",
            "diracs\\.arg-max-within-1", "share of peaks within 1 px of their position",
            "airy\\.correlation", "correlation of the mean output with theory",
            "airy\\.correlation-singular-vector", "correlation of the singular vector with theory",
            "airy\\.direct-difference", "largest difference between numerical optimum and theory",
            "airy\\.radius", "largest training radius R",
            "airy\\.output-vanishes-at", "distance at which the output vanishes",
            "activations\\.(encoder|decoder)-(\\d+)\\.switching", "$1 layer $2, share of units that switch sign",
            "norms\\.(encoder|decoder)", "squared norm of the kernels, $1",
            "norms\\.(encoder|decoder)-(\\d+)", "squared norm of the kernels, $1 layer $2",
            "rank-one\\.correlation", "correlation of mean output and singular vector",
            "rank-one\\.test\\.correlation", "test, correlation of mean output and singular vector",
            "rank-one\\.r2-code-h", "R\u00b2 of the code over the optimal scale h",
            "rank-one\\.test\\.r2-code-h", "test, R\u00b2 of the code over the optimal scale h",
            "rank-one\\.share", "share of the images explained by rank 1",
            "rank-one\\.test\\.share", "test, share of the images explained by rank 1",
            "interpolation\\.nearest-distance|decoded-grid\\.nearest-distance",
                    "mean distance to the nearest training image",
            "interpolation\\.smoothness", "unevenness of the steps (0 = even)");

    /** Likewise under a figure, where no display name of the analysis stands before them. */
    private static final Map<Pattern, String> NOTED = named(
            "loss\\.test", "test loss per image",
            "loss\\.test-per-pixel", "test loss per pixel",
            "loss\\.black-image", "loss of a black image, test set",
            "loss\\.mean-image", "loss of the mean test image",
            "loss\\.(inside|outside)-holes", "loss $1 holes",
            "norms\\.(encoder|decoder)", "$1",
            "norms\\.(encoder|decoder)-(\\d+)", "$1 layer $2");

    /** What numbers have in common that are the same quantity of different images, layers, codes or attributes. */
    private static final Map<Pattern, String> QUANTITIES = named(
            "loss\\.(?:test|(?:inside|outside)-holes)", "loss",
            "error\\.(?:mean|inside|outside)", "error",
            "error\\.(?:(?:inside|outside)-)?decoder-share", "error.decoder-share",
            "(encoded|decoded|prediction)\\..+-error(?:-(?:inside|outside)-holes)?", "$1.error",
            "rank-one\\.(?:test\\.)?(.+)", "rank-one.$1",
            "(activations|norms)\\.(?:encoder|decoder)(?:-\\d+)?(.*)", "$1$2",
            "latent\\.(?:.+\\.)?r2-.+", "latent.r2",
            "correlation\\..+", "correlation",
            "airy\\.correlation.*", "airy.correlation",
            "diracs\\.loss-(?:on|between)-pixels", "diracs.loss",
            "filters\\.(?:largest-departure|departure-\\d+)", "filters.departure",
            "position-table\\.(?:exact|rounded)", "position-table.positions",
            "(.+)-(?:inside|outside)-holes", "$1");

    private NumberName() {}

    /**
     * The display name of the analysis, then what it measured: {@code "rank-one.loss-over-bound"} is {@code "Rank-1 bound:
     * loss over bound"}. Numbers of no installed analysis begin with their first part: {@code "training.seconds"} is {@code
     * "Training: seconds"}.
     */
    public static String label(String number) {
        return label(number, List.of());
    }

    /**
     * Likewise, with the titles of attributes: {@code "encoded.width-error"} of ellipses is {@code "Encoded attribute: half
     * width error"}.
     *
     * @param attributes of the images; a name that has several titles among them stays
     */
    public static String label(String number, Collection<Attribute> attributes) {
        Optional<Analysis> analysis = analysis(number);
        if (analysis.isPresent()) {
            return analysis.get().displayName() + ": " + quantity(number, attributes);
        }
        int dot = number.indexOf('.');
        return dot < 0
                ? capitalised(words(number, attributes))
                : capitalised(number.substring(0, dot)) + ": " + quantity(number, attributes);
    }

    /**
     * Likewise, for runs of which only the kinds of their images are known.
     *
     * @param generators ids of the generators; those that are not installed are ignored
     */
    public static String labelAmong(String number, Set<String> generators) {
        return label(number, attributes(generators));
    }

    /** The {@link #axis} for runs of which only the kinds of their images are known, likewise. */
    public static String axisAmong(String number, Set<String> generators) {
        return axis(number, attributes(generators));
    }

    private static List<Attribute> attributes(Set<String> generators) {
        List<Attribute> attributes = new ArrayList<>(Attribute.of(Placement.class, 1));
        attributes.addAll(Attribute.of(Paint.class, 1));
        generators.forEach(id -> Plugins.find(Generator.class, id)
                .ifPresent(each -> attributes.addAll(Attribute.of(each.getClass(), 1))));
        return attributes;
    }

    /**
     * What was measured, without the analysis: {@code "loss over bound"}.
     *
     * @param attributes likewise
     */
    public static String quantity(String number, Collection<Attribute> attributes) {
        int id = analysis(number).map(each -> each.id().length()).orElse(number.indexOf('.'));
        return named(NAMED, number).orElseGet(() -> words(number.substring(id + 1), attributes));
    }

    /** The {@link #label} with the unit, where that is known, for an axis: {@code "Loss: test (per image)"}. */
    public static String axis(String number, Collection<Attribute> attributes) {
        return label(number, attributes) + inParentheses(unit(number, attributes));
    }

    /** The {@link #quantity} with the unit, where that is known: {@code "test (per image)"}. */
    public static String axisOfQuantity(String number, Collection<Attribute> attributes) {
        return quantity(number, attributes) + inParentheses(unit(number, attributes));
    }

    /**
     * What the axes of numbers have in common that are to be compared: that they are the same quantity in the same unit,
     * whether of all test images or of those inside holes, of one layer or another: {@code "encoded.error (px)"}.
     */
    public static String group(String number, Collection<Attribute> attributes) {
        return named(QUANTITIES, number).orElse(number) + inParentheses(unit(number, attributes));
    }

    /** With a space and in parentheses; empty if it has none or that is not known. */
    private static String inParentheses(String unit) {
        return unit.isEmpty() ? "" : " (" + unit + ")";
    }

    /** Its unit, such as {@code "px"}; empty if it has none, or if that is not known. */
    public static String unit(String number, Collection<Attribute> attributes) {
        Matcher error = ERROR.matcher(number);
        boolean distance = DISTANCE.matcher(number).matches();
        if (error.matches() || distance) {
            List<String> units = attributes.stream()
                    .filter(each -> distance || each.name().equals(error.group(1)))
                    .map(Attribute::unit)
                    .distinct()
                    .toList();
            return units.size() == 1 ? units.get(0) : "";
        }
        return PER_IMAGE.contains(number) ? "per image" : IN_PIXELS.contains(number) ? "px" : "";
    }

    /**
     * What was measured, with its value in four digits and its unit, for the text under a figure: {@code "radius error = 0.993
     * px"}.
     */
    static Note note(String number, double value, Collection<Attribute> attributes) {
        String name = named(NOTED, number)
                .or(() -> named(NAMED, number))
                .orElseGet(() -> words(number.substring(number.indexOf('.') + 1), attributes));
        String unit = Double.isFinite(value) ? unit(number, attributes) : "";
        String text = NumberKind.of(number).text(value);
        return Note.number(name, unit.isEmpty() || name.endsWith(unit) ? text : text + " " + unit);
    }

    private static Map<Pattern, String> named(String... numbersAndWords) {
        Map<Pattern, String> named = new LinkedHashMap<>();
        for (int i = 0; i < numbersAndWords.length; i += 2) {
            named.put(Pattern.compile(numbersAndWords[i]), numbersAndWords[i + 1]);
        }
        return named;
    }

    private static Optional<String> named(Map<Pattern, String> names, String number) {
        return names.entrySet().stream()
                .filter(each -> each.getKey().matcher(number).matches())
                .map(each -> each.getKey().matcher(number).replaceFirst(each.getValue()))
                .findFirst();
    }

    /**
     * A value in four digits, or {@code "undefined"} if it is none. With a hyphen for the minus sign, at which Swing breaks no
     * lines within a number, unlike at that of figures.
     */
    public static String value(double value) {
        return Double.isFinite(value)
                ? ParameterInfo.format(new BigDecimal(value).round(DIGITS).doubleValue())
                : "undefined";
    }

    /** The installed analysis that measures a number. */
    static Optional<Analysis> analysis(String number) {
        return Plugins.all(Analysis.class).stream()
                .filter(each -> number.startsWith(each.id() + "."))
                .findFirst();
    }

    private static String words(String part, Collection<Attribute> attributes) {
        String words =
                titled(part, attributes).replace('.', ' ').replace('-', ' ').replaceAll("\\br2\\b", "R\u00b2");
        words = LAYER.matcher(words).replaceAll("$1 layer $2");
        return ACRONYM.matcher(words).replaceAll(found -> found.group().toUpperCase(Locale.ROOT));
    }

    /** The part of a number with the title of each attribute in place of its name. */
    private static String titled(String part, Collection<Attribute> attributes) {
        Map<String, Set<String>> titles = new LinkedHashMap<>();
        attributes.forEach(each ->
                titles.computeIfAbsent(each.name(), name -> new HashSet<>()).add(each.title()));
        titles.entrySet()
                .removeIf(each -> each.getValue().equals(Set.of(each.getKey()))
                        || each.getValue().size() > 1);
        if (titles.isEmpty()) {
            return part;
        }
        String any = titles.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile("\\b(?:" + any + ")\\b")
                .matcher(part)
                .replaceAll(found -> Matcher.quoteReplacement(
                        titles.get(found.group()).iterator().next()));
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
