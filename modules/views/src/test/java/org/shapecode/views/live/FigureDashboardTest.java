package org.shapecode.views.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.EventQueue;
import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.DataFlavor;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.TransferHandler;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.analyses.Diracs;
import org.shapecode.analyses.KernelImages;
import org.shapecode.analyses.Loss;
import org.shapecode.charts.FigureView;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.api.TrainingListener;
import org.shapecode.experiment.study.StudyAnalysis;
import org.shapecode.experiment.study.StudyResult;
import org.shapecode.experiment.study.StudyRunner;
import org.shapecode.toolkit.SampleDocuments;
import org.shapecode.toolkit.Seek;
import org.shapecode.toolkit.TextChanges;

class FigureDashboardTest {
    private static final double[] X = {1, 2};

    private static Figure figure() {
        return new Figure(
                "loss",
                "Loss",
                List.of(new Plot(
                        "", Axis.linear("x"), Axis.linear("y"), List.of(new Series("a", Series.Style.LINE, X, X)))));
    }

    /** Also while another process trains the run, before there is anything to load. */
    @Test
    void filesOfFiguresAreNamedAfterTheirRun(@TempDir Path folder) throws Exception {
        FigureView[] view = new FigureView[1];
        EventQueue.invokeAndWait(() -> {
            FigureDashboard dashboard = new FigureDashboard(List.of(new Loss()), SampleDocuments::small);
            dashboard.load(folder, false, "The run before");
            dashboard.clear();
            dashboard.show(new Loss().id(), List.of(figure()), "Disks, seed 2");
            view[0] = Seek.part(dashboard.component(), FigureView.class, null);
        });
        Clipboard copied = new Clipboard("copied");
        Seek.await("a figure to copy", () -> {
            view[0].getTransferHandler().exportToClipboard(view[0], copied, TransferHandler.COPY);
            return copied.getContents(null) != null;
        });
        List<?> files = (List<?>) copied.getData(DataFlavor.javaFileListFlavor);
        String name = ((File) files.get(0)).getName();
        assertTrue(name.startsWith("disks-seed-2-loss."), name);
    }

    /** Neither before a first run, nor while a study is loaded, which cannot combine all that its runs show. */
    @Test
    void onlyCardsOfAnalysesThatApplyAreSeen(@TempDir Path folder) throws Exception {
        Document document = SampleDocuments.small().with("study.seeds", List.of(1, 2));
        Path study = folder.resolve("study");
        new StudyRunner(1, Progress.NONE).run(document, study, false);
        List<String> shown = new CopyOnWriteArrayList<>();
        JFrame[] window = new JFrame[1];
        FigureDashboard[] dashboard = new FigureDashboard[1];
        EventQueue.invokeAndWait(() -> {
            dashboard[0] = new FigureDashboard(List.of(new Diracs(), new KernelImages(), new Loss()), () -> document);
            for (String card : List.of("diracs", "weights", "loss")) {
                card(dashboard[0], card).addComponentListener(new ComponentAdapter() {
                    @Override
                    public void componentShown(ComponentEvent event) {
                        shown.add(card);
                    }
                });
                assertFalse(card(dashboard[0], card).isVisible(), "it is not known yet");
            }
            window[0] = new JFrame();
            window[0].add(dashboard[0].component());
            window[0].setSize(900, 600);
            window[0].setVisible(true);
        });
        Seek.await("the cards", () -> card(dashboard[0], "loss").isVisible());
        assertTrue(card(dashboard[0], "weights").isVisible());
        EventQueue.invokeAndWait(() -> dashboard[0].load(study, true, "Small"));
        assertFalse(card(dashboard[0], "weights").isVisible(), "it is not known yet");
        Seek.await("the figures", () -> card(dashboard[0], "loss").isVisible());
        assertFalse(card(dashboard[0], "weights").isVisible());
        EventQueue.invokeAndWait(() -> {
            dashboard[0].clear();
            window[0].dispose();
        });
        assertTrue(card(dashboard[0], "weights").isVisible(), "it applies to the next run");
        assertFalse(shown.contains("diracs"), shown::toString);
    }

    /** Blocks until it is released. */
    private record Held(CountDownLatch release) implements Analysis {
        @Override
        public String id() {
            return "held";
        }

        @Override
        public String displayName() {
            return "Held";
        }

        @Override
        public String description() {
            return "What it shows.";
        }

        @Override
        public AnalysisResult analyse(Trained trained, Progress progress) {
            Awaitility.await().until(() -> release.getCount() == 0);
            return new AnalysisResult(List.of(figure()), Map.of());
        }
    }

