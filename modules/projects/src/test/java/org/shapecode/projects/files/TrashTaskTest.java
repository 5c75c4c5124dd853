package org.shapecode.projects.files;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.awt.EventQueue;
import java.awt.Window;
import java.awt.event.ActionListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.swing.Icon;
import javax.swing.JComponent;
import javax.swing.JDialog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openide.awt.Notification;
import org.openide.awt.NotificationDisplayer;
import org.openide.awt.UndoRedo;
import org.openide.util.lookup.ServiceProvider;
import org.shapecode.core.Counted;
import org.shapecode.projects.TestFolders;

class TrashTaskTest {
    private final UndoRedo menu = new FileHistory.Provider().getUndoRedo();
    private final AtomicInteger restored = new AtomicInteger();

    @TempDir
    Path folder;

    /** The platform's own one needs icons, which a test cannot load. */
    @ServiceProvider(service = NotificationDisplayer.class, position = 1)
    public static final class Silent extends NotificationDisplayer {
        @Override
        public Notification notify(String title, Icon icon, String details, ActionListener action, Priority priority) {
            return new Notification() {
                @Override
                public void clear() {
                    // Nothing is shown.
                }
            };
        }

        @Override
        public Notification notify(String title, Icon icon, JComponent balloon, JComponent popup, Priority priority) {
            return notify(title, icon, "", null, priority);
        }
    }

    private Path trashed(String name, List<Trash.Item> items) throws IOException {
        Path run = TestFolders.run(folder.resolve(name));
        items.add(new Trash(Optional.empty()).move(run));
        return run;
    }

    private static <T> T onEventThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        EventQueue.invokeLater(task);
        return task.get();
    }

    private void undo(String what) throws Exception {
        await().until(() -> onEventThread(
                () -> menu.canUndo() && menu.getUndoPresentationName().equals("Move " + what + " to Trash")));
        onEventThread(() -> {
            menu.undo();
            return null;
        });
    }

    private void awaitRestored(Path run, int times) {
        await().until(() -> Files.exists(run.resolve("metrics.csv")) && restored.get() == times);
    }

    /** Whether there was a dialog, which is closed now. */
    private static boolean closeDialog() {
        List<Window> dialogs = Stream.of(Window.getWindows())
                .filter(window -> window instanceof JDialog && window.isShowing())
                .toList();
        dialogs.forEach(Window::dispose);
        return !dialogs.isEmpty();
    }

    @Test
    void whatCannotBeRestoredIsOfferedAgain() throws Exception {
        List<Trash.Item> items = new ArrayList<>();
        Path taken = trashed("taken", items);
        Path free = trashed("free", items);
        Files.createDirectory(taken);
        TrashTask.offerUndo(count -> Counted.of(count, "run"), items, restored::incrementAndGet);

        undo("2 runs");
        awaitRestored(free, 1);
        await("the reason is told").until(() -> onEventThread(TrashTaskTest::closeDialog));
        assertFalse(Files.exists(taken.resolve("metrics.csv")));

        Files.delete(taken);
        undo("1 run");
        awaitRestored(taken, 2);
        await().until(() -> onEventThread(() -> !menu.canUndo()));
    }
}
