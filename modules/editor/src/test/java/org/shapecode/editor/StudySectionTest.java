package org.shapecode.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BorderLayout;
import java.awt.Component;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.toolkit.SampleDocuments;
import org.shapecode.toolkit.Seek;
import org.shapecode.toolkit.Settings;

class StudySectionTest {
    private final Edit edit = new Edit(SampleDocuments.small());
    private final AtomicBoolean training = new AtomicBoolean();
    private final AtomicInteger asked = new AtomicInteger();
    private StudySection section;

    private void open() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            section = new StudySection(edit, new JPanel(), this::isTraining);
            edit.addChangeListener(event -> section.show(DataSettings.of(edit.document())));
            section.show(DataSettings.of(edit.document()));
        });
    }

    private boolean isTraining() {
        asked.incrementAndGet();
        return training.get();
    }

    private <T extends Component> T find(Class<T> type, String name) {
        return Seek.part(section.component(), type, name);
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
    void createsAndRemovesAStudy() throws Exception {
        open();
        press("begin-study");
        assertEquals(Map.of("seeds", List.of(1, 2, 3)), study());
        assertEquals("3 runs: 1 variant × 3 seeds.", edit.runs().orElseThrow());
        type("field-study.seeds", "4, 5");
        assertEquals(Map.of("seeds", List.of(4, 5)), study());
        press("end-study");
        assertNull(study());
        edit.undoRedo().undo();
        assertEquals(Map.of("seeds", List.of(4, 5)), study());
        assertEquals("4, 5", find(JTextField.class, "field-study.seeds").getText());
    }

    @Test
    void theFieldsOfANewStudyAreScrolledIntoView() throws Exception {
        open();
        JFrame[] window = new JFrame[1];
        SwingUtilities.invokeAndWait(() -> {
            JPanel page = new JPanel(new BorderLayout());
            page.add(Box.createVerticalStrut(2000), BorderLayout.CENTER);
            page.add(section.component(), BorderLayout.SOUTH);
            window[0] = new JFrame();
            window[0].add(new JScrollPane(page));
            window[0].setSize(500, 300);
            window[0].setVisible(true);
        });
        press("begin-study");
        JTextField seeds = find(JTextField.class, "field-study.seeds");
        Seek.await("the seeds", () -> seeds.getVisibleRect().height == seeds.getHeight() && seeds.getHeight() > 0);
        SwingUtilities.invokeAndWait(window[0]::dispose);
    }

    @Test
    void editsAndRemovesVariedValues() throws Exception {
        edit.put("study", Map.of("seeds", List.of(1), "vary", Map.of("model.bias", List.of(true))), null);
        open();
        type("field-study.vary.model.bias", "true, false");
        assertEquals(Map.of("seeds", List.of(1), "vary", Map.of("model.bias", List.of(true, false))), study());
        assertEquals("2 runs: 2 variants × 1 seed.", edit.runs().orElseThrow());
        press("remove-study.vary.model.bias");
        assertEquals(Map.of("seeds", List.of(1)), study());
    }

    @Test
    void anInvalidStudyInvalidatesTheExperiment() throws Exception {
        open();
        press("begin-study");
        type("field-study.seeds", "one");
        assertTrue(edit.studyProblem().orElseThrow().startsWith("study.seeds must be a list"), edit.problem());
        assertFalse(edit.isValid());
        edit.put("study", Map.of("seeds", List.of(1), "vary", Map.of("model.negative-slope", List.of(0.1, 7))), null);
        assertTrue(edit.problem().contains("model.negative-slope"), edit.problem());
        edit.remove("study");
        assertTrue(edit.isValid());
    }

    @Test
    void editsLabelsOfValues() throws Exception {
        edit.put("study", Map.of("vary", Map.of("model.negative-slope", List.of(0.1, 0.2))), null);
        open();
        type("field-study.labels.model.negative-slope", "a small one, large");
        assertEquals(
                Map.of("model.negative-slope", List.of("a small one", "large")), ((Map<?, ?>) study()).get("labels"));
        assertTrue(edit.isValid(), edit.problem());
        type("field-study.labels.model.negative-slope", "one");
        assertTrue(edit.studyProblem().orElseThrow().contains("2 labels"), edit.problem());
        press("remove-study.vary.model.negative-slope");
        assertEquals(Map.of(), study());
    }

    @Test
    void fieldsHaveTheNamesOfTheForm() throws Exception {
        edit.put("study", Map.of("vary", Map.of("model.bias", List.of(true))), null);
        open();
        JLabel label =
                (JLabel) find(JTextField.class, "field-study.vary.model.bias").getClientProperty("labeledBy");
        assertEquals("Network: Bias", label.getText());
        assertEquals("model.bias", label.getToolTipText());
    }

    @Test
    void offersTheFieldsThatAffectResults() {
        Map<String, Object> fields = VariableFields.of(edit.experiment());
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
    void readsValuesAsFormatted() {
        for (Object values : List.of(
                List.of(1, 2),
                List.of(0.001, "hole"),
                List.of(true, false),
                List.of(List.of(3, 2), List.of(4)),
                List.of(List.of(), List.of(Map.of("plugin", "psi3", "lambda", 0.1))))) {
            assertEquals(values, FieldText.parseValues(FieldText.formatValues(values)), FieldText.formatValues(values));
        }
        assertEquals("[1,", FieldText.parseValues("[1,"));
    }

    private String time() {
        return find(JTextArea.class, "study-time").getText();
    }

    /** Where the fields begin, which stay in their place whatever is told of the time. */
    private int below() throws Exception {
        int[] y = new int[1];
        SwingUtilities.invokeAndWait(() -> {
            section.component().validate();
            JTextField seeds = find(JTextField.class, "field-study.seeds");
            y[0] = SwingUtilities.convertPoint(seeds, 0, 0, section.component()).y;
        });
        return y[0];
    }

    /** Only while it is shown and nothing trains, as the queue would train it; gone as soon as it may be false. */
    @Test
    void aStudyTellsHowLongItTakesHere() throws Exception {
        Settings.setThreads(1);
        training.set(true);
        open();
        press("begin-study");
        JFrame[] window = new JFrame[1];
        SwingUtilities.invokeAndWait(() -> {
            assertEquals(StudyEstimate.WAITING, time());
            window[0] = new JFrame();
            window[0].add(section.component());
            window[0].setSize(900, 600);
            window[0].setVisible(true);
        });
        try {
            Seek.await("it was about to measure", () -> asked.get() > 1);
            assertEquals(StudyEstimate.WAITING, time());
            int before = below();
            training.set(false);
            Seek.await("that it measures", () -> time().equals(StudyEstimate.MEASURING));
            assertEquals(before, below());
            Seek.await("the time", () -> time().contains(" on this computer: "));
            assertFalse(time().contains("at once"), time());
            assertEquals(before, below());
            type("field-study.seeds", "many");
            assertEquals("", time());
        } finally {
            Settings.setThreads(Trainer.usualThreads());
            SwingUtilities.invokeAndWait(window[0]::dispose);
        }
    }
}
