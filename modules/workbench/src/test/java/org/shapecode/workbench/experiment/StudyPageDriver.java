package org.shapecode.workbench.experiment;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.EventQueue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.editor.Edit;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.queue.TrainingJob;
import org.shapecode.queue.TrainingQueue;
import org.shapecode.toolkit.Seek;
import org.shapecode.workbench.experiment.StudyCell.State;

/** A page of an experiment in a window, with a queue of its own, for tests of studies that train elsewhere. */
abstract class StudyPageDriver {
    private static final Map<String, List<Integer>> VARIED = Map.of("training.batch", List.of(7, 8));

    @TempDir
    Path folder;

    private final List<Throwable> errors = new CopyOnWriteArrayList<>();
    private final List<TrainingPage> pages = new ArrayList<>();
    private final List<JFrame> windows = new ArrayList<>();
    TrainingQueue trainings;
    TrainingPage page;

    @BeforeEach
    void queue() {
        trainings = new TrainingQueue(new RunStore(folder.resolve("runs")), errors::add);
    }

    void open(Document document) throws Exception {
        page = onEventThread(() -> {
            TrainingPage next = new TrainingPage(new Edit(document), trainings, trainings::store);
            JFrame window = new JFrame();
            window.add(next.component());
            window.setSize(1000, 700);
            window.setVisible(true);
            windows.add(window);
            pages.add(next);
            return next;
        });
    }

    @AfterEach
    void close() throws Exception {
        for (TrainingJob job : trainings.active()) {
            job.cancel();
            await().atMost(Duration.ofSeconds(60)).until(() -> job.state().isOver());
        }
        trainings.stop();
        onEventThread(() -> {
            pages.forEach(TrainingPage::close);
            windows.forEach(JFrame::dispose);
            return null;
        });
        assertEquals(List.of(), errors);
    }

    static Document study(Document document) {
        return document.with("study.seeds", List.of(1, 2, 3)).with("study.vary", VARIED);
    }

    static <T> T onEventThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        EventQueue.invokeLater(task);
        return task.get();
    }

    <T extends Component> T part(Class<T> type, String name) throws Exception {
        return onEventThread(() -> Seek.part(page.component(), type, name));
    }

    void click(String name) throws Exception {
        onEventThread(() -> {
            Seek.part(page.component(), JButton.class, name).doClick();
            return null;
        });
    }

    String status() throws Exception {
        return part(JLabel.class, "run-status").getText();
    }

    void awaitStatus(String start) {
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> assertTrue(status().startsWith(start), status()));
    }

    void choose(String backend) throws Exception {
        onEventThread(() -> {
            JComboBox<?> box = Seek.part(page.component(), JComboBox.class, "run-on");
            for (int i = 0; i < box.getItemCount(); i++) {
                if (box.getItemAt(i).toString().equals(backend)) {
                    box.setSelectedIndex(i);
                }
            }
            return null;
        });
        assertEquals(backend, chosen());
    }

    String chosen() throws Exception {
        return part(JComboBox.class, "run-on").getSelectedItem().toString();
    }

    void type(String name, String text) throws Exception {
        onEventThread(() -> {
            Seek.part(page.component(), JTextField.class, name).setText(text);
            return null;
        });
    }

    void unfold() throws Exception {
        onEventThread(() -> {
            Seek.part(page.component(), JToggleButton.class, "run-on-settings").doClick();
            return null;
        });
    }

    long count(State state) throws Exception {
        return onEventThread(() -> {
            JTable table = Seek.part(page.component(), JTable.class, "study-grid");
            long count = 0;
            // Until the study was read, there is no grid.
            for (int row = 0; table != null && row < table.getRowCount(); row++) {
                for (int column = 0; column < table.getColumnCount(); column++) {
                    count += ((StudyCell) table.getValueAt(row, column)).state() == state ? 1 : 0;
                }
            }
            return count;
        });
    }
}
