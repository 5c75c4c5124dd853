package org.shapecode.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shapecode.core.Html;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Figure;
import org.shapecode.experiment.api.RunFolder;
import org.shapecode.experiment.study.Claim;
import org.shapecode.experiment.study.ClaimResult;
import org.shapecode.experiment.study.StudyFigures;
import org.shapecode.experiment.study.StudyResult;
import org.shapecode.experiment.study.StudyRun;

/**
 * The section of a page about one study.
 *
 * @param claims its tested claims
 * @param markup the section of the page
 * @param failures why figures are missing in it, in sentences
 */
public record StudySection(List<ClaimResult> claims, String markup, List<String> failures) {
    private static final String LOSS = "loss.test";
    private static final String BLACK = "loss.black-image";
    private static final String MEAN = "loss.mean-image";

    /** Draws the figures of a run or a study. */
    public interface Painter {
        /**
         * Draws figures.
         *
         * @param folder of the run or study
         */
        FigureSet draw(List<Figure> figures, RunFolder folder);
    }

    /**
     * What a section begins with, as plain text.
     *
     * @param id that links lead to, unique in a page
     * @param title the heading
     * @param description a paragraph
     */
    public record Head(String id, String title, String description) {
        String markup() {
            return Markup.heading(2, id, title) + Markup.paragraph("", description);
        }
    }

    /** The section of a study that has no results, and why. */
    public static StudySection failed(Head head, String why) {
        return new StudySection(
                List.of(), head.markup() + Markup.paragraph("problem", "Could not be completed. " + why), List.of());
    }

    /** The section of a study, with all figures. Takes about a second. */
    public static StudySection of(Head head, StudyResult result, Painter painter) {
        return of(head, result, painter, new Room(Integer.MAX_VALUE));
    }

    static StudySection of(Head head, StudyResult result, Painter painter, Room room) {
        List<ClaimResult> claims = Claim.of(result.document()).stream()
                .map(claim -> ClaimResult.of(claim, result))
                .toList();
        StringBuilder markup = new StringBuilder(head.markup());
        for (StudyRun failed : result.failed()) {
            markup.append(Markup.paragraph(
                    "problem", title(failed, result) + " " + failed.label() + ". " + failed.failure()));
        }
        result.warnings().forEach(each -> markup.append(Markup.paragraph("problem", each)));
        result.notes().forEach(each -> markup.append(Markup.paragraph("quiet", each)));
        markup.append(table(claims));
        markup.append(baselines(result));
        markup.append(Settings.markup(result));
        FigureSet all = FigureSet.attempt(() -> painter.draw(figures(result, claims), result.files()));
        markup.append(all.markup(head.id(), room));
        List<String> failures = new ArrayList<>(all.failures());
        Optional<StudyRun> first = result.runs().stream().filter(StudyRun::done).findFirst();
        if (first.isPresent()) {
            StudyRun run = first.get();
            markup.append(Markup.heading(3, "Run " + title(run, result)));
            FigureSet own = FigureSet.attempt(() -> painter.draw(
                    run.run().results(Progress.NONE).figures(), run.run().files()));
            markup.append(own.markup(head.id() + "-run", room));
            failures.addAll(own.failures());
        }
        return new StudySection(claims, markup.toString(), failures);
    }

    /** The number of claims with an outcome. */
    public long count(ClaimResult.Status status) {
        return claims.stream().filter(each -> each.status() == status).count();
    }

    /** The number of claims by outcome, in words. */
    public String tally() {
        List<String> counts = new ArrayList<>();
        for (ClaimResult.Status status : ClaimResult.Status.values()) {
            if (count(status) > 0) {
                counts.add(status.count(count(status)));
            }
        }
        return counts.isEmpty() ? "no claims" : String.join(", ", counts);
    }

    /** The class in the style sheet. */
    public static String type(ClaimResult.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static String title(StudyRun run, StudyResult result) {
        return run.planned().title(result.study());
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
        return Markup.table(List.of("Claim", "Condition", "Result by seed", "Outcome"), rows.toString());
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
                                + ", mean test image " + Numbers.of(numbers.get(MEAN)) + "."))
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

    /** The curves of all runs, and the numbers in claims; all numbers if nothing is claimed. */
    private static List<Figure> figures(StudyResult result, List<ClaimResult> claims) {
        if (claims.isEmpty()) {
            return StudyFigures.of(result);
        }
        List<Figure> figures = new ArrayList<>(StudyFigures.curves(result));
        Set<String> claimed = claims.stream().map(each -> each.claim().number()).collect(Collectors.toSet());
        figures.addAll(StudyFigures.numbers(result, claimed::contains));
        return figures;
    }
}
