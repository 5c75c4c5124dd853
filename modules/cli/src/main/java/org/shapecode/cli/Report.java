package org.shapecode.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Html;
import org.shapecode.core.Version;
import org.shapecode.core.figure.Figure;
import org.shapecode.experiment.api.RunFolder;
import org.shapecode.experiment.spi.Preset;
import org.shapecode.experiment.study.ClaimResult;
import org.shapecode.report.FigureSet;
import org.shapecode.report.Markup;
import org.shapecode.report.Page;
import org.shapecode.report.StudySection;

/** The report: a self-contained HTML page that compares claims with results. It is always replaced atomically. */
final class Report {
    private static final String TITLE = "Simple geometric attributes with autoencoders: claims and results";

    private final Path file;
    private final Map<String, StudySection> sections = new LinkedHashMap<>();

    Report(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    /**
     * Adds the section of a preset, and writes its figures.
     *
     * @return why figures are missing in it, in sentences
     */
    List<String> add(Reproduction reproduction) {
        StudySection section = section(reproduction);
        sections.put(reproduction.preset().id(), section);
        return section.failures();
    }

    /** Lines for the console about an added preset: a tally, then each claim with its outcome. */
    List<String> lines(Reproduction reproduction) {
        StudySection section = sections.get(reproduction.preset().id());
        String what = reproduction.possible() ? "claims: " + section.tally() + "." : reproduction.problem();
        List<String> lines = new ArrayList<>(List.of(reproduction.preset().id() + ": " + what));
        lines.addAll(StudyOutput.claims(section.claims()));
        return lines;
    }

    /** Writes the page with all sections added so far. */
    void write(List<Reproduction> all) throws IOException {
        StringBuilder body = new StringBuilder(Markup.paragraph(
                "quiet",
                "The claims of Newson, Almansa, Gousseau and Ladjal, Processing simple geometric attributes"
                        + " with autoencoders (2020), and the results of Shapecode " + Version.current()
                        + ". Written on " + LocalDate.now() + "."));
        body.append(overview(all));
        all.stream()
                .filter(each -> sections.containsKey(each.preset().id()))
                .forEach(each -> body.append(sections.get(each.preset().id()).markup()));
        AtomicFiles.write(file, new Page(TITLE, body.toString()).markup());
    }

    private static StudySection section(Reproduction reproduction) {
        Preset preset = reproduction.preset();
        Object own = reproduction.document().fields().get("description");
        StudySection.Head head = new StudySection.Head(
                preset.id(), preset.displayName(), own == null ? preset.description() : own.toString());
        return reproduction.possible()
                ? StudySection.of(head, reproduction.result(), Report::draw)
                : StudySection.failed(head, reproduction.problem());
    }

    /** Writes the figures beside the run or study, too. */
    private static FigureSet draw(List<Figure> figures, RunFolder folder) {
        return FigureOutput.write(figures, FigureOutput.folder(folder), FigureOutput.DEFAULT)
                .drawings();
    }

    private String overview(List<Reproduction> all) {
        StringBuilder rows = new StringBuilder();
        for (Reproduction each : all) {
            StudySection section = sections.get(each.preset().id());
            String link = section == null
                    ? Html.escape(each.preset().displayName())
                    : Markup.link(each.preset().id(), each.preset().displayName());
            rows.append(Markup.row(
                    List.of(Markup.element("td", "", link), Markup.element("td", "", state(each, section)))));
        }
        return Markup.table(List.of("Preset", "Claims"), rows.toString());
    }

    private static String state(Reproduction each, StudySection section) {
        if (section == null) {
            return Markup.element("span", "missing", "not yet trained");
        }
        if (!each.possible()) {
            return Markup.element("span", "fails", "could not be completed");
        }
        StringBuilder state = new StringBuilder();
        for (ClaimResult.Status status : ClaimResult.Status.values()) {
            long count = section.count(status);
            if (count > 0) {
                state.append(state.isEmpty() ? "" : ", ")
                        .append(Markup.element("span", StudySection.type(status), status.count(count)));
            }
        }
        return state.isEmpty() ? "no claims" : state.toString();
    }
}
