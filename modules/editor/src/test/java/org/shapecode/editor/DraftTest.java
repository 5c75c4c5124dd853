package org.shapecode.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Json;
import org.shapecode.experiment.api.Document;
import org.shapecode.toolkit.SampleDocuments;

class DraftTest {
    private static Edit edit(String text) {
        return new Edit(Draft.read(text, "a.shapecode.json"));
    }

    @Test
    void invalidJsonKeepsTheLastDocumentAndReportsItsPosition() {
        Edit edit = new Edit(SampleDocuments.small());
        Document before = edit.document();
        edit.type("{\n  \"seed\": 1,\n  oops\n}\n", null);
        assertEquals(before, edit.document());
        assertFalse(edit.isValid());
        Draft.ParseError error = edit.draft().error().orElseThrow();
        assertEquals(3, error.line());
        assertTrue(error.column() >= 3 && error.column() <= 7, "column " + error.column());
        assertTrue(edit.problem().contains("not valid JSON at line 3, column "), edit.problem());
        edit.undoRedo().undo();
        assertTrue(edit.isValid());
    }

    @Test
    void textAndFieldsStayInSync() {
        Edit edit = edit("{\"seed\":4, \"training\": {\"steps\": 10}}");
        assertEquals(4, edit.experiment().seed());
        edit.set(Edit.SEED, "5");
        assertEquals(Json.format(edit.document().fields()), edit.draft().text());
        edit.type(
                edit.draft()
                        .text()
                        .replace("\"steps\" : 10", "\"steps\": 11")
                        .replace("\"steps\": 10", "\"steps\": 11"),
                null);
        assertEquals(11, edit.experiment().training().steps());
    }

    @Test
    void anEditKeepsUnknownFieldsAndPlugins() {
        Edit edit = edit("""
                {"data": {"generator": {"plugin": "no-such-shape", "corners": 7}, "colour": "red"}, "mood": [1]}
                """);
        assertTrue(edit.problem().contains("no-such-shape"), edit.problem());
        edit.set(Edit.STEPS, "12");
        Map<?, ?> data = (Map<?, ?>) edit.document().fields().get("data");
        assertEquals(Map.of("plugin", "no-such-shape", "corners", 7), data.get("generator"));
        assertEquals("red", data.get("colour"));
        assertEquals(List.of(1), edit.document().fields().get("mood"));
        assertTrue(edit.draft().text().contains("no-such-shape"));
    }

    @Test
    void settingAFieldWritesOutItsDefaultPlugin() {
        Edit edit = edit("{}");
        edit.put("model.negative-slope", 0.1, null);
        edit.put("data.blur.sigma", 2, null);
        edit.put("analyses.0.nothing", 1, null);
        assertTrue(edit.isValid(), edit.problem());
        assertEquals(2, edit.experiment().data().blur().sigma());
        assertEquals(List.of("analyses.0.nothing"), edit.reading().unknown());
    }

    @Test
    void anOlderFileKeepsItsTextUntilItIsEdited() {
        String text = "{\"schema\": 1, \"data\": {\"unseen\": 9}}";
        Edit edit = edit(text);
        assertEquals(9, edit.experiment().data().test());
        assertEquals(text, edit.draft().text());
        edit.put("seed", 5, null);
        assertTrue(edit.draft().text().contains("\"test\": 9"), edit.draft().text());
    }

    @Test
    void rejectsANewerSchema() {
        Edit edit = edit("{\"schema\": 99}");
        assertTrue(edit.problem().contains("a newer one"), edit.problem());
        assertTrue(edit.document().fields().isEmpty());
    }
}
