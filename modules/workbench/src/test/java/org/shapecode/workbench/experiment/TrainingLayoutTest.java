package org.shapecode.workbench.experiment;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.EventQueue;
import java.awt.Rectangle;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.editor.Draft;
import org.shapecode.editor.Edit;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.experiment.study.LocalBackend;
import org.shapecode.queue.TrainingQueue;
import org.shapecode.toolkit.Remarks;
import org.shapecode.toolkit.SampleDocuments;
import org.shapecode.toolkit.Seek;

/** The Training page in windows of several heights. */
class TrainingLayoutTest {
    private static final String LONG =
            "The network has not learnt yet, as this long remark says, and more steps help. ";

    @TempDir
    Path folder;

    private JFrame window;
    private TrainingPage page;
    private Edit edit;

    @BeforeEach
    void open() throws Exception {
        onEventThread(() -> {
            TrainingQueue trainings = new TrainingQueue(new RunStore(folder), error -> {});
            edit = new Edit(SampleDocuments.small().with("description", LONG.repeat(6)));
            page = new TrainingPage(edit, trainings, trainings::store);
            page.show(new StoredRun(
                    folder,
                    false,
                    "Small",
                    Optional.empty(),
                    SampleDocuments.small().experiment(),
                    Run.State.DONE,
                    1,
                    1,
                    1,
                    false,
                    Map.of(),
                    new Remarks(List.of(LONG.repeat(4), LONG.repeat(4)), List.of()),
                    Optional.empty(),
                    new LocalBackend()));
            window = new JFrame();
            window.add(page.component());
            return null;
        });
    }

    @AfterEach
    void close() throws Exception {
        onEventThread(() -> {
            page.close();
            window.dispose();
            return null;
        });
    }

    private static <T> T onEventThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        EventQueue.invokeLater(task);
        return task.get();
    }

    private void show(int height) throws Exception {
        onEventThread(() -> {
            window.setSize(1000, height);
            window.setVisible(true);
            return null;
        });
    }

    private boolean showsSettings() throws Exception {
        return onEventThread(
                () -> Seek.part(page.component(), JTextField.class, Edit.SEED).isShowing());
    }

    private int heightOfPage() throws Exception {
        return onEventThread(() -> page.component().getHeight());
    }

    private double shareOfFigures() throws Exception {
        return onEventThread(
                () -> (double) page.focusTarget().getHeight() / page.component().getHeight());
    }

    @Test
    void figuresKeepTheRoomWhereItIsScarce() throws Exception {
        show(300);
        await().untilAsserted(() -> assertTrue(shareOfFigures() > 0.45, shareOfFigures() + " of the page"));
        assertFalse(showsSettings());
        JLabel name = Seek.part(page.component(), JLabel.class, "experiment-name");
        long seed = SampleDocuments.small().experiment().seed();
        assertEquals("Small, seed " + seed, onEventThread(name::getText));
        show(900);
        await().until(this::showsSettings);
        assertEquals("Small", onEventThread(name::getText));
        assertTrue(shareOfFigures() > 0.5, shareOfFigures() + " of the page");
    }

    /** Where a study trains can be chosen however little room there is. */
    @Test
    void aNarrowPageOfAStudyOffersWhereItTrains() throws Exception {
        onEventThread(() -> {
            edit.replace(
                    Draft.of(SampleDocuments.small().with("study", Map.of("seeds", List.of(1, 2)))), "Make a Study");
            window.setSize(500, 300);
            window.setVisible(true);
            return null;
        });
        await().until(() -> onEventThread(
                () -> Seek.part(page.component(), JComboBox.class, "run-on").isShowing()));
    }

    /** What is unfolded by hand is bounded, however long the description and however narrow the page. */
    @Test
    void anUnfoldedHeaderLeavesHalfOfThePage() throws Exception {
        onEventThread(() -> {
            window.setSize(500, 640);
            window.setVisible(true);
            Seek.part(page.component(), JButton.class, "details").doClick();
            return null;
        });
        JTextArea description = Seek.part(page.component(), JTextArea.class, "experiment-description");
        await().until(() -> onEventThread(() -> {
            int line = description.getFontMetrics(description.getFont()).getHeight();
            return description.getHeight() > 4 * line && description.getVisibleRect().height <= 3 * line;
        }));
        await().untilAsserted(() -> assertTrue(shareOfFigures() > 0.5, shareOfFigures() + " of the page"));
        assertTrue(showsSettings());
    }

    @Test
    void remarksAreWholeAndScrollWithTheFigures() throws Exception {
        show(300);
        JTextArea remarks = Seek.part(page.component(), JTextArea.class, "notice");
        await().until(() -> onEventThread(() -> {
            JScrollPane scroll = (JScrollPane) SwingUtilities.getAncestorOfClass(JScrollPane.class, remarks);
            return scroll == page.focusTarget()
                    && scroll.getVerticalScrollBar().isVisible()
                    && remarks.getHeight()
                            > 3 * remarks.getFontMetrics(remarks.getFont()).getHeight()
                    && remarks.getHeight() >= remarks.getPreferredSize().height;
        }));
    }

    @Test
    void aLongStatusIsNotBelowTheButtonBesideIt() throws Exception {
        show(300);
        JLabel status = Seek.part(page.component(), JLabel.class, "run-status");
        JButton open = Seek.part(page.component(), JButton.class, "open-folder");
        JLabel edited = Seek.part(page.component(), JLabel.class, "run-edited");
        onEventThread(() -> {
            status.setText("Stopped at step 205 of 10000. ".repeat(20));
            edited.setVisible(true);
            return null;
        });
        await("that the settings were edited is not cut")
                .until(() -> onEventThread(
                        () -> edited.getWidth() > 0 && edited.getWidth() >= edited.getPreferredSize().width));
        await().until(() -> onEventThread(() -> {
            Rectangle text = SwingUtilities.convertRectangle(status.getParent(), status.getBounds(), page.component());
            Rectangle button = SwingUtilities.convertRectangle(open.getParent(), open.getBounds(), page.component());
            return status.isValid() && !text.intersects(button);
        }));
    }

    @Test
    void theUserDecides() throws Exception {
        show(300);
        await().until(() -> !showsSettings());
        onEventThread(() -> {
            Seek.part(page.component(), JButton.class, "details").doClick();
            return null;
        });
        assertTrue(showsSettings());
        int before = heightOfPage();
        show(280);
        // The page hears of it in the event after.
        await().until(() -> heightOfPage() < before);
        assertTrue(showsSettings());
    }
}
