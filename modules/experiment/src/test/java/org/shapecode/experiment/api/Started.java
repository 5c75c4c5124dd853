package org.shapecode.experiment.api;

import java.util.Arrays;
import java.util.List;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.network.Autoencoder;
import org.shapecode.network.LayerLists;
import org.shapecode.network.NetworkModel;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.TrainableModel;
import org.shapecode.network.layers.Dense;
import org.shapecode.network.layers.Flatten;
import org.shapecode.network.layers.Reshape;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.network.spi.ModelContext;
import org.shapecode.network.spi.NetworkSpec;

/**
 * A model that starts with the same number in all its weights, and counts how often it was started.
 *
 * @param weight this number
 */
@PluginInfo(id = "started", name = "Started", description = "Starts with given weights, for tests.", position = 9999)
public record Started(
        @Parameter(label = "Weight", description = "All weights at the start.")
        double weight) implements ModelBuilder {
    /** How often any model of this kind was started. */
    static int starts;

    public Started() {
        this(0.25);
    }

    @Override
    public TrainableModel build(ModelContext context) {
        List<NetworkSpec> networks = LayerLists.networks(
                context.shape(),
                List.of(new Flatten(), new Dense(1, true, Activation.NONE, 0)),
                List.of(
                        new Dense(context.shape().length(), true, Activation.NONE, 0),
                        new Reshape(1, context.shape().size())));
        return new Autoencoder(networks.get(0), networks.get(1), context);
    }

    @Override
    public List<String> start(TrainableModel model) {
        starts++;
        NetworkModel networks = (NetworkModel) model.model();
        for (NetworkSpec network : networks.networks()) {
            networks.setParameters(network.part(), filled(network));
        }
        return List.of("All weights are " + weight + ".");
    }

    private float[] filled(NetworkSpec network) {
        float[] parameters = new float[network.parameterCount()];
        Arrays.fill(parameters, (float) weight);
        return parameters;
    }
}
