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
import org.shapecode.toolkit.Texts;

/** Some images of the data as it is set, drawn in the background as fast as the sliders move. Event dispatch thread. */
final class DataPreview {
    private final JPanel panel = new JPanel(new BorderLayout(0, 6));
    private final CardLayout cards = new CardLayout();
    private final JPanel content = new JPanel(cards);
    private final FigureView view = new FigureView();
    private final JTextArea problem = Texts.paragraph("");
    private final Latest<Document, Sample> latest =
            new Latest<>(Sample::of, sample -> EventQueue.invokeLater(() -> show(sample)));
    private Object drawn;

    DataPreview() {
        view.setName("data-preview");
        view.getAccessibleContext().setAccessibleName("Images as the settings make them");
        problem.setName("data-preview-problem");
        content.add(view, "figure");
        content.add(problem, "problem");
        panel.setBorder(BorderFactory.createEmptyBorder(14, 14, 14, 14));
        panel.add(
                Headings.row(Texts.headline("Preview", false), Texts.caption("Some of the training images")),
                BorderLayout.NORTH);
        panel.add(content, BorderLayout.CENTER);
    }

    JComponent component() {
        return panel;
    }

    /** Draws the next document even if its settings are those of the last. */
    void forget() {
        drawn = null;
    }

    /** Shows the data of a document, soon. */
    void show(Document document) {
        Object now =
                Arrays.asList(document.fields().get("data"), document.fields().get("seed"));
        if (!Objects.equals(now, drawn)) {
            drawn = now;
            latest.ask(document);
        }
    }

    private void show(Sample sample) {
        sample.figure().ifPresent(view::setFigure);
        problem.setText(sample.problem() == null ? "" : sample.problem());
        cards.show(content, sample.problem() == null ? "figure" : "problem");
    }
}
