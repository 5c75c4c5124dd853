package org.shapecode.experiment.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Something about a finished model that its numbers do not say.
 *
 * @param kind what it is
 * @param severity whether the numbers would be misread without it
 * @param sentence for the user: what was found, and what usually helps
 */
public record Finding(Kind kind, Severity severity, String sentence) {
    /** The kinds of findings. */
    public enum Kind {
        /** The code, or the output, is the same for every test image. */
        COLLAPSED,
        /** The loss is not finite, or above that of the best constant image. */
        DIVERGED,
        /** The loss is above that of the best constant image, but after so few steps that more are likely to help. */
        NOT_LEARNT,
        /** Channels are on the negative side of the activation for every pixel of every test image. */
        DEAD_UNITS;

        /** The stable name in files and filters, such as {@code dead-units}. */
        public String id() {
            return Finding.id(this);
        }

        /** Whether nothing can be claimed about such a model. */
        public boolean spoilsClaims() {
            return this == COLLAPSED || this == DIVERGED;
        }
    }

    /** How much a finding matters. */
    public enum Severity {
        /** Something went wrong. */
        WARNING,
        /** A fact about a model that works. */
        NOTE
    }

    private static final String KIND = "kind";
    private static final String SEVERITY = "severity";
    private static final String SENTENCE = "sentence";

    public boolean isWarning() {
        return severity == Severity.WARNING;
    }

    /** A few words for a table, such as {@code collapsed} or {@code dead-units (note)}. */
    public String label() {
        return isWarning() ? kind.id() : kind.id() + " (" + id(severity) + ")";
    }

    /** As a JSON value, its fields always in the same order: the same results make the same file. */
    public Map<String, Object> json() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(KIND, kind.id());
        fields.put(SEVERITY, id(severity));
        fields.put(SENTENCE, sentence);
        return fields;
    }

    /**
     * Reads what {@link #json} wrote; empty for anything else, such as a kind of a later version. A finding without a severity
     * is a warning.
     */
    public static Optional<Finding> read(Object json) {
        if (!(json instanceof Map<?, ?> fields) || !(fields.get(SENTENCE) instanceof String sentence)) {
            return Optional.empty();
        }
        Severity severity = find(Severity.values(), fields.get(SEVERITY)).orElse(Severity.WARNING);
        return find(Kind.values(), fields.get(KIND)).map(kind -> new Finding(kind, severity, sentence));
    }

    private static <E extends Enum<E>> Optional<E> find(E[] all, Object id) {
        return List.of(all).stream().filter(each -> id(each).equals(id)).findFirst();
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
