package org.shapecode.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Html;
import org.shapecode.core.Version;
import org.shapecode.experiment.study.ClaimResult;

/** The report: a self-contained HTML page that compares claims with results. It is always replaced atomically. */
final class Report {
    private static final String TITLE = "Simple geometric attributes with autoencoders: claims and results";

    private final Path file;
    private final Map<String, ReportSection> sections = new LinkedHashMap<>();

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
    List<String> add(Reproduction reproduction) throws IOException {
        ReportSection section = ReportSection.of(reproduction);
        sections.put(reproduction.preset().id(), section);
        return section.failures();
    }

    /** Lines for the console about an added preset: a tally, then each claim with its outcome. */
    List<String> lines(Reproduction reproduction) {
        ReportSection section = sections.get(reproduction.preset().id());
        String what = reproduction.possible() ? "claims: " + section.tally() + "." : reproduction.problem();
        List<String> lines = new ArrayList<>(List.of(reproduction.preset().id() + ": " + what));
        lines.addAll(StudyOutput.claims(section.claims()));
        return lines;
    }

    /** Writes the page with all sections added so far. */
    void write(List<Reproduction> all) throws IOException {
        StringBuilder page =
                new StringBuilder("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">\n");
        page.append("<head>\n<meta charset=\"utf-8\"/>\n")
                // It has no scripts and needs no other files, so nothing in it may run or be fetched.
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .append("default-src 'none'; img-src data:; style-src 'unsafe-inline'\"/>\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
                .append(Markup.element("title", "", TITLE))
                .append("\n<style>\n")
                .append(style())
                .append("</style>\n</head>\n<body>\n")
                .append(Markup.element("h1", "", TITLE))
                .append(Markup.paragraph(
                        "quiet",
                        "The claims of Newson, Almansa, Gousseau and Ladjal, Processing simple geometric attributes"
                                + " with autoencoders (2020), and the results of Shapecode " + Version.current()
                                + ". Written on " + LocalDate.now() + "."))
                .append(overview(all));
        all.stream()
                .filter(each -> sections.containsKey(each.preset().id()))
                .forEach(each -> page.append(sections.get(each.preset().id()).markup()));
        page.append("</body>\n</html>\n");
        AtomicFiles.write(file, page.toString());
    }

    private String overview(List<Reproduction> all) {
        StringBuilder rows = new StringBuilder();
        for (Reproduction each : all) {
            ReportSection section = sections.get(each.preset().id());
            String name = Html.escape(each.preset().displayName());
            String link = section == null
                    ? name
                    : "<a href=\"#" + Html.escape(each.preset().id()) + "\">" + name + "</a>";
            rows.append(Markup.row(
                    List.of(Markup.element("td", "", link), Markup.element("td", "", state(each, section)))));
        }
        return Markup.table(List.of("Preset", "Claims"), rows.toString());
    }

    private static String state(Reproduction each, ReportSection section) {
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
                        .append(Markup.element("span", ReportSection.type(status), status.count(count)));
            }
        }
        return state.isEmpty() ? "no claims" : state.toString();
    }

    private static String style() throws IOException {
        try (InputStream stream = Report.class.getResourceAsStream("report.css")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
