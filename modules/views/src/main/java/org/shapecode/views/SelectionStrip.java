package org.shapecode.views;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JSeparator;
import javax.swing.JTextArea;
import javax.swing.event.ChangeListener;
import org.shapecode.charts.FigureView;
import org.shapecode.charts.SelectedImages;
import org.shapecode.core.figure.Caption;
import org.shapecode.core.figure.Figure;
import org.shapecode.toolkit.StyledText;
import org.shapecode.views.live.FigureListener;
import org.shapecode.views.live.RunSelection;
import org.shapecode.views.live.Viewable;

/** Tells below the figures of a run which test images are selected; hidden while none is. Event dispatch thread. */
final class SelectionStrip {
    /** A picture and its label; of a text, as many lines are shown as fit beside it. */
    private static final Dimension PICTURES = new Dimension(136, 88);

    private final JPanel panel = new JPanel(new BorderLayout(8, 0)) {
        private static final long serialVersionUID = 1L;

        @Override
        public Dimension getPreferredSize() {
            Dimension size = super.getPreferredSize();
            return new Dimension(size.width, Math.min(size.height, PICTURES.height));
        }
    };
    private final FigureView pictures = new FigureView();
    private final JTextArea words = StyledText.paragraph("");
    private final BooleanSupplier visible;
    private final ChangeListener changed = event -> update();
    private Viewable run;
    private SelectedImages selection;
    private FigureSubscription subscription;
    private int request;

    /**
     * Creates a strip that follows no run.
     *
     * @param visible whether the user can see it; called on any thread
     */
    SelectionStrip(BooleanSupplier visible) {
        this.visible = visible;
        words.setName("selected-images");
        words.setBorder(BorderFactory.createEmptyBorder(8, 4, 4, 4));
        StyledText.fitHeight(words);
        pictures.setPreferredSize(PICTURES);
        pictures.getAccessibleContext().setAccessibleName("Selected image and its reconstruction");
        JButton clear = new JButton("Clear");
        clear.setName("clear-selection");
        clear.setToolTipText("Clear the selection (Escape in a figure)");
        clear.putClientProperty("JButton.buttonType", "toolBarButton");
        clear.addActionListener(event -> selection.clear());
        JPanel end = new JPanel(new BorderLayout());
        end.add(clear, BorderLayout.NORTH);
        panel.setBorder(BorderFactory.createEmptyBorder(0, 10, 2, 4));
        panel.add(new JSeparator(), BorderLayout.NORTH);
        panel.add(pictures, BorderLayout.LINE_START);
        panel.add(words, BorderLayout.CENTER);
        panel.add(end, BorderLayout.LINE_END);
        panel.setVisible(false);
    }

    JComponent component() {
        return panel;
    }

    /** Follows the selection of the only run, and returns it; null if there are several, or no images to select. */
    SelectedImages follow(List<Viewable> runs) {
        SelectedImages next = runs.size() == 1 ? RunSelection.of(runs.get(0)).orElse(null) : null;
        Viewable only = next == null ? null : runs.get(0);
        if (next != selection || only != run) {
            close();
            run = only;
            selection = next;
            if (next != null) {
                next.addChangeListener(changed);
            }
            update();
        }
        return next;
    }

    /** The user can see it again: computes what was skipped meanwhile. */
    void becameVisible() {
        if (subscription != null) {
            subscription.retry();
        }
    }

    /** Follows no run any more. */
    void close() {
        unsubscribe();
        if (selection != null) {
            selection.removeChangeListener(changed);
            selection = null;
            run = null;
        }
    }

    private void unsubscribe() {
        request++;
        if (subscription != null) {
            subscription.stop();
            subscription = null;
        }
    }

    private void update() {
        unsubscribe();
        panel.setVisible(selection != null && !selection.isEmpty());
        if (panel.isVisible()) {
            List<Integer> chosen = selection.get().stream().boxed().toList();
            subscription = new FigureSubscription(run, new ImageFacts(chosen), new Receiver(request));
            subscription.start();
        }
    }

    /** Receives the facts, unless the selection has changed since. */
    private final class Receiver implements FigureListener {
        private final int answered;

        Receiver(int answered) {
            this.answered = answered;
        }

        @Override
        public boolean isVisible() {
            return visible.getAsBoolean();
        }

        @Override
        public void figuresReady(List<Figure> figures) {
            EventQueue.invokeLater(() -> show(figures.get(0)));
        }

        @Override
        public void notApplicable(String reason) {
            failed(reason);
        }

        @Override
        public void failed(String reason) {
            EventQueue.invokeLater(() -> {
                if (answered == request) {
                    pictures.setVisible(false);
                    words.setText(reason);
                }
            });
        }

        private void show(Figure figure) {
            if (answered == request) {
                pictures.setVisible(selection.get().cardinality() == 1);
                pictures.setFigure(figure);
                words.setText(Caption.of(figure.notes()));
                panel.revalidate();
            }
        }
    }
}
