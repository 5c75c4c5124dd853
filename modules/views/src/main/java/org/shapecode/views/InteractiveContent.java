package org.shapecode.views;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JTextArea;
import javax.swing.Timer;
import org.shapecode.charts.FigureView;
import org.shapecode.core.Progress;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.toolkit.StyledText;
import org.shapecode.views.live.Viewable;
import org.shapecode.views.spi.InteractiveView;

/** The stage of an interactive view, showing the model of one run. Event dispatch thread. */
final class InteractiveContent implements ViewContent {
    private final JPanel panel = new JPanel(new BorderLayout());
    private final JTextArea message = StyledText.paragraph(AnalysisContent.NOTHING_SELECTED);
    private final InteractiveView view;
    private final InteractiveView.Stage stage;
    private final BooleanSupplier visible;
    private FigureSubscription subscription;
    private final Timer loading;
    private List<Viewable> shown = List.of();
    private int request;

    InteractiveContent(InteractiveView view, BooleanSupplier visible) {
        this.view = view;
        this.visible = visible;
        stage = view.stage();
        loading = new Timer(
                AnalysisContent.DELAY_MILLIS,
                event -> showMessages(List.of("Loading " + DisplayNames.line(shown, shown.size()) + "…"), request));
        loading.setRepeats(false);
        message.setBorder(BorderFactory.createEmptyBorder(10, 14, 10, 14));
        message.setName("view-message");
        stage.component().setVisible(false);
        panel.add(message, BorderLayout.NORTH);
        panel.add(stage.component(), BorderLayout.CENTER);
    }

    /** Passes each copy of the model to the stage. As an analysis, it shares the time budget of the live analyses. */
    private record ModelFeed(InteractiveView view, Consumer<Trained> stage) implements Analysis {
        @Override
        public String id() {
            return view.id();
        }

        @Override
        public String displayName() {
            return view.displayName();
        }

        @Override
        public boolean accepts(Trained trained) {
            return view.accepts(trained);
        }

        @Override
        public AnalysisResult analyse(Trained shared, Progress progress) {
            stage.accept(shared.snapshot());
            return new AnalysisResult(List.of(), Map.of());
        }
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(List<Viewable> runs) {
        unsubscribe();
        if (runs.isEmpty()) {
            showMessages(List.of(AnalysisContent.NOTHING_SELECTED), request);
            return;
        }
        shown = List.copyOf(runs);
        loading.restart();
        Analysis feed = new ModelFeed(view, stage::show);
        int current = request;
        CombinedFigures combined = new CombinedFigures(
                List.of(""),
                visible,
                snapshot -> EventQueue.invokeLater(() -> showMessages(snapshot.messages(), current)));
        subscription = new FigureSubscription(runs.get(0), feed, combined.listener(""));
        subscription.start();
    }

    private void showMessages(List<String> lines, int answered) {
        // Ignore late answers to earlier requests.
        if (answered != request) {
            return;
        }
        loading.stop();
        message.setText(String.join("\n", lines));
        message.setVisible(!lines.isEmpty());
        stage.component().setVisible(lines.isEmpty());
        panel.revalidate();
    }

    /** The user interacts with one model. */
    @Override
    public int maxRuns() {
        return 1;
    }

    @Override
    public void becameVisible() {
        if (subscription != null) {
            subscription.retry();
        }
    }

    @Override
    public JPopupMenu menu() {
        FigureView figure = find(stage.component());
        return figure == null ? new JPopupMenu() : figure.createMenu();
    }

    private static FigureView find(Component component) {
        if (component instanceof FigureView figure) {
            return figure;
        }
        FigureView found = null;
        if (component instanceof Container container) {
            for (int i = 0; i < container.getComponentCount() && found == null; i++) {
                found = find(container.getComponent(i));
            }
        }
        return found;
    }

    private void unsubscribe() {
        if (subscription != null) {
            subscription.stop();
            subscription = null;
        }
        loading.stop();
        request++;
    }

    @Override
    public void close() {
        unsubscribe();
        stage.close();
    }
}
