package org.shapecode.analyses;

import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.Lacking;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.Part;

/** An analysis of a network of Diracs, from one part of it. */
interface OfDiracs extends Analysis {
    /** The part that it asks. */
    Part part();

    @Override
    default String lacks(Trained trained) {
        return Lacking.in(trained)
                .part(part())
                .unless(DiracLine.applies(trained), "one-dimensional images that vary in position only")
                .unless(trained.model().codeSize() == 1, "a one-dimensional code")
                .words();
    }
}
