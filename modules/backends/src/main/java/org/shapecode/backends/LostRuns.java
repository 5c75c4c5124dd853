package org.shapecode.backends;

import java.util.LinkedHashMap;
import java.util.Map;
import org.shapecode.core.Counted;
import org.shapecode.core.Problem;

/** Runs that were not trained, with the reasons. */
final class LostRuns {
    private final Map<String, String> reasons = new LinkedHashMap<>();

    /**
     * A run was lost.
     *
     * @param reason for the middle of a sentence, or a sentence
     */
    void add(String run, String reason) {
        reasons.put(run, reason.replaceFirst("\\.+$", ""));
    }

    /**
     * Tells of them, unless there are none.
     *
     * @throws Problem if there are
     */
    void requireNone() {
        if (reasons.isEmpty()) {
            return;
        }
        Map.Entry<String, String> first = reasons.entrySet().iterator().next();
        throw new Problem(
                reasons.size() == 1
                        ? first.getKey() + " was not trained: " + first.getValue() + "; resume the study to train it."
                        : Counted.of(reasons.size(), "run") + " were not trained; the first, " + first.getKey() + ": "
                                + first.getValue() + "; resume the study to train them.");
    }
}
