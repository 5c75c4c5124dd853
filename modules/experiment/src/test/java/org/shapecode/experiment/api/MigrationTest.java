package org.shapecode.experiment.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Json;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.data.api.TestGrid;

/** An experiment file that was written for Shapecode 0.1.0, with every kind of plugin and unknown fields. */
class MigrationTest {
    @TempDir
    Path folder;

    private static Document document() {
        try {
            return Document.read(Path.of(
                    MigrationTest.class.getResource("v0.1.0.shapecode.json").toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object field(Document document, String path) {
        Object value = document.fields();
        for (String name : path.split("\\.")) {
            value = value instanceof List<?> list ? list.get(Integer.parseInt(name)) : ((Map<?, ?>) value).get(name);
        }
        return value;
    }

    @Test
    void renamedFieldsKeepTheirValues() {
        Experiment experiment = document().experiment();
        assertEquals(12, experiment.data().test());
        assertEquals(0.002, experiment.training().optimiser().learningRate());
        assertEquals(0.1, Parameters.value(experiment.model(), "negative-slope"));
        assertEquals(
                List.of(
                        new Change(10, "training.optimiser.learning-rate", 0.004),
                        new Change(20, "regularisers.2.lambda", 0.01)),
                experiment.training().changes());
        assertEquals("sd.code-inside-holes", field(document(), "claims.0.number"));
        assertEquals("sd.code", field(document(), "claims.0.at-most.number"));
    }

    @Test
    void unknownFieldsSurviveAndAreNotRenamed() {
        Document document = document();
        assertEquals(
                List.of("data.source", "regularisers.2.origin", "note"),
                document.reading().unknown());
        assertEquals(7, field(document, "note.unseen"));
        assertEquals(List.of(1, 2), field(document, "regularisers.2.origin"));
        assertEquals(3, field(document, "schema"));
    }

    @Test
    void savingWritesTheCurrentNames() throws IOException {
        Path file = folder.resolve("a.shapecode.json");
        document().write(file);
        String text = Files.readString(file);
        assertFalse(text.contains("\"rate\"") || text.contains("\"slope\"") || text.contains("optimiser.rate"), text);
        assertTrue(text.contains("\"schema\": 3") && text.contains("\"unseen\": 7"), text);
        assertEquals(document().fields(), Document.read(file).fields());
    }

    @Test
    void fieldsAddedByHandAreNotOverwritten() {
        Object json = Json.parse("{ \"schema\": 1, \"data\": { \"unseen\": 5, \"test\": 9 } }", "both");
        Document document = Document.of(json, "both");
        assertEquals(9, field(document, "data.test"));
        assertEquals(5, field(document, "data.unseen"));
    }

    @Test
    void otherModelsKeepTheirSlope() {
        Object json = Json.parse("{ \"schema\": 1, \"model\": { \"plugin\": \"mine\", \"slope\": 5 } }", "other");
        assertEquals(5, field(Document.of(json, "other"), "model.slope"));
    }

    /** The rows of the codes of an old run are those of its own grid. */
    @Test
    void testImagesStayWhereTheyWere() {
        assertEquals(TestGrid.UPPER_END, document().experiment().data().testGrid());
        for (int schema : new int[] {1, 2}) {
            Document old = Document.of(Map.of("schema", schema), "old");
            assertEquals(TestGrid.UPPER_END, old.experiment().data().testGrid());
            assertEquals("upper-end", field(old, "data.test-grid"));
        }
        Object chosen = Map.of("schema", 2, "data", Map.of("test-grid", "both-ends"));
        assertEquals("both-ends", field(Document.of(chosen, "chosen"), "data.test-grid"));
        assertEquals(
                TestGrid.BOTH_ENDS,
                Document.of(Map.of("schema", 3), "new").experiment().data().testGrid());
        assertEquals(
                TestGrid.PAPER,
                Document.of(Map.of(), "by hand").experiment().data().testGrid());
    }

    @Test
    void pathsOfOldCommandLinesAreUnderstood() {
        assertEquals("data.test", Document.currentPath("data.unseen"));
        assertEquals("data.size", Document.currentPath("data.size"));
    }
}
