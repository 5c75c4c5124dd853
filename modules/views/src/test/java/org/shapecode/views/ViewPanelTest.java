package org.shapecode.views;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openide.util.lookup.AbstractLookup;
import org.openide.util.lookup.InstanceContent;
import org.shapecode.analyses.Reconstructions;
import org.shapecode.charts.FigureView;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.ModuleId;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.api.TrainingListener;
import org.shapecode.queue.TrainingQueue;
import org.shapecode.toolkit.SampleDocuments;
import org.shapecode.toolkit.Seek;
import org.shapecode.toolkit.TextChanges;
import org.shapecode.views.interpolation.InterpolationSlider;
import org.shapecode.views.live.NotedFigure;
import org.shapecode.views.spi.InteractiveView;

@Timeout(120)
class ViewPanelTest {
    @TempDir
    Path folder;

    private final InstanceContent selected = new InstanceContent();
    private final FixedViewable one = new FixedViewable("one");
    private final FixedViewable two = new FixedViewable("two");
    private LastSelection selection;
    private ViewPanel view;

    @BeforeEach
    void open() throws Exception {
        view = onEventThread(() -> {
            selection = new LastSelection(new AbstractLookup(selected));
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

    private String runs() throws Exception {
        return onEventThread(
                () -> Seek.part(view.component(), JLabel.class, "view-runs").getText());
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
    void promptsForASelection() throws Exception {
        assertEquals("Nothing selected", runs());
        assertEquals(AnalysisContent.NOTHING_SELECTED, message());
    }

    @Test
    void followsTheNameOfTheRun() throws Exception {
        select(one);
        one.rename("the next run of one");
        assertEquals("the next run of one", runs());
        select(two);
        one.rename("one");
        assertEquals("two", runs());
    }

    /** From the first moment: nothing was told yet when the selection has been set. */
    @Test
    void saysThatItLoads() throws Exception {
        one.set(null, folder);
        assertEquals("Loading one…", messageAfterSelecting(one));
        TrainingQueue queue = new TrainingQueue(new RunStore(folder), error -> {});
        two.set(queue.start(SampleDocuments.endless()), null);
        assertEquals("Waiting for the first step of two…", messageAfterSelecting(two));
        queue.stop();
    }

    /** Nothing else flashes up, such as that nothing is selected, or was run. */
    @Test
    void saysNothingElseUntilThereIsSomethingToSee() throws Exception {
        one.set(
                null,
                new Trainer(1, TrainingListener.NONE, Progress.NONE)
                        .start(SampleDocuments.small(), folder.resolve("run"))
                        .folder());
        ViewPanel interactive = onEventThread(() -> {
            ViewPanel panel = new ViewPanel(new InterpolationSlider(), selection, () -> true);
            panel.open();
            return panel;
        });
        List<String> told = new CopyOnWriteArrayList<>();
        for (ViewPanel each : List.of(view, interactive)) {
            onEventThread(() -> {
                JTextArea message = Seek.part(each.component(), JTextArea.class, "view-message");
                TextChanges.listen(message, () -> told.add(message.getText()));
                return null;
            });
        }
        select(one);
        for (ViewPanel each : List.of(view, interactive)) {
            await("what it shows")
                    .until(() -> onEventThread(() -> {
                        JTextArea message = Seek.part(each.component(), JTextArea.class, "view-message");
                        return !message.isVisible() && message.getText().isEmpty();
                    }));
        }
        onEventThread(() -> {
            interactive.close();
            return null;
        });
        assertEquals(Set.of("", "Loading one…"), Set.copyOf(told));
    }

    private String messageAfterSelecting(FixedViewable run) throws Exception {
        return onEventThread(() -> {
            selected.set(List.of(run), null);
            return Seek.part(view.component(), JTextArea.class, "view-message").getText();
        });
    }

    @Test
    void followsTheSelectionUntilItIsPinned() throws Exception {
        select(one);
        assertEquals("one", runs());
        assertTrue(message().startsWith("This experiment has not been run."), message());
        click("view-pin");
        select(two);
        assertEquals("one", runs());
        assertEquals(List.of(one), onEventThread(view::pinned));
        click("view-pin");
        assertEquals("two", runs());
        assertEquals(List.of(), onEventThread(view::pinned));
    }

    @Test
    void stopsFollowingWhenClosedEvenIfOpenedTwice() throws Exception {
        select(one);
        onEventThread(() -> {
            view.open();
            view.close();
            return null;
        });
        select(two);
        assertEquals("one", runs());
        onEventThread(() -> {
            view.open();
            return null;
        });
        assertEquals("two", runs());
    }

    @Test
    void showsAtMostTwentyRuns() throws Exception {
        Object[] many = IntStream.range(0, 34)
                .mapToObj(i -> new FixedViewable("run " + i))
                .toArray();
        select(many);
        assertTrue(runs().startsWith("20 of 34 shown: run 0, run 1,"), runs());
    }

    @Test
    void staysPinnedAfterReopening() throws Exception {
        select(one);
        click("view-pin");
        onEventThread(() -> {
            view.close();
            selected.set(List.of(two), null);
            view.open();
            return null;
        });
        assertEquals("one", runs());
        assertEquals(List.of(one), onEventThread(view::pinned));
    }

    @Test
    void showsTheFiguresOfARunAndTheParameterForm() throws Exception {
        Path run = new Trainer(1, TrainingListener.NONE, Progress.NONE)
                .start(SampleDocuments.small(), folder.resolve("run"))
                .folder();
        one.set(null, run);
        select(one);
        await("figures instead of a message").until(() -> message().isEmpty());
        assertNotNull(onEventThread(() -> Seek.part(view.component(), NotedFigure.class, null)));
        assertFalse(onEventThread(() -> Seek.part(view.component(), Component.class, "parameter-columns") != null));
        click("view-settings");
        assertTrue(onEventThread(() -> Seek.part(view.component(), Component.class, "parameter-columns") != null));
    }

    private enum Throws {
        STAGE,
        COMPONENT,
        ACCEPTS,
        SHOW,
        CLOSE
    }

    /** Throws in one of its methods; not registered. */
    private record Faulty(Throws where) implements InteractiveView, InteractiveView.Stage {
        private void failAt(Throws here) {
            if (where == here) {
                throw new IllegalStateException("broken at " + here);
            }
        }

        @Override
        public String id() {
            return "faulty";
        }

        @Override
        public String displayName() {
            return "Faulty";
        }

        @Override
        public Stage stage() {
            failAt(Throws.STAGE);
            return this;
        }

        @Override
        public JComponent component() {
            failAt(Throws.COMPONENT);
            return new JLabel();
        }

        @Override
        public boolean accepts(Trained trained) {
            failAt(Throws.ACCEPTS);
            return true;
        }

        @Override
        public void show(Trained trained) {
            failAt(Throws.SHOW);
        }

        @Override
        public void close() {
            failAt(Throws.CLOSE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFaultyViewSaysSoAndTheOthersGoOn(Throws where) throws Exception {
        Path run = new Trainer(1, TrainingListener.NONE, Progress.NONE)
                .start(SampleDocuments.small(), folder.resolve("run"))
                .folder();
        one.set(null, run);
        ViewPanel faulty = onEventThread(() -> {
            ViewPanel panel = new ViewPanel(new Faulty(where), selection, () -> true);
            panel.open();
            return panel;
        });
        select(one);
        await("the other view")
                .until(() -> onEventThread(() -> Seek.part(view.component(), FigureView.class, null)) != null);
        String expected = where == Throws.CLOSE
                ? ""
                : "The interactive view " + Faulty.class.getName() + " (module " + ModuleId.of(Faulty.class)
                        + ") failed: IllegalStateException: broken at "
                        + where + "; use another one, or update its module.";
        await("the sentence")
                .untilAsserted(() -> assertEquals(
                        expected,
                        onEventThread(() -> Seek.part(faulty.component(), JTextArea.class, "view-message")
                                .getText())));
        onEventThread(() -> {
            faulty.close();
            return null;
        });
    }

    @Test
    void everyViewHasAHelpText() {
        for (var plugin : Views.all()) {
            if (Set.of("idle", "failing").contains(plugin.id())) {
                // Test plugins of another module.
                continue;
            }
            assertTrue(plugin.help().length() > 100, plugin.id());
            assertTrue(HelpPopup.text(plugin).startsWith(plugin.description()), plugin.id());
        }
        assertTrue(Views.find("interpolation-slider").isPresent());
        assertTrue(Views.find("no-such-view").isEmpty());
    }
}
