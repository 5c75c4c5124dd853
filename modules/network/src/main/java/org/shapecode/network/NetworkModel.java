package org.shapecode.network;

import java.util.List;
import org.shapecode.network.api.Model;
import org.shapecode.network.api.Part;
import org.shapecode.network.spi.NetworkSpec;

/** A model that is made of networks, whose parameters can be read and set. Used by one thread at a time. */
public interface NetworkModel extends Model {
    /** The networks that encode and decode, encoder first; one alone if the model has no more. */
    List<NetworkSpec> networks();

    /**
     * A copy of the parameters of one of the networks, in the order of {@link NetworkSpec}.
     *
     * @throws UnsupportedOperationException if there is no such network
     */
    float[] parameters(Part part);

    /**
     * Sets the parameters of one of the networks; the optimiser keeps its state.
     *
     * @param parameters in the order of {@link NetworkSpec}; copied
     * @throws UnsupportedOperationException if there is no such network
     * @throws IllegalArgumentException if there are too few or too many
     */
    void setParameters(Part part, float[] parameters);
}
