package org.shapecode.views;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JTextArea;
import javax.swing.Timer;
import org.shapecode.charts.FigureView;
import org.shapecode.charts.SelectedImages;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.toolkit.StyledText;
import org.shapecode.views.live.Viewable;
import org.shapecode.views.spi.InteractiveView;

/**
 * The stage of an interactive view, showing the model of one run. If the plugin fails, a sentence says so in its place.
 * Event dispatch thread.
 */
final class InteractiveContent implements ViewContent {
    private static final Logger LOGGER = Logger.getLogger(InteractiveContent.class.getName());

    private final JPanel panel = new JPanel(new BorderLayout());
    private final JTextArea message = StyledText.paragraph(AnalysisContent.NOTHING_SELECTED);
    private final InteractiveView view;
    private final Opened opened;
    private final BooleanSupplier visible;
    private final SelectionStrip strip;
    private FigureSubscription subscription;
    private final Timer loading;
    private List<Viewable> shown = List.of();
    private volatile int request;

    InteractiveContent(InteractiveView view, BooleanSupplier visible) {
        this.view = view;
        this.visible = visible;
        strip = new SelectionStrip(visible);
        opened = Opened.of(view);
        loading = new Timer(
                AnalysisContent.DELAY_MILLIS, event -> showMessages(List.of(DisplayNames.loading(shown)), "", request));
        loading.setRepeats(false);
        message.setBorder(BorderFactory.createEmptyBorder(10, 14, 10, 14));
        message.setName("view-message");
        opened.component().setVisible(false);
        panel.add(message, BorderLayout.NORTH);
        panel.add(opened.component(), BorderLayout.CENTER);
        panel.add(strip.component(), BorderLayout.SOUTH);
        opened.failure().ifPresent(message::setText);
    }

    /** The stage with its component, or why the plugin could not create them, as a sentence. */
    private record Opened(Optional<InteractiveView.Stage> stage, JComponent component, Optional<String> failure) {
        static Opened of(InteractiveView view) {
            try {
                InteractiveView.Stage stage = PluginCall.get(view, view::stage);
                JComponent component =
                        PluginCall.get(view, () -> Objects.requireNonNull(stage.component(), "no component"));
                return new Opened(Optional.of(stage), component, Optional.empty());
            } catch (Problem e) {
                LOGGER.log(Level.WARNING, e.getMessage(), e);
                return new Opened(Optional.empty(), new JPanel(), Optional.of(e.getMessage()));
            }
        }
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
            return PluginCall.get(view, () -> view.accepts(trained));
        }

        @Override
        public String lacks(Trained trained) {
            return PluginCall.get(view, () -> view.lacks(trained));
        }

        @Override
        public AnalysisResult analyse(Trained shared, Progress progress) {
            Trained own = shared.snapshot();
            PluginCall.run(view, () -> stage.accept(own));
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
        if (opened.stage().isEmpty()) {
            return;
        }
        if (runs.isEmpty()) {
            showMessages(List.of(AnalysisContent.NOTHING_SELECTED), "", request);
            return;
        }
        shown = List.copyOf(runs);
        awaitModel();
        int current = request;
        InteractiveView.Stage stage = opened.stage().get();
        // A run that loads slowly may answer after the next one.
        Analysis feed = new ModelFeed(view, trained -> {
            if (current == request) {
                stage.show(trained);
            }
        });
        CombinedFigures combined = new CombinedFigures(
                List.of(""), visible, snapshot -> EventQueue.invokeLater(() -> show(snapshot, current)));
        subscription = new FigureSubscription(runs.get(0), feed, combined.listener(""));
        subscription.start();
    }

    private void show(CombinedFigures.Snapshot snapshot, int answered) {
        if (answered == request && snapshot.loading()) {
            awaitModel();
        } else {
            showMessages(snapshot.messages(), snapshot.part(), answered);
        }
    }

    private void awaitModel() {
        if (opened.component().isVisible()) {
            loading.restart();
        } else {
            showMessages(List.of(DisplayNames.loading(shown)), "", request);
        }
    }

    /**
     * Shows messages in place of the stage; without any, the stage.
     *
     * @param part which run of a study the stage shows; empty for the only one
     */
    private void showMessages(List<String> lines, String part, int answered) {
        // Ignore late answers to earlier requests.
        if (answered != request) {
            return;
        }
        loading.stop();
        message.setText(lines.isEmpty() && !part.isEmpty() ? "Run of this study: " + part : String.join("\n", lines));
        message.setVisible(!message.getText().isEmpty());
        opened.component().setVisible(lines.isEmpty());
        select(strip.follow(lines.isEmpty() ? shown : List.of()));
        panel.revalidate();
    }

    private void select(SelectedImages selection) {
        try {
            opened.stage().ifPresent(stage -> PluginCall.run(view, () -> stage.setSelection(selection)));
        } catch (Problem e) {
            LOGGER.log(Level.WARNING, e.getMessage(), e);
        }
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
        strip.becameVisible();
    }

    @Override
    public JPopupMenu menu() {
        FigureView figure = find(opened.component());
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
        strip.close();
        try {
            opened.stage().ifPresent(stage -> PluginCall.run(view, stage::close));
        } catch (Problem e) {
            LOGGER.log(Level.WARNING, e.getMessage(), e);
        }
    }
}
