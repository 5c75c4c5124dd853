package org.shapecode.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shapecode.data.api.Attribute;
import org.shapecode.experiment.api.Document;

class SamplingGapsTest {
    private static DataSettings with(Object sampling) {
        return DataSettings.of(Document.of(Map.of("data", Map.of("generator", "disk", "sampling", sampling)), "a"));
    }

    private static List<String> parameters(SamplingGaps sampling) {
        return sampling.handles().stream().map(SamplingGaps.Handle::parameter).toList();
    }

    @Test
    void findsAHoleAndItsHandles() {
        DataSettings data = with(Map.of("plugin", "hole", "from", 10.5, "to", 20));
        Attribute radius = data.varying().get(0);
        SamplingGaps sampling = SamplingGaps.of(data, radius);
        assertEquals(1, sampling.gaps().size());
        assertEquals(10.5, sampling.gaps().get(0).from());
        assertEquals(20, sampling.gaps().get(0).to());
        assertEquals(List.of("from", "to"), parameters(sampling));
        assertEquals(12.5, sampling.handles().get(0).rounded(12.61));
    }

    @Test
    void findsTheGapAboveALimit() {
        DataSettings data = with(Map.of("plugin", "limited", "to", 18));
        SamplingGaps sampling = SamplingGaps.of(data, data.varying().get(0));
        assertEquals(32, sampling.gaps().get(0).to());
        assertEquals(List.of("to"), parameters(sampling));
    }

    @Test
    void aBoxOfOneSideIsAHole() {
        DataSettings data =
                with(Map.of("plugin", "box", "sides", List.of(Map.of("attribute", "radius", "from", 3, "to", 5))));
        SamplingGaps sampling = SamplingGaps.of(data, data.varying().get(0));
        assertEquals(3, sampling.gaps().get(0).from());
        assertEquals(List.of("sides.0.from", "sides.0.to"), parameters(sampling));
    }

    @Test
    void findsNoGapInAUniformSampling() {
        DataSettings data = with("uniform");
        assertEquals(List.of(), SamplingGaps.of(data, data.varying().get(0)).gaps());
        assertEquals(
                "radius", data.sampling().subject(data.varying()).orElseThrow().name());
    }

    @Test
    void findsNoGapIfTheAttributeIsUnknown() {
        DataSettings data = with(Map.of("plugin", "hole", "attribute", "height"));
        assertEquals(List.of(), SamplingGaps.of(data, data.varying().get(0)).gaps());
        assertTrue(data.sampling().subject(data.varying()).isEmpty());
    }
}
