package org.shapecode.workbench.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BorderLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.shapecode.toolkit.Remarks;
import org.shapecode.toolkit.Seek;

class RunStatusPanelTest {
    private static final Path FOLDER = Path.of("/a/place/with/a/rather/long/name/for/runs/disks-20261129-001711");

    private static RunStatus status(String text) {
        return new RunStatus(true, false, text, 0.5, Remarks.NONE);
    }

    /** The folder gives way to a status that becomes longer, and to one in a window that becomes narrower. */
    @Test
    void theStatusIsWholeWhileThereIsRoom() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            RunStatusPanel panel = new RunStatusPanel();
            JFrame window = new JFrame();
            window.add(panel.component());
            panel.show(status("Training"), Optional.empty(), FOLDER, null);
            window.setSize(800, 120);
            window.setVisible(true);
            window.validate();
            panel.show(status("Waiting to start, 2 ahead · 1 more run in the queue"), Optional.empty(), FOLDER, null);
            window.validate();
            JLabel text = Seek.part(panel.component(), JLabel.class, "run-status");
            assertEquals(text.getPreferredSize().width, text.getWidth());
            window.setSize(660, 120);
            window.validate();
            assertTrue(text.getWidth() >= text.getPreferredSize().width, () -> text.getWidth() + " px");
            window.dispose();
        });
    }

    /** Beside each other, or below each other where there is no room. */
    @Test
    void statusAndEditsAreBothWhole() throws Exception {
        RunStatusPanel panel = new RunStatusPanel();
        JFrame window = new JFrame();
        JLabel text = Seek.part(panel.component(), JLabel.class, "run-status");
        JLabel edits = Seek.part(panel.component(), JLabel.class, "run-edited");
        SwingUtilities.invokeAndWait(() -> {
            window.add(panel.component(), BorderLayout.NORTH);
            Optional<List<String>> edited = Optional.of(List.of("network, encoder layer 2"));
            panel.show(status("Done in 11 s, test loss 194"), edited, FOLDER, null);
            window.setSize(900, 200);
            window.setVisible(true);
        });
        Seek.await("beside each other", () -> areWhole(text, edits) && text.getY() == edits.getY());
        assertEquals("Edited since this run: network, encoder layer 2", edits.getText());
        SwingUtilities.invokeAndWait(() -> window.setSize(475, 200));
        Seek.await(
                "below each other",
                () -> areWhole(text, edits)
                        && edits.getY() >= text.getY() + text.getHeight()
                        && edits.getY() + edits.getHeight() <= edits.getParent().getHeight());
        SwingUtilities.invokeAndWait(window::dispose);
    }

    private static boolean areWhole(JLabel... labels) {
        return Stream.of(labels)
                .allMatch(label -> label.getWidth() > 0 && label.getWidth() >= label.getPreferredSize().width);
    }
}
