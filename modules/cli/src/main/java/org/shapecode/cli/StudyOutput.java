package org.shapecode.cli;

import org.shapecode.core.Problem;
import org.shapecode.experiment.study.Outcome;
import org.shapecode.experiment.study.StudyFigures;
import org.shapecode.experiment.study.StudyResult;
import org.shapecode.experiment.study.VariantResult;

/**
 * Tells of a study that is done.
 *
 * @param console where
 */
record StudyOutput(Console console) {
    /**
     * Writes the figures, and tells the numbers of each variant: label, name, mean, standard deviation, min and max.
     *
     * @throws Problem if every run failed
     */
    void write(StudyResult result) {
        for (Outcome failed : result.failed()) {
            console.err().printf("%s failed: %s%n", failed.point().folderName(), failed.failure());
        }
        if (result.done() == 0) {
            throw new Problem("All " + result.outcomes().size() + " runs of the study failed, the first with: "
                    + result.failed().get(0).failure());
        }
        FigureOutput.tell(
                FigureOutput.write(StudyFigures.of(result), result.folder().resolve("figures"), FigureOutput.DEFAULT),
                console);
        result.variants().forEach(this::numbers);
        console.err().printf("The study is in %s.%n", result.folder());
    }

    private void numbers(VariantResult variant) {
        variant.numbers()
                .forEach((name, statistics) -> console.out()
                        .printf(
                                "%s\t%s\t%s\t%s\t%s\t%s%n",
                                variant.variant().label(),
                                name,
                                statistics.mean(),
                                statistics.deviation(),
                                statistics.min(),
                                statistics.max()));
    }
}
