package org.shapecode.report;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.shapecode.charts.FigureFiles;
import org.shapecode.core.Html;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;
import org.shapecode.core.figure.Caption;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Note;

/**
 * Drawn figures, and why others are missing.
 *
 * @param drawings in the order of the figures
 * @param failures sentences, as plain text
 */
public record FigureSet(List<Drawing> drawings, List<String> failures) {
    /**
     * A drawn figure.
     *
     * @param title plain text
     * @param svg the content of an SVG file
     * @param notes notes below the figure, as plain text
     */
    public record Drawing(String title, String svg, List<Note> notes) {}

    public FigureSet {
        drawings = List.copyOf(drawings);
        failures = List.copyOf(failures);
    }

    /** Draws figures on all processors; one that cannot be drawn does not stop the others. */
    public static FigureSet draw(List<Figure> figures) {
        List<FigureSet> each = figures.parallelStream().map(FigureSet::one).toList();
        return new FigureSet(
                each.stream().flatMap(set -> set.drawings().stream()).toList(),
                each.stream().flatMap(set -> set.failures().stream()).toList());
    }

    private static FigureSet one(Figure figure) {
        try {
            return new FigureSet(
                    List.of(new Drawing(figure.title(), FigureFiles.svg(figure), figure.notes())), List.of());
        } catch (IOException | RuntimeException | LinkageError | VirtualMachineError e) {
            // The numbers may come from a plugin, and be such that drawing them fails, even for want of memory.
            return new FigureSet(
                    List.of(),
                    List.of("The figure " + figure.id() + " cannot be drawn: " + Reason.of(e)
                            + "; remove its analysis from the experiment, or update the module that provides it."));
        }
    }

    /** The figures of a source; its failure, such as damaged weights, becomes a failure of the set. */
    static FigureSet attempt(Supplier<FigureSet> source) {
        try {
            return source.get();
        } catch (Problem e) {
            return new FigureSet(List.of(), List.of(e.getMessage()));
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | LinkageError | VirtualMachineError e) {
            return new FigureSet(List.of(), List.of("The figures cannot be drawn: " + Reason.of(e) + "."));
        }
    }

    /**
     * The drawings with their notes, and the failures in place of what is missing.
     *
     * @param prefix put before the identifiers of their parts, which must be unique in a page
     * @param room for drawings in the page; what is drawn takes it
     */
    String markup(String prefix, Room room) {
        StringBuilder markup = new StringBuilder();
        int left = 0;
        for (int i = 0; i < drawings.size(); i++) {
            Drawing each = drawings.get(i);
            if (room.take(each.svg().length())) {
                String title = Markup.element("span", "title", Html.escape(each.title()));
                String notes = Html.escape(Caption.of(each.notes()));
                String caption = Markup.element("figcaption", "quiet", (title + " " + notes).strip());
                String drawing = inline(each.svg(), prefix + "-" + (i + 1) + "-");
                markup.append(Markup.element("figure", "", drawing + caption)).append('\n');
            } else {
                left++;
            }
        }
        if (left > 0) {
            markup.append(Markup.paragraph("problem", room.excuse(left)));
        }
        failures.forEach(each -> markup.append(Markup.paragraph("problem", each)));
        return markup.toString();
    }

    /**
     * The content of an SVG file as an element of a page.
     *
     * @param prefix put before its identifiers
     */
    static String inline(String svg, String prefix) {
        return svg.replaceFirst("^\\s*<\\?xml[^>]*>\\s*", "").replaceAll("(\\sid=\"|url\\(#|href=\"#)", "$1" + prefix);
    }
}
