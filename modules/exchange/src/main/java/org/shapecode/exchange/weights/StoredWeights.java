package org.shapecode.exchange.weights;

import java.util.ArrayList;
import java.util.List;

/**
 * The weights of a file.
 *
 * @param layers those with weights, from the input of the network to its output
 * @param layout how the file arranges them
 * @param notes sentences about what was converted
 */
public record StoredWeights(List<StoredLayer> layers, Layout layout, List<String> notes) {
    /** Copies the lists. */
    public StoredWeights {
        layers = List.copyOf(layers);
        notes = List.copyOf(notes);
    }

    /** These layers, then those of another file with the same layout. */
    public StoredWeights then(StoredWeights other) {
        List<StoredLayer> both = new ArrayList<>(layers);
        both.addAll(other.layers);
        List<String> told = new ArrayList<>(notes);
        told.addAll(other.notes);
        return new StoredWeights(both, layout, told);
    }
}
