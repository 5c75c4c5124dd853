package org.shapecode.editor;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.EventQueue;
import java.util.Arrays;
import java.util.Objects;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import org.shapecode.charts.FigureView;
import org.shapecode.experiment.api.Document;
import org.shapecode.toolkit.StyledText;

/** A preview of the training images, drawn in the background after each change. Event dispatch thread. */
final class DataPreview {
    private static final String HINT = "Sample of the training images";

    private final JPanel panel = new JPanel(new BorderLayout(0, 6));
    private final CardLayout cards = new CardLayout();
    private final JPanel content = new JPanel(cards);
    private final FigureView view = new FigureView();
    private final JTextArea hint = StyledText.hint(HINT);
    private final JTextArea problem = StyledText.paragraph("");
    private final LatestTask<Document, PreviewImages> task =
            new LatestTask<>(PreviewImages::of, images -> EventQueue.invokeLater(() -> show(images)));
    private Object drawn;

    DataPreview() {
        view.setName("data-preview");
        view.getAccessibleContext().setAccessibleName("Preview of the training images");
        problem.setName("data-preview-problem");
        content.add(view, "figure");
        content.add(problem, "problem");
        panel.setBorder(BorderFactory.createEmptyBorder(14, 14, 14, 14));
        FormPanel head = new FormPanel();
        head.addRow(StyledText.headline("Preview", false), 0, 0);
        hint.setName("data-preview-hint");
        head.addRow(hint, 2, 0);
        panel.add(head, BorderLayout.NORTH);
        panel.add(content, BorderLayout.CENTER);
    }

    JComponent component() {
        return panel;
    }

    /** Redraws the next document even if its data settings are unchanged. */
    void invalidate() {
        drawn = null;
    }

    /** Draws the images of a document, unless its data settings are unchanged. */
    void show(Document document) {
        Object now =
                Arrays.asList(document.fields().get("data"), document.fields().get("seed"));
        if (!Objects.equals(now, drawn)) {
            drawn = now;
            task.request(document);
        }
    }

    private void show(PreviewImages images) {
        images.figure().ifPresent(view::setFigure);
        hint.setText(images.figure().stream()
                .flatMap(figure -> figure.notes().stream())
                .map(note -> HINT + ": " + note.text())
                .findFirst()
                .orElse(HINT));
        problem.setText(images.problem() == null ? "" : images.problem());
        cards.show(content, images.problem() == null ? "figure" : "problem");
    }
}
