package org.shapecode.cli;

import org.shapecode.core.Problem;
import org.shapecode.core.plugin.FieldProblem;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Trainer;

/** A mistake on the command line that only its values show. It ends with the same exit code as a misspelt option. */
final class Misuse extends Problem {
    private static final long serialVersionUID = 1L;
    private static final String STEPS = "training.steps";

    /**
     * A mistake.
     *
     * @param what is wrong; a full stop at its end is left out, as the command whose help to read follows
     */
    Misuse(String what) {
        super(what.replaceAll("\\.$", ""));
    }

    static void requireThreads(int threads) {
        if (threads < 1 || threads > Trainer.MOST_THREADS) {
            throw new Misuse("--threads is " + threads + ", but must be from 1 to " + Trainer.MOST_THREADS);
        }
    }

    /**
     * The document with the number of steps of {@code --steps}.
     *
     * @throws Misuse if it is out of its range
     */
    static Document withSteps(Document document, int steps) {
        Document with = document.with(STEPS, steps);
        for (FieldProblem problem : with.reading().problems()) {
            if (problem.path().equals(STEPS)) {
                throw new Misuse(document.source() + ": " + problem);
            }
        }
        return with;
    }
}
