package org.shapecode.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.shapecode.core.Html;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;

/**
 * Figures in a report. What is wrong with them stands in their place.
 *
 * @param markup the drawings with their notes, and the failures
 * @param failures sentences, as plain text
 */
record ReportFigures(String markup, List<String> failures) {
    /**
     * Embeds figures.
     *
     * @param writer computes and writes them; may fail, such as for damaged weights
     * @param prefix put before the identifiers of their parts
     */
    static ReportFigures of(Supplier<FigureOutput> writer, String prefix) throws IOException {
        FigureOutput output = attempt(writer);
        StringBuilder markup = new StringBuilder();
        for (int i = 0; i < output.written().size(); i++) {
            FigureOutput.Written each = output.written().get(i);
            String notes = String.join(" \u00b7 ", each.notes());
            String caption = notes.isEmpty() ? "" : Markup.element("figcaption", "quiet", Html.escape(notes));
            String drawing = inline(each.file(), prefix + "-" + (i + 1) + "-");
            markup.append(Markup.element("figure", "", drawing + caption)).append('\n');
        }
        output.failures().forEach(each -> markup.append(Markup.paragraph("problem", each)));
        return new ReportFigures(markup.toString(), output.failures());
    }

    private static FigureOutput attempt(Supplier<FigureOutput> writer) {
        try {
            return writer.get();
        } catch (Problem e) {
            return new FigureOutput(List.of(), List.of(e.getMessage()));
        } catch (RuntimeException | LinkageError | VirtualMachineError e) {
            return new FigureOutput(List.of(), List.of("The figures cannot be drawn: " + Reason.of(e) + "."));
        }
    }

    /**
     * The content of an SVG file as an element of a page.
     *
     * @param prefix put before its identifiers, which must be unique in a page
     */
    static String inline(Path file, String prefix) throws IOException {
        return Files.readString(file)
                .replaceFirst("^\\s*<\\?xml[^>]*>\\s*", "")
                .replaceAll("(\\sid=\"|url\\(#|href=\"#)", "$1" + prefix);
    }
}
