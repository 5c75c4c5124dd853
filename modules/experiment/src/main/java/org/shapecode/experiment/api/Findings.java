package org.shapecode.experiment.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shapecode.core.figure.Figure;

/**
 * What an analysis found.
 *
 * @param figures to be drawn, in order
 * @param numbers by flat names such as {@code "latent.r2-radius"}, the analysis' id first; in order
 */
public record Findings(List<Figure> figures, Map<String, Double> numbers) {
    public Findings {
        figures = List.copyOf(figures);
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }
}
