package org.shapecode.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JScrollBar;
import javax.swing.JSlider;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.Test;
import org.shapecode.charts.FigureView;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.data.spi.Generator;
import org.shapecode.data.spi.Sampling;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.network.spi.Regulariser;
import org.shapecode.toolkit.SampleDocuments;
import org.shapecode.toolkit.Seek;

class FormPageTest {
    private Edit edit;
    private FormPage page;

    private void open(String text) throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            edit = new Edit(Draft.read(text, "a"));
            page = Forms.of(edit);
        });
    }

    private void open() throws Exception {
        open(Draft.of(SampleDocuments.small()).text());
    }

    private Component find(String name) {
        return Seek.part(page.component(), Component.class, name);
    }

    private static void texts(Component root, List<String> texts) {
        if (root instanceof JTextArea area && area.isVisible()) {
            texts.add(area.getText());
        } else if (root instanceof JLabel label) {
            texts.add(label.getText());
        } else if (root instanceof Container container) {
            for (Component child : container.getComponents()) {
                texts(child, texts);
            }
        }
    }

    private boolean says(String text) {
        List<String> texts = new ArrayList<>();
        texts(page.component(), texts);
        return texts.stream().anyMatch(each -> each != null && each.contains(text));
    }

    private static void on(Runnable work) throws Exception {
        SwingUtilities.invokeAndWait(work);
    }

    private void requireEditors(String path, Plugin plugin) {
        for (ParameterInfo info : ParameterInfo.of(plugin.getClass())) {
            String at = path + "." + info.name();
            boolean found = find("field-" + at) != null || find("range-" + at) != null || find("add-" + at) != null;
            assertTrue(found, "no editor for " + at + " of " + plugin.id());
        }
    }

    @Test
    void hasAnEditorForEachParameterOfEachPlugin() throws Exception {
        open();
        for (Map.Entry<String, Class<? extends Plugin>> place : Map.<String, Class<? extends Plugin>>of(
                        "data.generator", Generator.class, "data.sampling", Sampling.class, "model", ModelBuilder.class)
                .entrySet()) {
            for (Plugin plugin : Plugins.all(place.getValue())) {
                on(() -> edit.put(place.getKey(), plugin.id(), null));
                requireEditors(place.getKey(), plugin);
            }
        }
        for (Class<? extends Plugin> kind : List.of(Regulariser.class, Analysis.class)) {
            String path = kind == Analysis.class ? "analyses" : "regularisers";
            List<Plugin> all = new ArrayList<>(Plugins.all(kind));
            on(() -> edit.put(path, all.stream().map(Plugin::id).toList(), null));
            for (int i = 0; i < all.size(); i++) {
                assertNotNull(find("remove-" + path + "." + i));
                requireEditors(path + "." + i, all.get(i));
            }
        }
        assertNotNull(find("field-training.optimiser.learning-rate"));
        assertNotNull(find("field-data.blur.sigma"));
    }

    @Test
    void keepsSliderAndFieldInSync() throws Exception {
        open();
        JSlider slider = (JSlider) find("slider-model.negative-slope");
        JTextField field = (JTextField) find("field-model.negative-slope");
        on(() -> slider.setValue(500));
        assertEquals("0.5", field.getText());
        assertEquals(
                0.5,
                ((Number) ((Map<?, ?>) edit.document().fields().get("model")).get("negative-slope")).doubleValue());
        on(() -> field.setText("0.123"));
        assertEquals(123, slider.getValue());
        on(() -> edit.undoRedo().undo());
        assertEquals("0.5", field.getText());
    }

    @Test
    void undoesADragInOneStep() throws Exception {
        open();
        JSlider slider = (JSlider) find("slider-model.negative-slope");
        on(() -> {
            slider.setValueIsAdjusting(true);
            slider.setValue(300);
            slider.setValue(400);
            slider.setValue(600);
            slider.setValueIsAdjusting(false);
        });
        assertEquals("0.6", ((JTextField) find("field-model.negative-slope")).getText());
        on(() -> edit.undoRedo().undo());
        assertFalse(edit.undoRedo().canUndo());
        assertEquals("0.2", ((JTextField) find("field-model.negative-slope")).getText());
    }

    @Test
    void reportsProblemsBesideTheField() throws Exception {
        open();
        on(() -> ((JTextField) find("field-training.batch")).setText("many"));
        assertTrue(says("Batch size is \"many\", but must be a whole number from 1 to 100000."));
        on(() -> ((JTextField) find("field-training.batch")).setText("8"));
        assertFalse(says("Batch size is"));
        on(() -> edit.put("data.sampling", Map.of("plugin", "hole", "from", 7, "to", 3), null));
        assertTrue(says("Sampling has the hole 7 to 3"));
    }

    @Test
    void showsAndKeepsAMissingPlugin() throws Exception {
        open("{\"model\": {\"plugin\": \"no-such-model\", \"corners\": 7}}");
        assertEquals(
                "Missing: no-such-model",
                ((JComboBox<?>) find("plugin-model")).getSelectedItem().toString());
        assertTrue(says("corners: 7"));
        assertTrue(says("which is not installed"));
        on(() -> ((JTextField) find("field-seed")).setText("9"));
        assertEquals(
                Map.of("plugin", "no-such-model", "corners", 7),
                edit.document().fields().get("model"));
    }

    @Test
    void restoresTheParametersOfAPluginChosenAgain() throws Exception {
        open();
        JComboBox<?> box = (JComboBox<?>) find("plugin-model");
        Object before = edit.document().fields().get("model");
        on(() -> box.setSelectedIndex(1));
        assertNull(find("field-model.depths"));
        on(() -> box.setSelectedIndex(0));
        assertEquals(before, edit.document().fields().get("model"));
    }

    @Test
    void removesAPenalty() throws Exception {
        open();
        on(() -> edit.put("regularisers", List.of("psi1", Map.of("plugin", "psi2", "lambda", 3)), null));
        on(() -> ((JButton) find("remove-regularisers.0")).doClick());
        assertEquals(1, edit.experiment().regularisers().size());
        assertEquals("3", ((JTextField) find("field-regularisers.0.lambda")).getText());
    }

    @Test
    void editsABooleanByCheckBox() throws Exception {
        open();
        on(() -> ((JCheckBox) find("field-model.bias")).doClick());
        assertEquals(false, ((Map<?, ?>) edit.document().fields().get("model")).get("bias"));
    }

    /** Hue and saturation are of images of three channels. */
    @Test
    void numbersWithoutEffectAreDisabledWithTheReason() throws Exception {
        open();
        JTextField hue = (JTextField) find("field-data.paint.hue");
        assertFalse(hue.isEnabled());
        assertEquals("No effect unless Colour is on.", hue.getToolTipText());
        assertFalse(find("slider-data.paint.saturation").isEnabled());
        assertTrue(find("field-data.paint.grey").isEnabled());
        on(() -> ((JCheckBox) find("field-data.paint.colour")).doClick());
        assertTrue(hue.isEnabled());
        assertTrue(find("slider-data.paint.saturation").isEnabled());
        assertFalse(hue.getToolTipText().contains("No effect"));
    }

    @Test
    void parametersOfAnotherScheduleAreDisabledUnlessAStudyVariesIt() throws Exception {
        open();
        JTextField drop = (JTextField) find("field-training.schedule.drop");
        assertFalse(drop.isEnabled());
        assertEquals("No effect unless Decay is Step.", drop.getToolTipText());
        assertFalse(find("field-training.test-loss.least-improvement").isEnabled());
        on(() -> edit.put("training.schedule.decay", "step", null));
        assertTrue(drop.isEnabled());
        assertFalse(find("field-training.schedule.floor").isEnabled());
        on(() -> {
            edit.put("training.schedule.decay", "constant", null);
            edit.put("study", Map.of("vary", Map.of("training.schedule.decay", List.of("constant", "step"))), null);
        });
        assertTrue(drop.isEnabled());
        assertFalse(find("field-training.keep.interval").isEnabled());
    }

    /** Nothing of a field is clipped: in a narrow form it stands below its label, without a slider too short to be of use. */
    @Test
    void aNarrowFormKeepsUnitsWholeAndDropsSliders() throws Exception {
        open();
        on(() -> {
            JFrame window = new JFrame();
            window.add(page.component());
            window.setSize(1400, 700);
            window.setVisible(true);
            assertTrue(find("slider-training.keep.interval").getWidth() >= 60);
            window.dispose();
        });
        for (int width : new int[] {260, 300, 420, 640}) {
            on(() -> {
                JComponent keep =
                        (JComponent) find("field-training.keep.interval").getParent();
                JComponent patience =
                        (JComponent) find("field-training.test-loss.patience").getParent();
                for (JComponent row : List.of(keep, patience)) {
                    Container labelled = row.getParent();
                    labelled.setSize(width, labelled.getPreferredSize().height);
                    labelled.setSize(width, labelled.getPreferredSize().height);
                    labelled.doLayout();
                    row.doLayout();
                    Component label = labelled.getComponent(0);
                    assertTrue(label.getWidth() >= label.getPreferredSize().width, "a label at " + width);
                    for (Component part : row.getComponents()) {
                        boolean whole = part instanceof JSlider
                                ? part.getWidth() >= 60
                                : part.getWidth() >= part.getPreferredSize().width;
                        boolean left = part instanceof JSlider && part.getWidth() == 0 && !part.isFocusable();
                        assertTrue(whole || left || !part.isVisible(), part + " at " + width);
                        assertTrue(left || part.getX() + part.getWidth() <= row.getWidth() || !part.isVisible());
                    }
                    assertTrue(row.getX() + row.getWidth() <= width);
                }
            });
        }
    }

    /** Numbers and texts, beside their labels or below them. */
    @Test
    void editorsBeginAtOneEdge() throws Exception {
        open();
        for (int width : new int[] {460, 700, 1400}) {
            on(() -> {
                JFrame window = new JFrame();
                window.add(page.component());
                window.setSize(width, 700);
                window.setVisible(true);
                assertEquals(x(find("field-name")), x(find("field-seed")), "at " + width);
                window.dispose();
            });
        }
    }

    private int x(Component field) {
        return SwingUtilities.convertPoint(field, 0, 0, page.component()).x;
    }

    /** Files have {@code both-ends}. */
    @Test
    void choicesAreShownByTheirLabels() throws Exception {
        open();
        on(() -> {
            @SuppressWarnings("unchecked")
            JComboBox<String> grid = (JComboBox<String>) find("field-data.test-grid");
            JLabel shown = (JLabel)
                    grid.getRenderer().getListCellRendererComponent(new JList<>(), "both-ends", 0, false, false);
            assertEquals("Both ends", shown.getText());
        });
    }

    @Test
    void showsDeclaredGroups() throws Exception {
        open();
        assertTrue(says("Advanced"));
    }

    /** The rates that a schedule gives are drawn; a constant rate is not. */
    @Test
    void drawsTheLearningRatesOfASchedule() throws Exception {
        open();
        FigureView curve = (FigureView) find("curve-training.schedule");
        assertFalse(curve.isVisible());
        SwingUtilities.invokeAndWait(() -> {
            edit.put("training.schedule.decay", "step", null);
            edit.put("training.schedule.interval", 10, null);
            edit.put("training.optimiser.learning-rate", 0.01, null);
            edit.put("training.steps", 20, null);
        });
        assertTrue(curve.isVisible());
        Series rates = ((Plot) curve.getFigure().panels().get(0)).series().get(0);
        assertEquals(20, rates.x().length);
        assertEquals(1, rates.x()[0]);
        assertEquals(20, rates.x()[19]);
        assertEquals(0.01, rates.y()[9]);
        assertEquals(0.005, rates.y()[10]);
    }

    /** What a screen reader says of each field of each plugin. */
    @Test
    void everyFieldHasAnAccessibleName() throws Exception {
        open("{\"data\": {\"vary\": [\"x\"], \"ranges\": [{\"attribute\": \"x\", \"from\": 0, \"to\": 5}]},"
                + " \"model\": \"autoencoder\", \"study\": {\"seeds\": [1], \"vary\": {\"training.batch\": [5]}}}");
        for (Class<? extends Plugin> kind : List.of(Generator.class, Sampling.class, ModelBuilder.class)) {
            String path =
                    kind == ModelBuilder.class ? "model" : kind == Sampling.class ? "data.sampling" : "data.generator";
            for (Plugin plugin : Plugins.all(kind)) {
                on(() -> edit.put(path, plugin.id(), null));
                List<String> nameless = new ArrayList<>();
                on(() -> addNameless(page.component(), nameless));
                assertEquals(List.of(), nameless, plugin.id());
            }
        }
    }

    private static void addNameless(Container container, List<String> nameless) {
        for (Component each : container.getComponents()) {
            boolean field = each instanceof JTextComponent text && text.isEditable()
                    || each instanceof AbstractButton
                    || each instanceof JComboBox
                    || each instanceof JSlider;
            if (!each.isVisible() || each instanceof JScrollBar) {
                continue;
            }
            if (field) {
                String name = each.getAccessibleContext().getAccessibleName();
                if (name == null || name.isBlank()) {
                    nameless.add(each.getName() + " " + each.getClass());
                }
            } else if (each instanceof Container inner) {
                addNameless(inner, nameless);
            }
        }
    }
}
