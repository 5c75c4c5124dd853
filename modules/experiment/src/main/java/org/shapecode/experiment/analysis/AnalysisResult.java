package org.shapecode.experiment.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shapecode.core.figure.Figure;

/**
 * What one analysis computed.
 *
 * @param figures to be drawn, in order; the numbers become the notes of the last one
 * @param numbers by name, such as {@code "latent.r2-radius"}: the analysis' id, a dot, and the rest; in order. NaN means
 *     that the number is undefined; it is left out of {@code summary.json}
 */
public record AnalysisResult(List<Figure> figures, Map<String, Double> numbers) {
    public AnalysisResult {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
        figures = noted(figures, numbers);
    }

    private static List<Figure> noted(List<Figure> figures, Map<String, Double> numbers) {
        List<Figure> noted = new ArrayList<>(figures);
        if (!noted.isEmpty() && !numbers.isEmpty()) {
            int last = noted.size() - 1;
            List<String> notes = new ArrayList<>();
            numbers.forEach((name, number) -> notes.add(NumberName.note(name, number)));
            noted.set(last, noted.get(last).noted(notes));
        }
        return List.copyOf(noted);
    }
}
