package org.shapecode.experiment.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Labels;

/**
 * One combination of the values that a study varies; its runs differ only in the seed.
 *
 * @param number from 0
 * @param label by which claims and files name it; empty if nothing varies
 * @param values JSON values by path
 */
public record Variant(int number, String label, Map<String, Object> values) {
    public Variant {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The {@link #label} for the screen: with the letters of the paper, and the words of the form. Claims and files have the label. */
    public String title() {
        return Labels.title(label);
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
