package org.shapecode.views.live;

import java.awt.BorderLayout;
import java.awt.Font;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import org.shapecode.charts.FigureView;
import org.shapecode.charts.ReadableHeight;
import org.shapecode.core.figure.Caption;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Note;
import org.shapecode.toolkit.StyledText;

/**
 * A figure above its notes, such as the numbers that an analysis found; those of several runs in a table. Event dispatch
 * thread.
 */
public final class NotedFigure extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int EDGE = 12;

    /** Longer notes are cut here: the table of runs has all numbers. */
    private static final int MOST = 2000;

    private final FigureView view = new FigureView();
    private final JTextArea notes = StyledText.hint("");
    private final JTextArea ruler = StyledText.paragraph("");
    private final NoteTable table = new NoteTable(view::curveColor);

    /** Empty at first. */
    public NotedFigure() {
        super(new BorderLayout());
        notes.setName("figure-notes");
        for (JTextArea each : List.of(notes, ruler)) {
            each.setBorder(BorderFactory.createEmptyBorder(0, EDGE, EDGE / 2, EDGE));
        }
        notes.setVisible(false);
        add(view, BorderLayout.CENTER);
        JPanel below = new JPanel(new BorderLayout());
        below.setOpaque(false);
        below.add(table.component(), BorderLayout.NORTH);
        below.add(notes, BorderLayout.CENTER);
        add(below, BorderLayout.SOUTH);
    }

    /** The figure without its notes. */
    public FigureView view() {
        return view;
    }

    /** Shows a figure soon, and its notes at once. */
    public void setFigure(Figure figure) {
        view.setFigure(figure);
        Map<Boolean, List<Note>> all =
                figure.notes().stream().collect(Collectors.partitioningBy(NotedFigure::isOfSeveral));
        boolean changed = table.show(all.get(true));
        String text = StyledText.shortened(Caption.of(all.get(false)), MOST);
        if (!text.equals(notes.getText())) {
            notes.setText(text);
            notes.setVisible(!text.isEmpty());
            changed = true;
        }
        if (changed) {
            revalidate();
        }
    }

    private static boolean isOfSeveral(Note note) {
        return note.isNumber() && !note.owner().isEmpty();
    }

    /** The height at which all are readable at a width, in pixels; 0 without a figure. */
    public int neededHeight(int width) {
        return view.getFigure() == null
                ? 0
                : ReadableHeight.of(view.getFigure(), width, fontSize()) + table.height(width) + notesHeight(width);
    }

    private static double fontSize() {
        Font font = UIManager.getFont("Label.font");
        return font == null ? 0 : font.getSize2D();
    }

    private int notesHeight(int width) {
        if (!notes.isVisible()) {
            return 0;
        }
        // A text area tells the height of its lines only for a width that it has. The one on the screen keeps its own,
        // as changing it would lay the figures out again, which asks for this height, without end.
        ruler.setFont(notes.getFont());
        ruler.setText(notes.getText());
        ruler.setSize(width, Short.MAX_VALUE);
        return ruler.getPreferredSize().height;
    }
}
