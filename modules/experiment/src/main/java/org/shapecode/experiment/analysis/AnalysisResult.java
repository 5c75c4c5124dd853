package org.shapecode.experiment.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Note;
import org.shapecode.data.api.Attribute;

/**
 * What one analysis computed.
 *
 * @param figures to be drawn, in order
 * @param numbers by name, such as {@code "latent.r2-radius"}: the analysis' id, a dot, and the rest; in order. NaN means
 *     that the number is undefined; it is left out of {@code summary.json}
 */
public record AnalysisResult(List<Figure> figures, Map<String, Double> numbers) {
    public AnalysisResult {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
        figures = List.copyOf(figures);
    }

    /**
     * The same with the numbers as notes of the last figure, if there are any.
     *
     * @param attributes of the images, whose titles stand for their names
     */
    public AnalysisResult noted(List<Attribute> attributes) {
        if (figures.isEmpty() || numbers.isEmpty()) {
            return this;
        }
        List<Note> notes = new ArrayList<>();
        numbers.forEach((name, number) -> notes.add(NumberName.note(name, number, attributes)));
        List<Figure> noted = new ArrayList<>(figures);
        noted.add(noted.remove(noted.size() - 1).noted(notes));
        return new AnalysisResult(noted, numbers);
    }
}
