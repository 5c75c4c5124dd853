package org.shapecode.experiment.analysis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shapecode.core.figure.Figure;

/**
 * What one analysis computed.
 *
 * @param figures to be drawn, in order
 * @param numbers by name, such as {@code "latent.r2-radius"}: the analysis' id, a dot, and the rest; in order. NaN means
 *     that the number is undefined; it is left out of {@code summary.json}
 */
public record AnalysisResult(List<Figure> figures, Map<String, Double> numbers) {
    public AnalysisResult {
        figures = List.copyOf(figures);
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }
}
