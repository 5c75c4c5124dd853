package org.shapecode.analyses;

import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.Part;

/** An analysis of decoded images. */
interface OfDecoder extends Analysis {
    @Override
    default boolean accepts(Trained trained) {
        return trained.model().parts().contains(Part.DECODER);
    }

    @Override
    default String needs() {
        return "a decoder";
    }
}
