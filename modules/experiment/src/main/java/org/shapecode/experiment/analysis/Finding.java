package org.shapecode.experiment.analysis;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something about a finished model that its numbers do not say.
 *
 * @param kind what it is
 * @param sentence for the user: what was found, and what usually helps
 */
public record Finding(Kind kind, String sentence) {
    /** The kinds of findings. */
    public enum Kind {
        /** The code, or the output, is the same for every test image. */
        COLLAPSED,
        /** The loss is not finite, or above that of the best constant image. */
        DIVERGED,
        /** The loss is above that of the best constant image, but after so few steps that more are likely to help. */
        NOT_LEARNT,
        /** Channels are negative for every pixel of every test image, and the activation sets these to 0. */
        DEAD_UNITS,
        /** Channels are negative for every pixel of every test image, and the activation only scales these. */
        LINEAR_UNITS,
        /** Training ended before its last step, since the test loss had not improved for long enough. */
        STOPPED_EARLY;

        /** The stable name in files, tables and filters, such as {@code dead-units}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The same for reading: {@code dead units}. */
        public String words() {
            return id().replace('-', ' ');
        }

        /** Whether something went wrong, rather than a fact about a model that works or has yet to learn. */
        public boolean isWarning() {
            return this == COLLAPSED || this == DIVERGED || this == DEAD_UNITS;
        }

        /** Whether nothing can be claimed about such a model. */
        public boolean spoilsClaims() {
            return this == COLLAPSED || this == DIVERGED;
        }
    }

    private static final String KIND = "kind";
    private static final String SENTENCE = "sentence";

    public boolean isWarning() {
        return kind.isWarning();
    }

    /** As a JSON value, its fields always in the same order: the same results make the same file. */
    public Map<String, Object> json() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(KIND, kind.id());
        fields.put(SENTENCE, sentence);
        return fields;
    }

    /** Reads what {@link #json} wrote; empty for anything else, such as a kind of a later version. */
    public static Optional<Finding> read(Object json) {
        if (!(json instanceof Map<?, ?> fields) || !(fields.get(SENTENCE) instanceof String sentence)) {
            return Optional.empty();
        }
        return Stream.of(Kind.values())
                .filter(kind -> kind.id().equals(fields.get(KIND)))
                .map(kind -> new Finding(kind, sentence))
                .findFirst();
    }
}
