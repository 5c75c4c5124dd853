package org.shapecode.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shapecode.core.Durations;
import org.shapecode.core.Html;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.experiment.analysis.NumberKind;
import org.shapecode.experiment.analysis.NumberName;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Notes;
import org.shapecode.experiment.api.Run;

/**
 * The section of a page about one run.
 *
 * @param markup the section of the page
 * @param failures why figures are missing in it, in sentences
 */
record RunSection(String markup, List<String> failures) {
    private static final String SECONDS = "training.seconds";

    /**
     * Draws the figures again; takes about a second.
     *
     * @param head with which the section begins
     * @param room for figures in the page
     * @throws org.shapecode.experiment.api.AlteredRun if files were changed after training
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    static RunSection of(StudySection.Head head, Run run, Room room, Progress progress) {
        Document document = run.document();
        Map<String, Double> numbers = run.summary();
        StringBuilder markup = new StringBuilder(head.markup());
        markup.append(Markup.paragraph("quiet", state(run, document, numbers)));
        Notes notes = Notes.read(run.folder());
        if (!notes.tags().isEmpty()) {
            markup.append(Markup.paragraph("quiet", "Tags: " + String.join(", ", notes.tags()) + "."));
        }
        if (!notes.note().isBlank()) {
            markup.append(Markup.paragraph("", notes.note()));
        }
        if (!run.failure().isEmpty()) {
            markup.append(Markup.paragraph("problem", run.failure()));
        }
        run.warnings().forEach(each -> markup.append(Markup.paragraph("problem", each)));
        run.notes().forEach(each -> markup.append(Markup.paragraph("quiet", each)));
        FigureSet figures = run.state() == Run.State.NOT_STARTED
                ? new FigureSet(List.of(), List.of("This run has not been trained yet."))
                : FigureSet.attempt(() -> FigureSet.draw(run.results(progress).figures()));
        markup.append(Markup.heading(3, "Figures")).append(figures.markup(head.id(), room));
        if (!numbers.isEmpty()) {
            markup.append(Markup.heading(3, "Results")).append(table(numbers, generator(document)));
        }
        markup.append(Markup.heading(3, "Settings")).append(Settings.list(document.single()));
        markup.append(Markup.heading(3, "Provenance")).append(provenance(run));
        return new RunSection(markup.toString(), figures.failures());
    }

    private static String state(Run run, Document document, Map<String, Double> numbers) {
        String time = numbers.containsKey(SECONDS) ? ", trained in " + Durations.format(numbers.get(SECONDS)) : "";
        return "Run " + run.folder().getFileName() + ": " + run.state().label() + ", " + run.stepsSaved()
                + " steps, seed " + document.complete().fields().get("seed") + time + ".";
    }

    /** The id of the generator of its images. */
    private static String generator(Document document) {
        Object json = document.value("data.generator");
        return String.valueOf(json instanceof Map<?, ?> fields ? fields.get(Parameters.PLUGIN) : json);
    }

    private static String table(Map<String, Double> numbers, String generator) {
        StringBuilder rows = new StringBuilder();
        numbers.forEach((name, value) -> rows.append(Markup.row(List.of(
                Markup.rowHeader(Html.escape(NumberName.axisAmong(name, Set.of(generator)))),
                Markup.cell("number", text(name, value)),
                Markup.element("td", "", Markup.element("code", "", Html.escape(name)))))));
        return Markup.table(List.of("Result", "Value", "Name in files"), rows.toString());
    }

    private static String text(String name, double value) {
        NumberKind kind = NumberKind.of(name);
        return kind.yesNo() ? kind.text(value) : Numbers.of(value);
    }

    private static String provenance(Run run) {
        Map<String, String> flat = new LinkedHashMap<>();
        run.provenance().forEach((name, value) -> Settings.flatten(name, value, Set.of(), flat));
        if (flat.isEmpty()) {
            return Markup.paragraph("quiet", "Not recorded.");
        }
        StringBuilder rows = new StringBuilder();
        flat.forEach((name, value) ->
                rows.append(Markup.row(List.of(Markup.rowHeader(Html.escape(name)), Markup.cell("number", value)))));
        return Markup.table(List.of("Field", "Value"), rows.toString());
    }
}
