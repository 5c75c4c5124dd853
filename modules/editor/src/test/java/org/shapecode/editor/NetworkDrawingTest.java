package org.shapecode.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.swing.Action;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.MenuSelectionManager;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.toolkit.Seek;

/** The drawing of a network in the form. */
class NetworkDrawingTest {
    private static final String LAYER = "layer-model.encoder.";

    private Edit edit;
    private FormPage page;

    private void open(String model) throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            edit = new Edit(Draft.read("{\"model\": " + model + "}", "a"));
            page = new FormPage(edit);
        });
    }

    private void openThree() throws Exception {
        open(
                "{\"plugin\": \"autoencoder\", \"encoder\": [\"conv\", \"flatten\", {\"plugin\": \"dense\", \"units\": 2}]}");
    }

    private <C extends Component> C find(Class<C> type, String name) {
        return Seek.part(page.component(), type, name);
    }

    private void press(String name) throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            if (name.startsWith(LAYER)) {
                find(NetworkBox.class, name).doClick();
            } else {
                find(JButton.class, name).doClick();
            }
        });
    }

    /** The titles of the boxes and the sizes at the arrows, from left to right. */
    private List<String> drawn() {
        Container flow = find(Container.class, "drawing-model");
        return Stream.of(flow.getComponents())
                .map(each -> each instanceof NetworkBox box
                        ? box.getText()
                        : each instanceof NetworkBox.Arrow arrow ? arrow.text() : each.getName())
                .toList();
    }

    private void awaitDrawn(List<String> expected) throws Exception {
        Seek.await(expected.toString(), () -> drawn().equals(expected));
    }

    private List<String> kinds() {
        List<String> kinds = new ArrayList<>();
        for (Object each : (List<?>) edit.document().value("model.encoder")) {
            kinds.add(each instanceof Map<?, ?> fields ? fields.get("plugin").toString() : each.toString());
        }
        return kinds;
    }

    @Test
    void drawsLayersAndTheSizesBetweenThem() throws Exception {
        open("{\"plugin\": \"autoencoder\", \"encoder\": [\"conv\"], \"decoder\": [\"upsample\", \"conv\"]}");
        awaitDrawn(List.of(
                "Image",
                "1 x 64 x 64",
                "conv",
                "8 x 32 x 32",
                "Code",
                "8 x 32 x 32",
                "upsample",
                "8 x 64 x 64",
                "conv",
                "8 x 32 x 32",
                "Image"));
        String conv = find(NetworkBox.class, LAYER + "0").getAccessibleContext().getAccessibleName();
        assertTrue(conv.startsWith("Layer 1 of the encoder: conv, channels 8"), conv);
        assertTrue(conv.endsWith("1 x 64 x 64 px \u2192 8 x 32 x 32 px"), conv);
        assertTrue(find(JTextArea.class, "networks-model").getText().startsWith("Code: 8 x 32 x 32 = 8192 numbers\n"));
        assertTrue(
                find(JTextArea.class, "notice").getText().startsWith("The code has 8192 numbers, an image only 4096"));
    }

    @Test
    void followsTypingAndForgetsTheWarning() throws Exception {
        open("{\"plugin\": \"autoencoder\", \"encoder\": [\"conv\"], \"decoder\": [\"transposed-conv\"]}");
        Seek.await(
                "the warning", () -> find(JTextArea.class, "notice").getText().contains("8192 numbers"));
        press(LAYER + "0");
        JTextField channels = find(JTextField.class, "field-model.encoder.0.channels");
        assertTrue(isShown(channels));
        SwingUtilities.invokeAndWait(() -> channels.setText("3"));
        Seek.await("the size follows", () -> drawn().contains("3 x 32 x 32"));
        SwingUtilities.invokeAndWait(() -> edit.put("model", "disk-autoencoder", null));
        Seek.await("no warning", () -> find(JTextArea.class, "notice").getText().isEmpty());
    }

    private boolean isShown(Component part) {
        for (Component each = part; each != page.component(); each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void layersAreAddedMovedDuplicatedRemovedAndUndone() throws Exception {
        openThree();
        press(LAYER + "2");
        assertEquals(
                "Layer 3 of the encoder: Dense",
                find(JLabel.class, "layer-title").getText());
        add("add-before", "dense");
        assertEquals(List.of("conv", "flatten", "dense", "dense"), kinds());
        assertEquals(
                "Layer 3 of the encoder: Dense",
                find(JLabel.class, "layer-title").getText());
        press("left-layer");
        assertEquals(List.of("conv", "dense", "flatten", "dense"), kinds());
        assertEquals(
                "Layer 2 of the encoder: Dense",
                find(JLabel.class, "layer-title").getText());
        key(LAYER + "1", "alt RIGHT");
        assertEquals(List.of("conv", "flatten", "dense", "dense"), kinds());
        press("duplicate-layer");
        assertEquals(List.of("conv", "flatten", "dense", "dense", "dense"), kinds());
        key(LAYER + "4", "DELETE");
        press("remove-layer");
        assertEquals(List.of("conv", "flatten", "dense"), kinds());
        SwingUtilities.invokeAndWait(() -> {
            for (int i = 0; i < 6; i++) {
                edit.undoRedo().undo();
            }
        });
        assertEquals(List.of("conv", "flatten", "dense"), kinds());
        assertFalse(edit.undoRedo().canUndo());
        Seek.await(
                "the drawing follows",
                () -> drawn().subList(0, 8)
                        .equals(List.of(
                                "Image",
                                "1 x 64 x 64",
                                "conv",
                                "8 x 32 x 32",
                                "flatten",
                                "8192 numbers",
                                "dense",
                                "2 numbers")));
    }

    /** Chooses from the menu of a button, in a window. */
    private void add(String button, String kind) throws Exception {
        JFrame[] window = new JFrame[1];
        SwingUtilities.invokeAndWait(() -> {
            window[0] = new JFrame();
            window[0].add(page.component());
            window[0].setSize(1000, 700);
            window[0].setVisible(true);
            find(JButton.class, button).doClick();
            JPopupMenu menu = (JPopupMenu) MenuSelectionManager.defaultManager().getSelectedPath()[0];
            assertEquals(Plugins.all(LayerKind.class).size(), menu.getComponentCount());
            Seek.part(menu, JMenuItem.class, "layer-kind-" + kind).doClick();
            window[0].dispose();
        });
    }

    private void key(String name, String key) throws Exception {
        JComponent box = find(NetworkBox.class, name);
        Action action = box.getActionMap().get(box.getInputMap().get(KeyStroke.getKeyStroke(key)));
        SwingUtilities.invokeAndWait(() -> action.actionPerformed(new ActionEvent(box, 0, "")));
    }

    @Test
    void aPartWithoutLayersOffersTheFirst() throws Exception {
        open("{\"plugin\": \"autoencoder\", \"encoder\": [\"conv\"]}");
        press(LAYER + "0");
        press("remove-layer");
        assertEquals(List.of(), kinds());
        assertNotNull(find(JButton.class, "add-first-model.encoder"));
    }

    @Test
    void aLayerThatDoesNotFitIsMarkedAndTheRestUnknown() throws Exception {
        open("{\"plugin\": \"autoencoder\", \"encoder\": [\"conv\", \"dense\"], \"decoder\": [\"conv\"]}");
        awaitDrawn(List.of(
                "Image", "1 x 64 x 64", "conv", "8 x 32 x 32", "dense", "?", "Code", "?", "conv", "?", "Image"));
        press(LAYER + "1");
        assertTrue(Seek.part(find(JLabel.class, "layer-title").getParent().getParent(), JTextArea.class, "message")
                .getText()
                .contains("add flatten before it"));
    }

    @Test
    void otherNetworksAreDrawnReadOnly() throws Exception {
        open("\"disk-autoencoder\"");
        Seek.await("the drawing", () -> drawn().contains("transposed-conv"));
        assertEquals(6, drawn().stream().filter("conv"::equals).count());
        assertFalse(find(NetworkBox.class, LAYER + "0").isEnabled());
        assertFalse(isShown(find(JLabel.class, "layer-title")));
    }
}
