package org.shapecode.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Figure;
import org.shapecode.experiment.study.Claim;
import org.shapecode.experiment.study.Outcome;
import org.shapecode.experiment.study.StudyFigures;
import org.shapecode.experiment.study.StudyResult;
import org.shapecode.experiment.study.Verdict;

/**
 * What a report says of one preset.
 *
 * @param verdicts of its claims
 * @param markup the section of the page
 */
record ReportSection(List<Verdict> verdicts, String markup) {
    private static final String FOLDER = "figures";

    static ReportSection of(Reproduction reproduction) throws IOException {
        String id = Html.text(reproduction.preset().id());
        String head = "<h2 id=\"" + id + "\">" + Html.text(reproduction.preset().displayName()) + "</h2>\n"
                + Html.paragraph("", description(reproduction));
        if (!reproduction.possible()) {
            return new ReportSection(
                    List.of(), head + Html.paragraph("problem", "It could not be run. " + reproduction.problem()));
        }
        StudyResult result = reproduction.result();
        List<Verdict> verdicts = reproduction.claims().stream()
                .map(claim -> Verdict.of(claim, result))
                .toList();
        StringBuilder markup = new StringBuilder(head);
        for (Outcome failed : result.failed()) {
            markup.append(Html.paragraph("problem", failed.point().folderName() + " failed. " + failed.failure()));
        }
        markup.append(claims(verdicts));
        markup.append(ReportSettings.markup(result));
        markup.append(drawings(figures(result, reproduction.claims()), id));
        Optional<Outcome> first =
                result.outcomes().stream().filter(Outcome::done).findFirst();
        if (first.isPresent()) {
            markup.append(Html.element(
                    "h3", "", "The run " + Html.text(first.get().point().folderName())));
            markup.append(drawings(figures(first.get()), id + "-run"));
        }
        return new ReportSection(verdicts, markup.toString());
    }

    long count(Verdict.Status status) {
        return verdicts.stream().filter(each -> each.status() == status).count();
    }

    /** How many claims came to what, in words. */
    String tally() {
        List<String> counts = new ArrayList<>();
        for (Verdict.Status status : Verdict.Status.values()) {
            if (count(status) > 0) {
                counts.add(count(status) + " " + word(status));
            }
        }
        return counts.isEmpty() ? "none stated" : String.join(", ", counts);
    }

    static String word(Verdict.Status status) {
        return switch (status) {
            case HOLDS -> "holds";
            case FAILS -> "does not hold";
            case MISSING -> "missing";
        };
    }

    /** The class that the page's style knows it by. */
    static String type(Verdict.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static String claims(List<Verdict> verdicts) {
        if (verdicts.isEmpty()) {
            return "";
        }
        StringBuilder rows = new StringBuilder();
        for (Verdict verdict : verdicts) {
            Claim claim = verdict.claim();
            String source =
                    claim.source().isEmpty() ? "" : " " + Html.element("span", "quiet", Html.text(claim.source()));
            rows.append(Html.row(List.of(
                    Html.element("td", "", Html.text(claim.statement()) + source),
                    Html.element("td", "number", Html.text(claim.condition())),
                    Html.element("td", "number", Html.text(ours(verdict))),
                    Html.element("td", type(verdict.status()), Html.text(verdict(verdict))))));
        }
        return Html.table(List.of("The paper's claim", "As a number", "Ours, by seed", "Verdict"), rows.toString());
    }

    private static String ours(Verdict verdict) {
        if (verdict.values().isEmpty()) {
            return "\u2013";
        }
        String bounds = verdict.claim().bound().plain() ? "" : ", against " + Numbers.of(verdict.bounds());
        return Numbers.of(verdict.values()) + bounds;
    }

    private static String verdict(Verdict verdict) {
        int runs = Math.max(verdict.runs(), 1);
        String word = word(verdict.status());
        if (verdict.status() == Verdict.Status.MISSING || runs == 1) {
            return word;
        }
        String needed = verdict.needed() == runs ? "" : ", " + verdict.needed() + " needed";
        return word + " (" + verdict.holding() + " of " + runs + needed + ")";
    }

    /** The experiment's own words, which say what to look at; else the preset's. */
    private static String description(Reproduction reproduction) {
        Object own = reproduction.document().fields().get("description");
        return own == null ? reproduction.preset().description() : own.toString();
    }

    private static String drawings(List<Path> files, String prefix) throws IOException {
        StringBuilder markup = new StringBuilder();
        for (int i = 0; i < files.size(); i++) {
            markup.append(Html.element("figure", "", InlineSvg.of(files.get(i), prefix + "-" + (i + 1) + "-")))
                    .append('\n');
        }
        return markup.toString();
    }

    /** The curves of all runs, and the numbers that are claimed. */
    private static List<Path> figures(StudyResult result, List<Claim> claims) {
        List<Figure> figures = new ArrayList<>(StudyFigures.curves(result));
        Set<String> claimed = claims.stream().map(Claim::number).collect(Collectors.toSet());
        figures.addAll(StudyFigures.numbers(result, claimed::contains));
        return FigureOutput.write(figures, result.folder().resolve(FOLDER), FigureOutput.DEFAULT);
    }

    private static List<Path> figures(Outcome done) {
        return FigureOutput.write(done.run(), done.folder().resolve(FOLDER), FigureOutput.DEFAULT, Progress.NONE);
    }
}
