package org.shapecode.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.shapecode.toolkit.Seek;

/** Layers in the form: one line each, in an order that can be changed. */
class LayerListTest extends OpenNetwork {
    private static final String ARROW = " \u2192 ";

    private void press(String name) throws Exception {
        SwingUtilities.invokeAndWait(() -> find(JButton.class, name).doClick());
    }

    private String line(int layer) {
        return find(JButton.class, "name-model.encoder." + layer).getText();
    }

    private String sizes(String list, int layer) {
        return find(JLabel.class, "sizes-model." + list + "." + layer).getText();
    }

    private void awaitSizes(String expected, String list, int layer) throws Exception {
        Seek.await(expected, () -> expected.equals(sizes(list, layer)));
    }

    private void awaitSummary(String part) throws Exception {
        Seek.await(part, () -> find(JTextArea.class, "networks-model").getText().contains(part));
    }

    @Test
    void aLineSaysKindParametersAndSizes() throws Exception {
        openThree();
        assertEquals("1  Convolution, channels 8, kernel 3, stride 2, Leaky ReLU", line(0));
        awaitSizes("1 × 64 × 64 px" + ARROW + "8 × 32 × 32 px", "encoder", 0);
        assertEquals("3  Dense, units 2", line(2));
        awaitSizes("8192-dimensional" + ARROW + "2-dimensional", "encoder", 2);
        awaitSizes("2-dimensional" + ARROW + "2 × 2 × 2 px", "decoder", 0);
    }

    @Test
    void aLineSaysWhatIsSwitchedOnOrOff() throws Exception {
        openThree();
        SwingUtilities.invokeAndWait(() -> {
            edit.put("model.encoder.0.frozen", true, null);
            edit.put("model.encoder.2.bias", false, null);
        });
        assertEquals("1  Convolution, channels 8, kernel 3, stride 2, Leaky ReLU, frozen", line(0));
        assertEquals("3  Dense, units 2, no bias", line(2));
        awaitSummary(" (80 frozen), decoder ");
    }

    @Test
    void theSummaryFollowsEachModel() throws Exception {
        openThree();
        awaitSummary("Code: 2-dimensional\nParameters: ");
        SwingUtilities.invokeAndWait(() -> edit.put("model", "disk-autoencoder", null));
        awaitSummary("Code: 1-dimensional\nParameters: 1412, encoder 706, decoder 706");
    }

    @Test
    void layersAreMovedDuplicatedAndRemoved() throws Exception {
        openThree();
        press("down-model.encoder.0");
        assertEquals(List.of("flatten", "conv", "dense"), kinds());
        key(JButton.class, "name-model.encoder.1", "alt UP");
        assertEquals(List.of("conv", "flatten", "dense"), kinds());
        key(JButton.class, "name-model.encoder.0", "alt UP");
        assertEquals(List.of("conv", "flatten", "dense"), kinds());
        press("duplicate-model.encoder.2");
        assertEquals(List.of("conv", "flatten", "dense", "dense"), kinds());
        assertEquals("2", edit.text("model.encoder.3.units"));
        key(JButton.class, "name-model.encoder.0", "DELETE");
        assertEquals(List.of("flatten", "dense", "dense"), kinds());
        SwingUtilities.invokeAndWait(() -> {
            edit.undoRedo().undo();
            edit.undoRedo().undo();
        });
        assertEquals(List.of("conv", "flatten", "dense"), kinds());
        assertEquals("3  Dense, units 2", line(2));
    }

    @Test
    void theDefaultListIsEditedToo() throws Exception {
        open("\"autoencoder\"");
        SwingUtilities.invokeAndWait(
                () -> find(JTextField.class, "field-model.encoder.1.channels").setText("6"));
        awaitSizes("6 × 16 × 16 px" + ARROW + "4 × 8 × 8 px", "encoder", 2);
        assertEquals(6, edit.document().value("model.encoder.1.channels"));
        assertEquals(3, edit.document().value("model.encoder.3.channels"));
        assertTrue(edit.undoRedo().getUndoPresentationName().endsWith(": Channels"));
        assertTrue(edit.isValid());
    }

