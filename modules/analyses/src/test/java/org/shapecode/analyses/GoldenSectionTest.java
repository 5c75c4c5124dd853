package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoldenSectionTest {
    @ParameterizedTest
    @ValueSource(doubles = {-1, -0.9, 0.123, 2.5, 3})
    void findsTheLeast(double where) {
        GoldenSection search = new GoldenSection(-1, 3);
        for (int i = 0; i < 40; i++) {
            search.tell(Math.abs(search.next() - where));
        }
        assertEquals(where, search.next(), 1e-6);
    }
}
