package org.shapecode.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.MenuSelectionManager;
import javax.swing.SwingUtilities;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.api.TrainingListener;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.toolkit.SampleDocuments;
import org.shapecode.toolkit.Seek;

/** The drawing of a network in the form. */
class NetworkDrawingTest extends OpenNetwork {
    private static final String LAYER = "layer-model.encoder.";
    private static final String ARROW = "\u2192 ";

    private void press(String name) throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            if (name.startsWith(LAYER)) {
                find(NetworkBox.class, name).doClick();
            } else {
                find(JButton.class, name).doClick();
            }
        });
    }

    /** The titles of the boxes, those of layers before the sizes of their outputs. */
    private List<String> drawn() {
        Container flow = find(Container.class, "drawing-model");
        return Stream.of(flow.getComponents())
                .flatMap(each -> each instanceof NetworkStep step
                        ? Stream.concat(
                                Stream.of(step.box().getText()),
                                step.box().details().stream().filter(line -> line.startsWith(ARROW)))
                        : Stream.of(each.getName()))
                .toList();
    }

    private void awaitDrawn(List<String> expected) throws Exception {
        Seek.await(expected.toString(), () -> drawn().equals(expected));
    }

    @Test
    void drawsLayersAndTheSizesBetweenThem() throws Exception {
        open("{\"plugin\": \"autoencoder\", \"encoder\": [\"conv\"], \"decoder\": [\"upsample\", \"conv\"]}");
        awaitDrawn(List.of(
                "Image",
                "Convolution",
                ARROW + "8 × 32 × 32",
                "Code",
                "Upsample",
                ARROW + "8 × 64 × 64",
                "Convolution",
                ARROW + "8 × 32 × 32",
                "Image"));
        assertEquals(
                List.of("8 × 32 × 32 px", "not 1 × 64 × 64 px"),
                find(NetworkBox.class, "image-out-model").details());
        String conv = find(NetworkBox.class, LAYER + "0").getAccessibleContext().getAccessibleName();
        assertTrue(conv.startsWith("Layer 1 of the encoder: Convolution, channels 8"), conv);
        assertTrue(conv.endsWith("1 × 64 × 64 px \u2192 8 × 32 × 32 px"), conv);
        assertTrue(find(JTextArea.class, "networks-model").getText().startsWith("Code: 8 × 32 × 32 = 8192 numbers\n"));
        assertTrue(
                find(JTextArea.class, "notice").getText().startsWith("The code has 8192 numbers, an image only 4096"));
    }

    /** As DL4J counts them in the networks that were trained. */
    @Test
    void countsTheParametersThatTheNetworkHas(@TempDir Path folder) throws Exception {
        open("{\"plugin\": \"autoencoder\", \"encoder\": [{\"plugin\": \"conv\", \"channels\": 3, \"frozen\": true},"
                + " \"batch-norm\", {\"plugin\": \"conv\", \"channels\": 2, \"kernel\": 5, \"bias\": false}, \"flatten\","
                + " {\"plugin\": \"dense\", \"units\": 2}], \"decoder\": [{\"plugin\": \"dense\", \"units\": 256},"
                + " {\"plugin\": \"reshape\", \"channels\": 4, \"side\": 8}, \"transposed-conv\","
                + " {\"plugin\": \"transposed-conv\", \"channels\": 1}]}");
        Document small = SampleDocuments.small();
        SwingUtilities.invokeAndWait(() -> {
            edit.put("data", small.fields().get("data"), null);
            edit.put("data.size", 32, null);
            edit.put("training", Map.of("steps", 1, "batch", 5), null);
        });
        assertTrue(edit.isValid(), edit.problem());
        Path run = new Trainer(1, TrainingListener.NONE, Progress.NONE)
                .start(edit.document(), folder.resolve("run"))
                .folder();
        MultiLayerNetwork encoder = network(run, "encoder");
        MultiLayerNetwork decoder = network(run, "decoder");
        String parameters = "Parameters: " + (encoder.numParams() + decoder.numParams()) + ", encoder "
                + encoder.numParams() + " (" + encoder.getLayer(0).numParams() + " frozen), decoder "
                + decoder.numParams();
        Seek.await(
                parameters,
                () -> find(JTextArea.class, "networks-model")
                        .getText()
                        .lines()
                        .toList()
                        .contains(parameters));
    }

    private static MultiLayerNetwork network(Path run, String part) throws IOException {
        try (Stream<Path> files = Files.walk(run)) {
            Path file = files.filter(each -> each.endsWith(part + ".zip"))
                    .findFirst()
                    .orElseThrow();
            return ModelSerializer.restoreMultiLayerNetwork(file.toFile());
        }
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
        Seek.await("the size follows", () -> drawn().contains(ARROW + "3 × 32 × 32"));
        SwingUtilities.invokeAndWait(() -> edit.put("model", "disk-autoencoder", null));
        Seek.await("no warning", () -> find(JTextArea.class, "notice").getText().isEmpty());
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
        key(NetworkBox.class, LAYER + "1", "alt RIGHT");
        assertEquals(List.of("conv", "flatten", "dense", "dense"), kinds());
        press("duplicate-layer");
        assertEquals(List.of("conv", "flatten", "dense", "dense", "dense"), kinds());
        key(NetworkBox.class, LAYER + "4", "DELETE");
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
                () -> drawn().subList(0, 7)
                        .equals(List.of(
                                "Image",
                                "Convolution",
                                ARROW + "8 × 32 × 32",
                                "Flatten",
                                ARROW + "8192-dimensional",
                                "Dense",
                                ARROW + "2-dimensional")));
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
                "Image",
                "Convolution",
                ARROW + "8 × 32 × 32",
                "Dense",
                ARROW + "?",
                "Code",
                "Convolution",
                ARROW + "?",
                "Image"));
        press(LAYER + "1");
        assertTrue(Seek.part(find(JLabel.class, "layer-title").getParent().getParent(), JTextArea.class, "message")
                .getText()
                .contains("add a flatten layer before it"));
    }

    @Test
    void otherNetworksAreDrawnReadOnly() throws Exception {
        open("\"disk-autoencoder\"");
        Seek.await("the drawing", () -> drawn().contains("Transposed convolution"));
        assertEquals(6, drawn().stream().filter("Convolution"::equals).count());
        assertFalse(find(NetworkBox.class, LAYER + "0").isEnabled());
        Seek.await(
                "how to edit layers",
                () -> find(JTextArea.class, "networks-model")
                        .getText()
                        .endsWith("\nTo add, remove or edit single layers, choose Autoencoder."));
        assertFalse(isShown(find(JLabel.class, "layer-title")));
    }

    /** In a narrow form the drawing wraps; each arrow stays with the box to which it leads. */
    @Test
    void linesEndWithBoxes() throws Exception {
        open("\"disk-autoencoder\"");
        Seek.await("the drawing", () -> drawn().contains("Transposed convolution"));
        SwingUtilities.invokeAndWait(() -> {
            JFrame window = new JFrame();
            JComponent flow = find(JComponent.class, "drawing-model");
            window.add(flow);
            window.setSize(440, 700);
            window.setVisible(true);
            flow.doLayout();
            int lines = 0;
            for (Component each : flow.getComponents()) {
                NetworkStep step = (NetworkStep) each;
                step.doLayout();
                assertEquals(step.getWidth(), step.box().getX() + step.box().getWidth());
                lines += step.beginsLine() ? 1 : 0;
            }
            List<Path2D> paths = ((NetworkFlow) flow).paths();
            window.dispose();
            assertEquals(lines - 1, paths.size(), "a path from the end of each line to the next");
            for (Path2D path : paths) {
                Rectangle bounds = path.getBounds();
                assertEquals(NetworkStep.START, bounds.x);
                assertTrue(bounds.height > 3, "it can be seen");
                assertEquals(flow, flow.getComponentAt(NetworkStep.START, bounds.y + bounds.height - 1));
            }
            assertTrue(lines > 1, "it wraps");
            assertTrue(lines <= 5, "15 boxes in " + lines + " lines");
        });
    }
}
