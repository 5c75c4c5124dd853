package org.shapecode.views;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import javax.swing.AbstractButton;
import javax.swing.JLabel;
import javax.swing.JTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openide.util.lookup.AbstractLookup;
import org.openide.util.lookup.InstanceContent;
import org.shapecode.analyses.Reconstructions;
import org.shapecode.charts.FigureView;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.api.TrainingListener;
import org.shapecode.toolkit.Samples;
import org.shapecode.toolkit.Seek;

@Timeout(120)
class ViewPanelTest {
    @TempDir
    Path folder;

    private final InstanceContent selected = new InstanceContent();
    private final FixedSubject one = new FixedSubject("one");
    private final FixedSubject two = new FixedSubject("two");
    private ViewPanel view;

    @BeforeEach
    void open() throws Exception {
        view = onEventThread(() -> {
            Selection selection = new Selection(new AbstractLookup(selected));
            ViewPanel panel = new ViewPanel(new Reconstructions(), selection, () -> true);
            panel.open();
            return panel;
        });
    }

    @AfterEach
    void close() throws Exception {
        onEventThread(() -> {
            view.close();
            return null;
        });
    }

    private static <T> T onEventThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        EventQueue.invokeLater(task);
        return task.get();
    }

    private String subject() throws Exception {
        return onEventThread(
                () -> Seek.part(view.component(), JLabel.class, "view-subject").getText());
    }

    private String message() throws Exception {
        return onEventThread(() ->
                Seek.part(view.component(), JTextArea.class, "view-message").getText());
    }

    private void click(String name) throws Exception {
        onEventThread(() -> {
            Seek.part(view.component(), AbstractButton.class, name).doClick();
            return null;
        });
    }

    private void select(Object... subjects) throws Exception {
        onEventThread(() -> {
            selected.set(List.of(subjects), null);
            return null;
        });
    }

    @Test
    void saysWhatToDoUntilSomethingIsSelected() throws Exception {
        assertEquals("Nothing selected", subject());
        assertEquals(AnalysisContent.NOTHING_SELECTED, message());
    }

    @Test
    void followsTheSelectionUntilItIsPinned() throws Exception {
        select(one);
        assertEquals("one", subject());
        assertTrue(message().startsWith("Nothing was trained yet."), message());
        click("view-pin");
        select(two);
        assertEquals("one", subject());
        assertEquals(List.of(one), onEventThread(view::pinned));
        click("view-pin");
        assertEquals("two", subject());
        assertEquals(List.of(), onEventThread(view::pinned));
    }

    @Test
    void hearsNothingOnceItIsClosedHoweverOftenItWasOpened() throws Exception {
        select(one);
        onEventThread(() -> {
            view.open();
            view.close();
            return null;
        });
        select(two);
        assertEquals("one", subject());
        onEventThread(() -> {
            view.open();
            return null;
        });
        assertEquals("two", subject());
    }

    @Test
    void saysHowManyOfTheSelectedRunsAreShown() throws Exception {
        Object[] many = IntStream.range(0, 34)
                .mapToObj(i -> new FixedSubject("run " + i))
                .toArray();
        select(many);
        assertTrue(subject().startsWith("20 of 34 runs shown: run 0, run 1,"), subject());
    }

    @Test
    void staysPinnedWhenItIsClosedAndOpenedAgain() throws Exception {
        select(one);
        click("view-pin");
        onEventThread(() -> {
            view.close();
            selected.set(List.of(two), null);
            view.open();
            return null;
        });
        assertEquals("one", subject());
        assertEquals(List.of(one), onEventThread(view::pinned));
    }

    @Test
    void showsTheFiguresOfARunAndItsParametersOnDemand() throws Exception {
        Path run = new Trainer(1, TrainingListener.NONE, Progress.NONE)
                .start(Samples.small(), folder.resolve("run"))
                .folder();
        one.become(null, run);
        select(one);
        await("a figure").until(() -> onEventThread(() -> Seek.part(view.component(), FigureView.class, null)) != null);
        assertEquals("", message());
        assertFalse(onEventThread(() -> Seek.part(view.component(), Component.class, "parameter-columns") != null));
        click("view-settings");
        assertTrue(onEventThread(() -> Seek.part(view.component(), Component.class, "parameter-columns") != null));
    }

    @Test
    void everyViewHasHelp() {
        for (var plugin : Views.all()) {
            if (plugin.id().equals("idle")) {
                // Of the tests of experiments.
                continue;
            }
            assertTrue(plugin.help().length() > 100, plugin.id());
            assertTrue(HelpPopup.text(plugin).startsWith(plugin.description()), plugin.id());
        }
        assertTrue(Views.find("interpolation-slider").isPresent());
        assertTrue(Views.find("no-such-view").isEmpty());
    }
}
