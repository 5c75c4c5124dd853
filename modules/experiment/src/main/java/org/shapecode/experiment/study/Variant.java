package org.shapecode.experiment.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.shapecode.experiment.api.Document;

/**
 * One combination of the values that a study varies; its runs differ only in the seed.
 *
 * @param number from 0
 * @param label for legends and tables; empty if nothing varies
 * @param values JSON values by path
 */
public record Variant(int number, String label, Map<String, Object> values) {
    public Variant {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The experiment with these values and a seed. */
    PlannedRun at(Document base, long seed) {
        Document document = base.single();
        for (Map.Entry<String, Object> value : values.entrySet()) {
            document = document.with(value.getKey(), value.getValue());
        }
        return new PlannedRun(this, seed, document.with("seed", seed));
    }
}
