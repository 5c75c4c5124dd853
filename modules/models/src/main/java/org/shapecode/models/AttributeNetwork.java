package org.shapecode.models;

import java.util.List;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.Network;
import org.shapecode.network.SupervisedNetwork;
import org.shapecode.network.api.AttributeCode;
import org.shapecode.network.api.TrainableModel;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.network.spi.ModelContext;
import org.shapecode.network.spi.NetworkSpec;
import org.shapecode.network.spi.Regulariser;

/** A network between images and their attributes, in either direction. */
interface AttributeNetwork extends ModelBuilder {
    /** The names of the attributes. */
    List<String> attributes();

    /** The encoder to them, or the decoder from them. */
    NetworkSpec network(ImageShape shape);

    @Override
    default TrainableModel build(ModelContext context) {
        return new SupervisedNetwork(network(context.shape()), new AttributeCode(attributes()), context);
    }

    @Override
    default List<NetworkSpec> networks(ImageShape shape) {
        return List.of(network(shape));
    }

    @Override
    default long memory(ModelContext context, int batch) {
        return Network.memory(network(context.shape()), context, batch);
    }

    @Override
    default void check(List<Attribute> varying) {
        new AttributeCode(attributes()).check(varying);
    }

    @Override
    default void check(ImageShape shape, Regulariser regulariser) {
        SupervisedNetwork.check(regulariser);
    }
}