    @Test
    void noPaddingIsWrittenAsAWord() throws Exception {
        openThree();
        JTextField padding = find(JTextField.class, "field-model.encoder.0.padding");
        SwingUtilities.invokeAndWait(() -> padding.setText("valid"));
        assertEquals("valid", edit.document().value("model.encoder.0.padding"));
        awaitSizes("1 × 64 × 64 px" + ARROW + "8 × 31 × 31 px", "encoder", 0);
        SwingUtilities.invokeAndWait(() -> padding.setText("0, 1, 0, 1"));
        awaitSizes("1 × 64 × 64 px" + ARROW + "8 × 32 × 32 px", "encoder", 0);
        SwingUtilities.invokeAndWait(() -> edit.put("model.encoder.0.padding", "valid", null));
        assertEquals("valid", padding.getText());
    }

    @Test
    void aLineUnfoldsAndStaysSoWhereItGoes() throws Exception {
        openThree();
        assertFalse(isUnfolded("model.encoder.2.units"));
        press("name-model.encoder.2");
        assertTrue(isUnfolded("model.encoder.2.units"));
        press("up-model.encoder.2");
        assertTrue(isUnfolded("model.encoder.1.units"));
        assertNull(find(JTextField.class, "field-model.encoder.2.units"));
    }

    private boolean isUnfolded(String path) {
        return isShown(find(JTextField.class, "field-" + path));
    }

    private List<String> messages() {
        List<String> messages = new ArrayList<>();
        addMessages(page.component(), messages);
        return messages;
    }

    private static void addMessages(Container container, List<String> messages) {
        for (Component each : container.getComponents()) {
            if (each instanceof JTextArea area && "message".equals(area.getName()) && area.isVisible()) {
                messages.add(area.getText());
            } else if (each instanceof Container inner) {
                addMessages(inner, messages);
            }
        }
    }

    @Test
    void aMisfitIsShownAtItsLayerWithTheSizesBeforeIt() throws Exception {
        openThree();
        press("remove-model.encoder.1");
        assertEquals(
                List.of(
                        "Layer 2 does not fit its input, 8 × 32 × 32 px: Dense takes a flat vector; add a flatten layer before it."),
                messages());
        awaitSizes("8 × 32 × 32 px" + ARROW + "?", "encoder", 1);
        awaitSizes("", "decoder", 0);
    }

    @Test
    void aMisfitInTheDecoderKeepsTheSizesOfTheEncoder() throws Exception {
        open("{\"plugin\": \"autoencoder\", \"decoder\": [\"transposed-conv\", \"dense\"]}");
        awaitSizes("2 × 2 × 2 px" + ARROW + "1-dimensional", "encoder", 5);
        awaitSizes("1-dimensional" + ARROW + "8 × 2 × 2 px", "decoder", 0);
        awaitSizes("8 × 2 × 2 px" + ARROW + "?", "decoder", 1);
    }

    @Test
    void aProblemOfAFoldedLayerIsShownOnItsLine() throws Exception {
        open("{\"plugin\": \"autoencoder\", \"encoder\": [{\"plugin\": \"conv\", \"kernel\": 9}]}");
        assertEquals(
                List.of("Layer 1 of the encoder: kernel is 9, but must be a whole number from 1 to 7 px."), messages());
        press("name-model.encoder.0");
        assertEquals(List.of("Kernel is 9, but must be a whole number from 1 to 7 px."), messages());
    }

    @Test
    void aMissingLayerIsShownAndKept() throws Exception {
        open("{\"plugin\": \"autoencoder\", \"encoder\": [{\"plugin\": \"no-such\", \"corners\": 7}, \"conv\"]}");
        assertEquals("1  Missing: no-such", line(0));
        assertTrue(messages().get(0).contains("\"no-such\", which is not installed"), messages()::toString);
        press("up-model.encoder.1");
        assertEquals(7, ((Map<?, ?>) ((List<?>) edit.document().value("model.encoder")).get(1)).get("corners"));
        assertEquals("2  Missing: no-such", line(1));
    }
}
