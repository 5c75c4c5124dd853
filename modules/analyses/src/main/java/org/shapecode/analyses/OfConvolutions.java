package org.shapecode.analyses;

import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.Trained;

/** An analysis of the layers of a network. */
interface OfConvolutions extends Analysis {
    @Override
    default boolean accepts(Trained trained) {
        return !trained.model().layers().isEmpty();
    }

    @Override
    default String lacks(Trained trained) {
        return "convolutions";
    }
}