    /** Blocks until it is released. */
    private record HeldStudy(CountDownLatch begun, CountDownLatch release) implements StudyAnalysis {
        @Override
        public String id() {
            return "held-study";
        }

        @Override
        public String displayName() {
            return "Held";
        }

        @Override
        public String description() {
            return "What it shows.";
        }

        @Override
        public List<Figure> figures(StudyResult study) {
            begun.countDown();
            Awaitility.await().until(() -> release.getCount() == 0);
            return List.of(figure());
        }
    }

    @Test
    void theCardsOfAStudyAppearTogetherAndStay(@TempDir Path folder) throws Exception {
        Document document = SampleDocuments.small().with("study.seeds", List.of(1, 2));
        Path study = folder.resolve("study");
        new StudyRunner(1, Progress.NONE).run(document, study, false);
        HeldStudy held = new HeldStudy(new CountDownLatch(1), new CountDownLatch(1));
        JFrame[] window = new JFrame[1];
        FigureDashboard[] dashboard = new FigureDashboard[1];
        EventQueue.invokeAndWait(() -> {
            dashboard[0] =
                    new FigureDashboard(List.of(new KernelImages(), new Loss(), new OfStudies(held)), () -> document);
            window[0] = new JFrame();
            window[0].add(dashboard[0].component());
            window[0].setSize(900, 600);
            window[0].setVisible(true);
            dashboard[0].load(study, true, "Small");
        });
        Seek.await("the last analysis", () -> held.begun().getCount() == 0);
        EventQueue.invokeAndWait(() -> {
            assertTrue(card(dashboard[0], "loading").isVisible());
            for (String card : List.of("weights", "loss", "held-study")) {
                assertFalse(card(dashboard[0], card).isVisible(), card);
            }
        });
        held.release().countDown();
        Seek.await("the figures", () -> card(dashboard[0], "loss").isVisible());
        EventQueue.invokeAndWait(() -> {
            assertTrue(card(dashboard[0], "held-study").isVisible());
            assertFalse(card(dashboard[0], "weights").isVisible());
            assertFalse(card(dashboard[0], "loading").isVisible());
            // The figures are of the same study, of which more runs are done.
            dashboard[0].load(study, true, "Small");
            assertTrue(card(dashboard[0], "loss").isVisible());
            window[0].dispose();
        });
    }

    /** As high as the last figures, so that others do not move when its own come. */
    @Test
    void aCardThatLoadsKeepsTheHeightOfItsFigures() throws Exception {
        EventQueue.invokeAndWait(() -> {
            FigureCard before = new FigureCard(new Loss());
            before.show(List.of(figure()), "Small", null);
            int height = before.neededHeight(400);
            assertTrue(height > 0);
            FigureCard next = new FigureCard(new Loss());
            assertEquals(0, next.neededHeight(400));
            next.showLoading();
            assertEquals(height, next.neededHeight(400));
            next.showMessage("It failed.");
            assertEquals(0, next.neededHeight(400));
        });
    }

    /** Nor anything else, such as that nothing was trained. */
    @Test
    void aCardSaysThatItLoadsUntilItHasFigures(@TempDir Path folder) throws Exception {
        Path run = new Trainer(1, TrainingListener.NONE, Progress.NONE)
                .start(SampleDocuments.small(), folder.resolve("run"))
                .folder();
        CountDownLatch release = new CountDownLatch(1);
        List<String> told = new CopyOnWriteArrayList<>();
        JFrame[] window = new JFrame[1];
        FigureDashboard[] dashboard = new FigureDashboard[1];
        EventQueue.invokeAndWait(() -> {
            dashboard[0] = new FigureDashboard(List.of(new Held(release)), SampleDocuments::small);
            JTextArea message = Seek.part(card(dashboard[0], "held"), JTextArea.class, null);
            assertEquals("What it shows.", message.getText());
            TextChanges.listen(message, () -> told.add(message.getText()));
            window[0] = new JFrame();
            window[0].add(dashboard[0].component());
            window[0].setSize(900, 600);
            window[0].setVisible(true);
            dashboard[0].load(run, false, "Small");
        });
        Seek.await("the card", () -> {
            JTextArea message = Seek.part(card(dashboard[0], "held"), JTextArea.class, null);
            return message != null && message.isShowing() && message.getText().equals("Loading…");
        });
        release.countDown();
        Seek.await("the figure", () -> Seek.part(card(dashboard[0], "held"), FigureView.class, null) != null);
        EventQueue.invokeAndWait(window[0]::dispose);
        assertEquals(Set.of("", "Loading…"), Set.copyOf(told));
    }

    private static JPanel card(FigureDashboard dashboard, String id) {
        return Seek.part(dashboard.component(), JPanel.class, "figures-" + id);
    }
}
