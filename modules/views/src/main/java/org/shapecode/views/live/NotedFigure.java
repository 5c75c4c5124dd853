package org.shapecode.views.live;

import java.awt.BorderLayout;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import org.shapecode.charts.FigureView;
import org.shapecode.charts.ReadableHeight;
import org.shapecode.core.figure.Figure;
import org.shapecode.toolkit.StyledText;

/** A figure above its notes, such as the numbers that an analysis found. Event dispatch thread. */
public final class NotedFigure extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int EDGE = 12;

    /** Longer notes are cut here: the table of runs has all numbers. */
    private static final int MOST = 2000;

    private final FigureView view = new FigureView();
    private final JTextArea notes = StyledText.hint("");
    private final JTextArea ruler = StyledText.paragraph("");

    /** Empty at first. */
    public NotedFigure() {
        super(new BorderLayout());
        notes.setName("figure-notes");
        for (JTextArea each : List.of(notes, ruler)) {
            each.setBorder(BorderFactory.createEmptyBorder(0, EDGE, EDGE / 2, EDGE));
        }
        notes.setVisible(false);
        add(view, BorderLayout.CENTER);
        add(notes, BorderLayout.SOUTH);
    }

    /** The figure without its notes. */
    public FigureView view() {
        return view;
    }

    /** Shows a figure soon, and its notes at once. */
    public void setFigure(Figure figure) {
        view.setFigure(figure);
        String text = StyledText.shortened(String.join(" \u00b7 ", figure.notes()), MOST);
        if (!text.equals(notes.getText())) {
            notes.setText(text);
            notes.setVisible(!text.isEmpty());
            revalidate();
        }
    }

    /** The height at which both are readable at a width, in pixels; 0 without a figure. */
    public int neededHeight(int width) {
        return view.getFigure() == null ? 0 : ReadableHeight.of(view.getFigure(), width) + notesHeight(width);
    }

    private int notesHeight(int width) {
        if (!notes.isVisible()) {
            return 0;
        }
        // A text area tells the height of its lines only for a width that it has. The one on the screen keeps its own:
        // to
        // change it would lay the figures out again, which asks for this height, without end.
        ruler.setFont(notes.getFont());
        ruler.setText(notes.getText());
        ruler.setSize(width, Short.MAX_VALUE);
        return ruler.getPreferredSize().height;
    }
}
