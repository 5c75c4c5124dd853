package org.shapecode.experiment.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingTest {
    @ParameterizedTest
    @EnumSource
    void isReadAsItWasWritten(Finding.Kind kind) {
        Finding finding = new Finding(kind, "A sentence.");
        assertEquals(Optional.of(finding), Finding.read(finding.json()));
    }

    /** The order of a map without one of its own differs from process to process. */
    @ParameterizedTest
    @EnumSource
    void fieldsKeepTheirOrder(Finding.Kind kind) {
        LinkedHashMap<?, ?> fields = assertInstanceOf(LinkedHashMap.class, new Finding(kind, "A sentence.").json());
        assertEquals(List.of("kind", "sentence"), List.copyOf(fields.keySet()));
    }
}
