package org.shapecode.cli;

import java.util.List;
import org.shapecode.core.Problem;
import org.shapecode.experiment.study.Claim;
import org.shapecode.experiment.study.ClaimResult;
import org.shapecode.experiment.study.StudyFigures;
import org.shapecode.experiment.study.StudyResult;
import org.shapecode.experiment.study.StudyRun;
import org.shapecode.experiment.study.VariantResult;

/**
 * Prints the results of a study.
 *
 * @param console to print on
 */
record StudyOutput(Console console) {
    /**
     * Writes the figures, and prints the numbers of each variant: label, name, mean, standard deviation, minimum, maximum,
     * number of runs that have it, median, lower and upper quartile; then the outcome of each claim.
     *
     * @throws Problem if every run failed
     */
    void write(StudyResult result) {
        readable(result);
        console.warn(result.warnings());
        FigureOutput.write(StudyFigures.of(result), FigureOutput.folder(result.files()), FigureOutput.DEFAULT)
                .report(console);
        result.variants().forEach(this::numbers);
        claims(Claim.of(result.document()).stream()
                        .map(claim -> ClaimResult.of(claim, result))
                        .toList())
                .forEach(console.err()::println);
        console.err().printf("Study folder: %s%n", result.folder());
    }

    /**
     * Prints which runs failed, or were changed after training, and how many are missing.
     *
     * @return the same study
     * @throws Problem if that are all runs
     */
    StudyResult readable(StudyResult result) {
        List<StudyRun> all = result.failed();
        failures(result);
        if (all.size() == result.runs().size()) {
            throw new Problem("All " + all.size() + " runs of the study "
                    + (all.stream().allMatch(StudyRun::isAltered) ? "have changed since training" : "failed")
                    + ". First error: "
                    + all.get(0).failure());
        }
        if (result.done() + all.size() < result.runs().size()) {
            console.warn(
                    List.of("Only " + result.done() + " of " + result.runs().size()
                            + " runs are done; the figures show these. Resume the study for the others."));
        }
        return result;
    }

    /** Prints which runs failed or were changed after training, and why. */
    private void failures(StudyResult result) {
        for (StudyRun failed : result.failed()) {
            console.err()
                    .printf("%s %s: %s%n", failed.planned().title(result.study()), failed.label(), failed.failure());
        }
    }

    /** Prints what must be known to read the claims of a study. */
    void tell(StudyResult result) {
        failures(result);
        console.warn(result.warnings());
    }

    /** A line for each claim. */
    static List<String> claims(List<ClaimResult> claims) {
        return claims.stream()
                .map(each ->
                        "  " + each.outcome() + ": " + each.claim().statement().replaceAll("\\s+", " "))
                .toList();
    }

    private void numbers(VariantResult variant) {
        variant.numbers()
                .forEach((name, statistics) -> console.out()
                        .printf(
                                "%s\t%s\t%s\t%s\t%s\t%s\t%d\t%s\t%s\t%s%n",
                                variant.variant().label().replaceAll("\\s+", " "),
                                name,
                                statistics.mean(),
                                statistics.sd(),
                                statistics.min(),
                                statistics.max(),
                                statistics.count(),
                                statistics.median(),
                                statistics.lower(),
                                statistics.upper()));
    }
}
