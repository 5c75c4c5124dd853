package org.shapecode.analyses;

import org.shapecode.experiment.analysis.Analysis;

/** An analysis of a network of Diracs. */
interface OfDiracs extends Analysis {
    @Override
    default String needs() {
        return "one-dimensional images that vary in position only, and a one-dimensional code";
    }
}
