package org.shapecode.analyses;

import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.Lacking;
import org.shapecode.experiment.analysis.Trained;

/** An analysis of a network of Diracs. */
interface OfDiracs extends Analysis {
    @Override
    default String lacks(Trained trained) {
        return Lacking.in(trained)
                .unless(DiracLine.applies(trained), "one-dimensional images that vary in position only")
                .unless(trained.model().codeSize() == 1, "a one-dimensional code")
                .words();
    }
}
