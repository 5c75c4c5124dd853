package org.shapecode.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Version;
import org.shapecode.experiment.study.Verdict;

/** The page that puts claims and numbers side by side: one file, readable without a network, replaced as a whole. */
final class Report {
    private static final String TITLE = "Simple geometric attributes with autoencoders: claims and numbers";

    private final Path file;
    private final Map<String, ReportSection> sections = new LinkedHashMap<>();

    Report(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    /** Adds what there is to say of a preset, with its figures. */
    void add(Reproduction reproduction) throws IOException {
        sections.put(reproduction.preset().id(), ReportSection.of(reproduction));
    }

    /** A line for the console about a preset that was added. */
    String line(Reproduction reproduction) {
        ReportSection section = sections.get(reproduction.preset().id());
        String what = reproduction.possible() ? "claims: " + section.tally() + "." : reproduction.problem();
        return reproduction.preset().id() + ": " + what;
    }

    /** Writes the page as far as it is. */
    void write(List<Reproduction> all) throws IOException {
        StringBuilder page =
                new StringBuilder("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">\n");
        page.append("<head>\n<meta charset=\"utf-8\"/>\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
                .append(Html.element("title", "", TITLE))
                .append("\n<style>\n")
                .append(style())
                .append("</style>\n</head>\n<body>\n")
                .append(Html.element("h1", "", TITLE))
                .append(Html.paragraph(
                        "quiet",
                        "What Newson, Almansa, Gousseau and Ladjal, Processing simple geometric attributes with"
                                + " autoencoders (2019), state, beside what Shapecode " + Version.current()
                                + " finds. Written on " + LocalDate.now() + "."))
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
            String name = Html.text(each.preset().displayName());
            String link = section == null
                    ? name
                    : "<a href=\"#" + Html.text(each.preset().id()) + "\">" + name + "</a>";
            rows.append(Html.row(List.of(Html.element("td", "", link), Html.element("td", "", state(each, section)))));
        }
        return Html.table(List.of("Preset", "Claims"), rows.toString());
    }

    private static String state(Reproduction each, ReportSection section) {
        if (section == null) {
            return Html.element("span", "missing", "not yet run");
        }
        if (!each.possible()) {
            return Html.element("span", "fails", "could not be run");
        }
        StringBuilder state = new StringBuilder();
        for (Verdict.Status status : Verdict.Status.values()) {
            long count = section.count(status);
            if (count > 0) {
                String word = count + " " + ReportSection.word(status);
                state.append(state.isEmpty() ? "" : ", ")
                        .append(Html.element("span", ReportSection.type(status), word));
            }
        }
        return state.isEmpty() ? "none stated" : state.toString();
    }

    private static String style() throws IOException {
        try (InputStream stream = Report.class.getResourceAsStream("report.css")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
