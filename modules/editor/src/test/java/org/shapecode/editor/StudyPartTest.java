package org.shapecode.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.util.List;
import java.util.Map;
import javax.swing.JButton;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.shapecode.toolkit.Samples;
import org.shapecode.toolkit.Seek;

class StudyPartTest {
    private final Edit edit = new Edit(Samples.small());
    private StudyPart part;

    private void open() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            part = new StudyPart(edit);
            edit.addChangeListener(event -> part.show(Situation.of(edit.document())));
            part.show(Situation.of(edit.document()));
        });
    }

    private <T extends Component> T find(Class<T> type, String name) {
        return Seek.part(part.component(), type, name);
    }

    private void press(String name) throws Exception {
        SwingUtilities.invokeAndWait(() -> find(JButton.class, name).doClick());
    }

    private void type(String name, String text) throws Exception {
        SwingUtilities.invokeAndWait(() -> find(JTextField.class, name).setText(text));
    }

    private Object study() {
        return edit.document().fields().get("study");
    }

    @Test
    void anExperimentBecomesAStudyAndBack() throws Exception {
        open();
        press("begin-study");
        assertEquals(Map.of("seeds", List.of(1, 2, 3)), study());
        assertEquals("3 runs: 1 variant with 3 seeds each.", edit.runs().orElseThrow());
        type("field-study.seeds", "4, 5");
        assertEquals(Map.of("seeds", List.of(4, 5)), study());
        press("end-study");
        assertNull(study());
        edit.undoRedo().undo();
        assertEquals(Map.of("seeds", List.of(4, 5)), study());
        assertEquals("4, 5", find(JTextField.class, "field-study.seeds").getText());
    }

    @Test
    void variedValuesAreTypedAndRemoved() throws Exception {
        edit.put("study", Map.of("seeds", List.of(1), "vary", Map.of("model.bias", List.of(true))), null);
        open();
        type("field-study.vary.model.bias", "true, false");
        assertEquals(Map.of("seeds", List.of(1), "vary", Map.of("model.bias", List.of(true, false))), study());
        assertEquals("2 runs: 2 variants with 1 seed.", edit.runs().orElseThrow());
        press("keep-model.bias");
        assertEquals(Map.of("seeds", List.of(1)), study());
    }

    @Test
    void whatIsWrongIsSaidAndStopsTheRun() throws Exception {
        open();
        press("begin-study");
        type("field-study.seeds", "one");
        assertTrue(edit.studyFault().orElseThrow().startsWith("study.seeds must be a list"), edit.problem());
        assertFalse(edit.isValid());
        edit.put("study", Map.of("seeds", List.of(1), "vary", Map.of("model.slope", List.of(0.1, 7))), null);
        assertTrue(edit.problem().contains("model.slope"), edit.problem());
        edit.drop("study");
        assertTrue(edit.isValid());
    }

    @Test
    void valuesHaveNames() throws Exception {
        edit.put("study", Map.of("vary", Map.of("model.slope", List.of(0.1, 0.2))), null);
        open();
        type("field-study.labels.model.slope", "a small one, large");
        assertEquals(Map.of("model.slope", List.of("a small one", "large")), ((Map<?, ?>) study()).get("labels"));
        assertTrue(edit.isValid(), edit.problem());
        type("field-study.labels.model.slope", "one");
        assertTrue(edit.studyFault().orElseThrow().contains("2 texts"), edit.problem());
        press("keep-model.slope");
        assertEquals(Map.of(), study());
    }

    @Test
    void everyFieldOfWhichResultsDependCanVary() {
        Map<String, Object> fields = Variable.of(edit.experiment());
        assertTrue(fields.keySet()
                .containsAll(List.of(
                        "data.generator",
                        "data.sampling",
                        "data.blur.sigma",
                        "model",
                        "model.bias",
                        "training.batch")));
        assertFalse(fields.containsKey("seed"));
        assertEquals("disk-autoencoder", fields.get("model"));
    }

    @Test
    void valuesAreReadAsTheyAreWritten() {
        for (Object values : List.of(
                List.of(1, 2),
                List.of(0.001, "hole"),
                List.of(true, false),
                List.of(List.of(3, 2), List.of(4)),
                List.of(List.of(), List.of(Map.of("plugin", "psi3", "lambda", 0.1))))) {
            assertEquals(values, Variable.values(Variable.text(values)), Variable.text(values));
        }
        assertEquals("[1,", Variable.values("[1,"));
    }
}
