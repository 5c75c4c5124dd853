package org.shapecode.analyses;

import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.Lacking;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.Part;

/** An analysis of decoded images. */
interface OfDecoder extends Analysis {
    @Override
    default String lacks(Trained trained) {
        return Lacking.in(trained).part(Part.DECODER).words();
    }
}
