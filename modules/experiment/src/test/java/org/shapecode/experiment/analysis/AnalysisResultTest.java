package org.shapecode.experiment.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Note;
import org.shapecode.core.figure.Plot;

class AnalysisResultTest {
    private static Figure figure(String id) {
        return new Figure(id, "", List.of(new Plot("", Axis.linear("x"), Axis.linear("y"), List.of())));
    }

    @Test
    void allNumbersStandUnderTheLastFigure() {
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("fake.r2-radius", 0.5);
        numbers.put("fake.monotone", Double.NaN);
        AnalysisResult result = new AnalysisResult(List.of(figure("one"), figure("two")), numbers).noted(List.of());
        assertEquals(List.of(), result.figures().get(0).notes());
        assertEquals(
                List.of(Note.number("R\u00b2 radius", "0.5"), Note.number("monotone", "undefined")),
                result.figures().get(1).notes());
    }

    @Test
    void numbersNeedNoFigure() {
        assertEquals(
                List.of(),
                new AnalysisResult(List.of(), Map.of("fake.mean", 1.0))
                        .noted(List.of())
                        .figures());
        assertEquals(
                List.of(figure("one")),
                new AnalysisResult(List.of(figure("one")), Map.of())
                        .noted(List.of())
                        .figures());
    }
}
