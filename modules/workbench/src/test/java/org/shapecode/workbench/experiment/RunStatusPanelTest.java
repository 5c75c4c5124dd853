package org.shapecode.workbench.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
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
}
