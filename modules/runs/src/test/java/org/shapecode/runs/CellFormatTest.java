package org.shapecode.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellFormatTest {
    @ParameterizedTest
    @ValueSource(doubles = {0.1 + 0.2, 1e-300, 1.7976931348623157e308, -0.0, 123456789.123456789, Math.PI})
    void exactKeepsFullPrecision(double number) {
        assertEquals(number, Double.parseDouble(CellFormat.exact(number)));
    }

    @Test
    void showsNonFiniteNumbers() {
        assertEquals("NaN", CellFormat.text(Double.NaN));
        assertEquals("Infinity", CellFormat.exact(Double.POSITIVE_INFINITY));
    }

    @Test
    void saysYesOrNoAndKeepsFilesAsTheyAre() {
        assertEquals("yes", CellFormat.text(true));
        assertEquals("no", CellFormat.text(false));
        assertEquals("true", CellFormat.exact(true));
    }

    @Test
    void timesAreReadableAndExactInFiles() {
        assertEquals("2 min 5 s", CellFormat.text(Duration.ofMillis(125_300)));
        assertEquals("0.4 s", CellFormat.text(Duration.ofMillis(390)));
        assertEquals("125.3", CellFormat.exact(Duration.ofMillis(125_300)));
        assertEquals("2026-01-02T03:04:05Z", CellFormat.exact(Instant.parse("2026-01-02T03:04:05Z")));
    }

    @Test
    void ordersNumbersBeforeTimesBeforeText() {
        Instant time = Instant.parse("2026-01-02T03:04:05Z");
        List<Object> mixed = new ArrayList<>(List.of("b", 10, time, 9.5, "A", -1L, Double.NaN));
        mixed.sort(CellFormat.ORDER);
        assertEquals(List.of(-1L, 9.5, 10, Double.NaN, time, "A", "b"), mixed);
    }

    @Test
    void anUnreadableRunIsExported() {
        RunRow row = RunRow.unreadable(Path.of("broken"), false, Map.of());
        assertEquals(
                "name,started,loss.test\nbroken,,\n", RunCsv.of(List.of("name", "started", "loss.test"), List.of(row)));
        assertTrue(row.isResumable());
    }

    @Test
    void columnsSurviveThePreferencesWithoutDuplicates() {
        List<String> chosen = List.of("name", "regularisers.psi3.lambda", "loss.test");
        assertEquals(chosen, Columns.split(Columns.join(chosen)));
        assertEquals(List.of("name", "seed"), Columns.split("name seed name"));
        assertEquals(Columns.DEFAULT, Columns.split(" "));
    }
}
