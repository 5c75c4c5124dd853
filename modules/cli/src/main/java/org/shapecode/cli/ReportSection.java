package org.shapecode.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    static ReportSection of(Reproduction reproduction) throws IOException {
        String id = Html.text(reproduction.preset().id());
        String head = "<h2 id=\"" + id + "\">" + Html.text(reproduction.preset().displayName()) + "</h2>\n"
                + Html.paragraph("", reproduction.preset().description());
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
        int number = 1;
        for (Path figure : figures(result, reproduction.claims())) {
            markup.append(Html.element("figure", "", InlineSvg.of(figure, id + "-" + number++ + "-")))
                    .append('\n');
        }
        return new ReportSection(verdicts, markup.toString());
    }

    long count(Verdict.Status status) {
        return verdicts.stream().filter(each -> each.status() == status).count();
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

    /** The curves of all runs, the numbers that are claimed, and what the first finished run looks like. */
    private static List<Path> figures(StudyResult result, List<Claim> claims) {
        List<Figure> figures = new ArrayList<>(StudyFigures.curves(result));
        claims.stream()
                .map(Claim::number)
                .distinct()
                .forEach(number -> figures.addAll(StudyFigures.number(result, number)));
        String folder = "figures";
        List<Path> files =
                new ArrayList<>(FigureOutput.write(figures, result.folder().resolve(folder), FigureOutput.DEFAULT));
        Optional<Outcome> first =
                result.outcomes().stream().filter(Outcome::done).findFirst();
        first.ifPresent(run -> files.addAll(
                FigureOutput.write(run.run(), run.folder().resolve(folder), FigureOutput.DEFAULT, Progress.NONE)));
        return files;
    }
}
