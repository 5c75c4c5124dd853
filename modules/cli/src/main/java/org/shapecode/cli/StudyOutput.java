package org.shapecode.cli;

import org.shapecode.core.Problem;
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
     * Writes the figures, and prints the numbers of each variant: label, name, mean, standard deviation, minimum, maximum.
     *
     * @throws Problem if every run failed
     */
    void write(StudyResult result) {
        for (StudyRun failed : result.failed()) {
            console.err().printf("%s failed: %s%n", failed.planned().folderName(), failed.failure());
        }
        if (result.done() == 0) {
            throw new Problem("All " + result.runs().size() + " runs of the study failed. First error: "
                    + result.failed().get(0).failure());
        }
        FigureOutput.report(
                FigureOutput.write(StudyFigures.of(result), result.files().figures(), FigureOutput.DEFAULT), console);
        result.variants().forEach(this::numbers);
        console.err().printf("Study folder: %s%n", result.folder());
    }

    private void numbers(VariantResult variant) {
        variant.numbers()
                .forEach((name, statistics) -> console.out()
                        .printf(
                                "%s\t%s\t%s\t%s\t%s\t%s%n",
                                variant.variant().label(),
                                name,
                                statistics.mean(),
                                statistics.sd(),
                                statistics.min(),
                                statistics.max()));
    }
}
