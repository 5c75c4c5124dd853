package org.shapecode.experiment.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.Failing;
import org.shapecode.experiment.api.Failing.How;

/** One analysis must not take the others with it. */
class ResultsTest {
    private static Results results(How how) {
        Trained trained = AnalysisContract.trained("""
                { "data": { "generator": "disk", "size": 16, "images": 30, "test": 16 },
                  "model": { "plugin": "disk-autoencoder", "depths": [2, 2, 2, 1] } }
                """, 0);
        return Results.of(
                List.of(new Failing(how), new Failing()),
                List.of(Results.Failure.notInstalled("star-map")),
                trained,
                Progress.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EXCEPTION | The analysis failing failed: points 0 and 1 are not strictly increasing.
            PROBLEM   | There are too few images; use more.
            MEMORY    | The analysis failing failed: Java ran out of memory; use fewer or smaller images or fewer threads, or raise -Xmx.
            CLASS     | The analysis failing failed: the class org.star.Ray is missing; install the module that contains it, or remove the plugin that needs it.
            NOTHING   | The analysis failing failed: it returned nothing.
            """)
    void whatFailsIsNamedAndTheOthersGoOn(How how, String reason) {
        Results results = results(how);
        assertEquals(Map.of("failing.not", 1.0), results.numbers());
        assertEquals(2, results.failures().size());
        assertEquals("failing", results.failures().get(0).analysis());
        assertEquals(reason, results.failures().get(0).reason());
    }

    /** So that figures are drawn while later analyses compute; one that fails has nothing to show. */
    @Test
    void eachResultIsToldBeforeTheNextAnalysisBegins() {
        Trained trained = AnalysisContract.trained("""
                { "data": { "generator": "disk", "size": 16, "images": 30, "test": 16 },
                  "model": { "plugin": "disk-autoencoder", "depths": [2, 2, 2, 1] } }
                """, 0);
        List<Results.Entry> told = new ArrayList<>();
        List<Integer> before = new ArrayList<>();
        Progress asked = new Progress() {
            @Override
            public void report(long done, long total, String message) {}

            @Override
            public boolean isCancelled() {
                before.add(told.size());
                return false;
            }
        };
        Results results = Results.of(
                List.of(new Failing(), new Failing(How.EXCEPTION), new Failing()),
                List.of(),
                trained,
                asked,
                told::add);
        assertEquals(List.of(0, 1, 1), before);
        assertEquals(results.entries(), told);
    }

    @Test
    void whatIsNotInstalledIsNamed() {
        Results.Failure missing = results(How.NOT).failures().get(0);
        assertEquals("star-map", missing.analysis());
        assertEquals("The analysis star-map is not installed; install a module that provides it.", missing.reason());
        assertEquals(missing, Results.Failure.read(missing.json()).orElseThrow());
    }

    @Test
    void cancellingCancelsAll() {
        assertThrows(CancellationException.class, () -> results(How.CANCELLED));
    }

    @Test
    void findingsAreReadAsWritten() {
        for (Finding.Kind kind : Finding.Kind.values()) {
            Finding finding = new Finding(kind, "So it is.");
            assertEquals(finding, Finding.read(finding.json()).orElseThrow());
        }
        assertTrue(Finding.read(Map.of("kind", "of a later version", "sentence", "So."))
                .isEmpty());
        assertEquals(
                Set.of("kind", "sentence"),
                new Finding(Finding.Kind.DIVERGED, "").json().keySet());
    }
}
