package org.shapecode.experiment.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.api.Layer;
import org.shapecode.network.api.Model;
import org.shapecode.network.api.Part;
import org.shapecode.network.api.TrainableModel;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.network.spi.ModelContext;

/** A model whose loss is no number from the fifth step on. */
@PluginInfo(id = "diverging", name = "Diverging", description = "Fails at the fifth step, for tests.", position = 9999)
public record Diverging() implements ModelBuilder {
    @Override
    public TrainableModel build(ModelContext context) {
        return new Doomed(context.shape(), new int[1]);
    }

    private record Doomed(ImageShape shape, int[] steps) implements TrainableModel, Model {
        @Override
        public Model model() {
            return this;
        }

        @Override
        public int codeSize() {
            return 1;
        }

        @Override
        public Set<Part> parts() {
            return Set.of(Part.ENCODER, Part.DECODER);
        }

        @Override
        public float[] encode(float[] images) {
            return new float[images.length / shape.length()];
        }

        @Override
        public float[] decode(float[] codes) {
            return new float[codes.length * shape.length()];
        }

        @Override
        public List<Layer> layers() {
            return List.of();
        }

        @Override
        public Model snapshot() {
            return this;
        }

        @Override
        public List<String> terms() {
            return List.of("loss");
        }

        @Override
        public void step(Dataset data, int[] batch, double[] terms) {
            terms[0] = ++steps[0] < 5 ? 1 : Double.NaN;
        }

        @Override
        public void setLearningRate(double rate) {}

        @Override
        public void setLambda(int regulariser, double lambda) {}

        @Override
        public void save(Path folder) {}

        @Override
        public void load(Path folder) {}

        @Override
        public void close() {}
    }
}
