package org.shapecode.experiment.api;

import org.shapecode.core.Problem;

/**
 * The files of a finished run have changed since its training, so that its numbers and figures may be wrong. The user
 * may want to see them nevertheless: read the run with {@link Run.Trust#ANYWAY} then.
 */
public final class AlteredRun extends Problem {
    private static final long serialVersionUID = 1L;

    private final String fault;

    AlteredRun(String fault) {
        super(fault + "; restore the files, or train the run again.");
        this.fault = fault;
    }

    /** What is wrong with which files, as a sentence without its end and without what to do. */
    public String fault() {
        return fault;
    }
}
