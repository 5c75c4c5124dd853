package org.shapecode.network.engine;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class VectorSupportTest {
    @Test
    void theMessageNamesTheMissingOption() {
        IllegalStateException thrown = assertThrows(IllegalStateException.class, () -> VectorSupport.require(false));
        assertTrue(thrown.getMessage().contains("--add-modules jdk.incubator.vector"));
    }

    @Test
    void testsRunWithTheVectorApi() {
        assertDoesNotThrow(() -> VectorSupport.require());
    }
}
