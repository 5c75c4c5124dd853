package org.shapecode.experiment.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Something about a finished model without which its numbers would be misread.
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
        /** Channels are on the negative side of the activation for every pixel of every test image. */
        DEAD_UNITS;

        /** The stable name in files and filters, such as {@code dead-units}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether nothing can be claimed about such a model. */
        public boolean spoilsClaims() {
            return this != DEAD_UNITS;
        }

        private static Optional<Kind> of(Object id) {
            return List.of(values()).stream()
                    .filter(kind -> kind.id().equals(id))
                    .findFirst();
        }
    }

    private static final String KIND = "kind";
    private static final String SENTENCE = "sentence";

    /** As a JSON value, its fields always in the same order: the same results make the same file. */
    public Map<String, Object> json() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(KIND, kind.id());
        fields.put(SENTENCE, sentence);
        return fields;
    }

    /** Reads what {@link #json} wrote; empty for anything else, such as a kind of a later version. */
    public static Optional<Finding> read(Object json) {
        return json instanceof Map<?, ?> fields && fields.get(SENTENCE) instanceof String sentence
                ? Kind.of(fields.get(KIND)).map(kind -> new Finding(kind, sentence))
                : Optional.empty();
    }
}
