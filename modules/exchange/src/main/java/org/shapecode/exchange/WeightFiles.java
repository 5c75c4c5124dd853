package org.shapecode.exchange;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.shapecode.core.Excerpt;
import org.shapecode.core.Problem;
import org.shapecode.exchange.weights.NamedWeights;
import org.shapecode.exchange.weights.Placement;
import org.shapecode.exchange.weights.StoredWeights;
import org.shapecode.network.NetworkModel;
import org.shapecode.network.api.Model;
import org.shapecode.network.spi.NetworkSpec;

/**
 * The files with the weights of an autoencoder.
 *
 * @param files none; one for both networks; or that of the encoder and that of the decoder
 */
record WeightFiles(List<Path> files) {
    /** Files of these names; those that are empty do not count. */
    static WeightFiles of(String... names) {
        try {
            return new WeightFiles(Stream.of(names)
                    .filter(name -> !name.isEmpty())
                    .map(Path::of)
                    .toList());
        } catch (InvalidPathException e) {
            throw new Problem(
                    "There is no file \"" + Excerpt.of(e.getInput()) + "\"; choose the file of the weights.", e);
        }
    }

    /**
     * Sets the weights of a model, unless there are no files.
     *
     * @return sentences about what was converted or left out
     * @throws Problem if they cannot be read or do not fit
     */
    List<String> setIn(Model model) {
        if (files.isEmpty() || !(model instanceof NetworkModel networks)) {
            return List.of();
        }
        Placement placement = place(networks.networks());
        NamedWeights.set(model, placement.arrays());
        return placement.notes();
    }

    /**
     * Finds the weights of networks.
     *
     * @param networks the encoder and the decoder
     * @throws Problem likewise
     */
    Placement place(List<NetworkSpec> networks) {
        StoredWeights stored =
                NetworkFile.of(files.get(0)).weights(networks.get(0).extent(0));
        if (files.size() > 1) {
            StoredWeights decoder =
                    NetworkFile.of(files.get(1)).weights(networks.get(1).extent(0));
            if (decoder.layout() != stored.layout()) {
                throw new Problem(
                        files.get(0) + " and " + files.get(1) + " cannot be imported together: only one of them"
                                + " is from Keras, which flattens images in another order; save both with the same program.");
            }
            stored = stored.then(decoder);
        }
        return Placement.of(files.get(0), networks, stored);
    }
}
