package org.shapecode.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shapecode.core.Html;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Figure;
import org.shapecode.experiment.study.Claim;
import org.shapecode.experiment.study.ClaimResult;
import org.shapecode.experiment.study.StudyFigures;
import org.shapecode.experiment.study.StudyResult;
import org.shapecode.experiment.study.StudyRun;

/**
 * The section of a report about one preset.
 *
 * @param claims its tested claims
 * @param markup the section of the page
 * @param failures why figures are missing in it, in sentences
 */
record ReportSection(List<ClaimResult> claims, String markup, List<String> failures) {
    private static final String LOSS = "loss.test";
    private static final String BLACK = "loss.black-image";
    private static final String MEAN = "loss.mean-image";

    static ReportSection of(Reproduction reproduction) throws IOException {
        String id = Html.escape(reproduction.preset().id());
        String head =
                "<h2 id=\"" + id + "\">" + Html.escape(reproduction.preset().displayName()) + "</h2>\n"
                        + Markup.paragraph("", description(reproduction));
        if (!reproduction.possible()) {
            return new ReportSection(
                    List.of(),
                    head + Markup.paragraph("problem", "Could not be completed. " + reproduction.problem()),
                    List.of());
        }
        StudyResult result = reproduction.result();
        List<ClaimResult> claims = reproduction.claims().stream()
                .map(claim -> ClaimResult.of(claim, result))
                .toList();
        StringBuilder markup = new StringBuilder(head);
        for (StudyRun failed : result.failed()) {
            markup.append(Markup.paragraph(
                    "problem", failed.planned().folderName() + " " + failed.label() + ". " + failed.failure()));
        }
        result.warnings().forEach(each -> markup.append(Markup.paragraph("problem", each)));
        result.notes().forEach(each -> markup.append(Markup.paragraph("quiet", each)));
        markup.append(table(claims));
        markup.append(baselines(result));
        markup.append(ReportSettings.markup(result));
        List<ReportFigures> drawn = new ArrayList<>();
        drawn.add(ReportFigures.of(() -> figures(result, reproduction.claims()), id));
        markup.append(drawn.get(0).markup());
        Optional<StudyRun> first = result.runs().stream().filter(StudyRun::done).findFirst();
        if (first.isPresent()) {
            markup.append(Markup.element(
                    "h3", "", "Run " + Html.escape(first.get().planned().folderName())));
            drawn.add(ReportFigures.of(() -> figures(first.get()), id + "-run"));
            markup.append(drawn.get(1).markup());
        }
        List<String> failures =
                drawn.stream().flatMap(each -> each.failures().stream()).toList();
        return new ReportSection(claims, markup.toString(), failures);
    }

    long count(ClaimResult.Status status) {
        return claims.stream().filter(each -> each.status() == status).count();
    }

    /** The number of claims by outcome, in words. */
    String tally() {
        List<String> counts = new ArrayList<>();
        for (ClaimResult.Status status : ClaimResult.Status.values()) {
            if (count(status) > 0) {
                counts.add(status.count(count(status)));
            }
        }
        return counts.isEmpty() ? "no claims" : String.join(", ", counts);
    }

    /** The class in the style sheet. */
    static String type(ClaimResult.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static String table(List<ClaimResult> claims) {
        if (claims.isEmpty()) {
            return "";
        }
        StringBuilder rows = new StringBuilder();
        for (ClaimResult each : claims) {
            Claim claim = each.claim();
            String source =
                    claim.source().isEmpty() ? "" : " " + Markup.element("span", "quiet", Html.escape(claim.source()));
            rows.append(Markup.row(List.of(
                    Markup.element("td", "", Html.escape(claim.statement()) + source),
                    Markup.element("td", "number", Html.escape(claim.condition())),
                    Markup.element("td", "number", Html.escape(values(each))),
                    Markup.element("td", type(each.status()), Html.escape(each.outcome())))));
        }
        return Markup.table(List.of("Claim of the paper", "Condition", "Result by seed", "Outcome"), rows.toString());
    }

    /** What the losses have to be compared with; empty unless the runs have these numbers. */
    private static String baselines(StudyResult result) {
        return result.runs().stream()
                .map(StudyRun::numbers)
                .filter(numbers -> numbers.keySet().containsAll(List.of(LOSS, BLACK, MEAN)))
                .findFirst()
                .map(numbers -> Markup.paragraph(
                        "quiet",
                        "Loss per test image of the first run: " + Numbers.of(numbers.get(LOSS))
                                + "; baselines: black image " + Numbers.of(numbers.get(BLACK))
                                + ", mean image " + Numbers.of(numbers.get(MEAN)) + "."))
                .orElse("");
    }

    private static String values(ClaimResult result) {
        if (result.values().isEmpty()) {
            return "\u2013";
        }
        Claim claim = result.claim();
        String bounds = claim.bound().isConstant() ? "" : "; bound " + Numbers.of(result.bounds(), claim.statistic());
        return Numbers.of(result.values(), claim.statistic()) + bounds;
    }

    /** The description of the experiment; by default, that of the preset. */
    private static String description(Reproduction reproduction) {
        Object own = reproduction.document().fields().get("description");
        return own == null ? reproduction.preset().description() : own.toString();
    }

    /** The curves of all runs, and the numbers in claims. */
    private static FigureOutput figures(StudyResult result, List<Claim> claims) {
        List<Figure> figures = new ArrayList<>(StudyFigures.curves(result));
        Set<String> claimed = claims.stream().map(Claim::number).collect(Collectors.toSet());
        figures.addAll(StudyFigures.numbers(result, claimed::contains));
        return FigureOutput.write(figures, FigureOutput.folder(result.files()), FigureOutput.DEFAULT);
    }

    private static FigureOutput figures(StudyRun done) {
        return FigureOutput.write(
                done.run().results(Progress.NONE).figures(),
                FigureOutput.folder(done.run().files()),
                FigureOutput.DEFAULT);
    }
}
