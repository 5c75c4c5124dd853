package org.shapecode.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shapecode.data.api.Attribute;
import org.shapecode.experiment.api.Document;

class CoverageTest {
    private static Situation with(Object sampling) {
        return Situation.of(Document.of(Map.of("data", Map.of("generator", "disk", "sampling", sampling)), "a"));
    }

    @Test
    void theHoleIsFoundAndItsEndsCanBeDragged() {
        Situation situation = with(Map.of("plugin", "hole", "from", 10.5, "to", 20));
        Attribute radius = situation.varying().get(0);
        List<Gap> gaps = Coverage.holes(situation, radius);
        assertEquals(1, gaps.size());
        assertEquals(10.5, gaps.get(0).from(), Coverage.tolerance(radius));
        assertEquals(20, gaps.get(0).to(), Coverage.tolerance(radius));
        List<End> ends = End.of(situation, radius, gaps);
        assertEquals(List.of("from", "to"), ends.stream().map(End::parameter).toList());
        assertEquals(12.5, ends.get(0).rounded(12.61));
    }

    @Test
    void aLimitIsTheEndOfAGap() {
        Situation situation = with(Map.of("plugin", "limited", "to", 18));
        Attribute radius = situation.varying().get(0);
        List<Gap> gaps = Coverage.holes(situation, radius);
        assertEquals(32, gaps.get(0).to(), 0.1);
        assertEquals(
                List.of("to"),
                End.of(situation, radius, gaps).stream().map(End::parameter).toList());
    }

    @Test
    void whatIsUniformHasNoGap() {
        Situation situation = with("uniform");
        assertEquals(List.of(), Coverage.holes(situation, situation.varying().get(0)));
        assertEquals(
                "radius",
                situation.sampling().subject(situation.varying()).orElseThrow().name());
    }

    @Test
    void anAttributeThatThereIsNotIsNoGap() {
        Situation situation = with(Map.of("plugin", "hole", "attribute", "height"));
        assertEquals(List.of(), Coverage.holes(situation, situation.varying().get(0)));
        assertTrue(situation.sampling().subject(situation.varying()).isEmpty());
    }
}
