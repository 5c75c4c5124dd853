package org.shapecode.analyses;

import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.Lacking;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.Part;

/** An analysis of codes of several dimensions, from one part of a network. */
interface OfPlanes extends Analysis {
    String PLANE = "a code of at least two dimensions";

    /** The part that it asks; the encoder unless overridden. */
    default Part part() {
        return Part.ENCODER;
    }

    @Override
    default String lacks(Trained trained) {
        return Lacking.in(trained)
                .part(part())
                .unless(trained.model().codeSize() > 1, PLANE)
                .words();
    }
}
