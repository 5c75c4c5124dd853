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

    /** Of weights and activations. */
    private static final Pattern LAYER = Pattern.compile("\\b(encoder|decoder) (\\d+)\\b");

    /** Of images inside holes or outside them. */
    private static final Pattern HOLES = Pattern.compile("-(?:inside|outside)-holes$");

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
        return DeclaredNumber.text(number, Numbers::words, part -> words(part, attributes))
                .orElseGet(() -> {
                    int id = analysis(number).map(each -> each.id().length()).orElse(number.indexOf('.'));
                    return words(number.substring(id + 1), attributes);
                });
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
        String group = DeclaredNumber.text(number, Numbers::group, part -> part)
                .map(declared -> analysis(number).orElseThrow().id() + "." + declared)
                .orElse(HOLES.matcher(number).replaceFirst(""));
        return group + inParentheses(unit(number, attributes));
    }

    /** With a space and in parentheses; empty if it has none or that is not known. */
    private static String inParentheses(String unit) {
        return unit.isEmpty() ? "" : " (" + unit + ")";
    }

    /** Its unit, such as {@code "px"}; empty if it has none, or if that is not known. */
    public static String unit(String number, Collection<Attribute> attributes) {
        return DeclaredNumber.text(number, Numbers::unit, part -> unitOf(part, attributes))
                .orElse("");
    }

    /** The unit of the attributes of that name, or else of all; empty if they have several. */
    private static String unitOf(String name, Collection<Attribute> attributes) {
        boolean known = attributes.stream().anyMatch(each -> each.name().equals(name));
        List<String> units = attributes.stream()
                .filter(each -> !known || each.name().equals(name))
                .map(Attribute::unit)
                .distinct()
                .toList();
        return units.size() == 1 ? units.get(0) : "";
    }

    /**
     * What was measured, with its value in four digits and its unit, for the text under a figure: {@code "radius error = 0.993
     * px"}.
     */
    static Note note(String number, double value, Collection<Attribute> attributes) {
        String name = DeclaredNumber.text(number, Numbers::noted, part -> words(part, attributes))
                .orElseGet(() -> quantity(number, attributes));
        String unit = Double.isFinite(value) ? unit(number, attributes) : "";
        String text = NumberKind.of(number).text(value);
        return Note.number(name, unit.isEmpty() || name.endsWith(unit) ? text : text + " " + unit);
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
        return LAYER.matcher(words).replaceAll("$1 layer $2");
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
