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
import org.shapecode.charts.FigureView;
import org.shapecode.core.Progress;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.toolkit.Texts;
import org.shapecode.views.live.Subject;
import org.shapecode.views.spi.InteractiveView;

/** The stage of an interactive view, which gets the model of the first subject. Event dispatch thread. */
final class InteractiveContent implements Content {
    private final JPanel panel = new JPanel(new BorderLayout());
    private final JTextArea words = Texts.paragraph(AnalysisContent.NOTHING_SELECTED);
    private final InteractiveView view;
    private final InteractiveView.Stage stage;
    private final BooleanSupplier watching;
    private SubjectLook look;
    private int generation;

    InteractiveContent(InteractiveView view, BooleanSupplier watching) {
        this.view = view;
        this.watching = watching;
        stage = view.stage();
        words.setBorder(BorderFactory.createEmptyBorder(10, 14, 10, 14));
        words.setName("view-message");
        stage.component().setVisible(false);
        panel.add(words, BorderLayout.NORTH);
        panel.add(stage.component(), BorderLayout.CENTER);
    }

    /** Hands every copy of the model to the stage: as an analysis, it shares the budget of all that looks. */
    private record Hand(InteractiveView view, Consumer<Trained> stage) implements Analysis {
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
    public void watch(List<Subject> subjects) {
        leave();
        if (subjects.isEmpty()) {
            say(List.of(AnalysisContent.NOTHING_SELECTED), generation);
            return;
        }
        Analysis hand = new Hand(view, stage::show);
        int own = generation;
        Gathered gathered =
                new Gathered(List.of(""), watching, sight -> EventQueue.invokeLater(() -> say(sight.sentences(), own)));
        look = new SubjectLook(subjects.get(0), hand, gathered.audience(""));
        look.start();
    }

    private void say(List<String> sentences, int asked) {
        // What was asked for before comes late.
        if (asked != generation) {
            return;
        }
        words.setText(String.join("\n", sentences));
        words.setVisible(!sentences.isEmpty());
        stage.component().setVisible(sentences.isEmpty());
        panel.revalidate();
    }

    /** A hand drags one thing. */
    @Override
    public int most() {
        return 1;
    }

    @Override
    public void appear() {
        if (look != null) {
            look.again();
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

    private void leave() {
        if (look != null) {
            look.stop();
            look = null;
        }
        generation++;
    }

    @Override
    public void close() {
        leave();
        stage.close();
    }
}
