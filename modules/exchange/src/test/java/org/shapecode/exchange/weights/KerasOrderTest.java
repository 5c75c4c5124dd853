package org.shapecode.exchange.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shapecode.core.Problem;
import org.shapecode.network.Network;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Part;
import org.shapecode.network.layers.BatchNormalisation;
import org.shapecode.network.layers.Broadcast;
import org.shapecode.network.layers.Convolution;
import org.shapecode.network.layers.Dense;
import org.shapecode.network.layers.Flatten;
import org.shapecode.network.layers.Reshape;
import org.shapecode.network.layers.TransposedConvolution;
import org.shapecode.network.layers.Upsample;
import org.shapecode.network.spi.KernelForm;
import org.shapecode.network.spi.LayerForm;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.NetworkSpec;
import org.shapecode.network.spi.NormalisationForm;

/**
 * Wherever the code is between flattening and reshaping, networks with the weights of Keras give what Keras does: the
 * reference computes it with plain loops, the channels of a pixel side by side.
 */
class KerasOrderTest {
    private static final Path FILE = Path.of("model.h5");
    private static final Extent IMAGE = new Extent(2, 2, 4, 4);

    private record Layers(List<LayerKind> encoder, List<LayerKind> decoder) {
        List<NetworkSpec> networks() {
            NetworkSpec down = new NetworkSpec(Part.ENCODER, IMAGE, encoder);
            return List.of(down, down.then(Part.DECODER, decoder));
        }
    }

    private static LayerKind conv(int channels, int kernel) {
        return new Convolution(channels, kernel, 1, List.of(kernel / 2), true, Activation.NONE, 0);
    }

    private static LayerKind dense(int units) {
        return new Dense(units, true, Activation.NONE, 0);
    }

    private static LayerKind enlarge(int channels, int kernel) {
        return new TransposedConvolution(channels, kernel, 1, List.of(), 0, true, Activation.NONE, 0);
    }

    private static LayerKind norm() {
        return new BatchNormalisation(0.9, 1e-3, Activation.NONE, 0);
    }

    static Stream<Layers> layers() {
        return Stream.of(
                // The code is flattened images.
                new Layers(List.of(conv(3, 3), new Flatten()), List.of(dense(5), dense(32), new Reshape(2, 4))),
                new Layers(List.of(conv(3, 3), new Flatten()), List.of(norm(), dense(32), new Reshape(2, 4))),
                // The code becomes images.
                new Layers(List.of(new Flatten(), dense(48)), List.of(new Reshape(3, 4), conv(2, 3))),
                new Layers(List.of(new Flatten(), dense(48), norm()), List.of(norm(), new Reshape(3, 4), conv(2, 1))),
                // Both.
                new Layers(List.of(conv(3, 3), new Flatten(), norm()), List.of(norm(), new Reshape(3, 4), conv(2, 3))),
                // The code is spatial.
                new Layers(List.of(conv(3, 3), norm()), List.of(new Flatten(), norm(), dense(32), new Reshape(2, 4))),
                new Layers(
                        List.of(new Flatten(), dense(48), new Reshape(3, 4)),
                        List.of(new Flatten(), dense(32), new Reshape(2, 4))),
                // A flat vector is an image of one pixel.
                new Layers(List.of(conv(3, 3), new Flatten()), List.of(conv(32, 1), norm(), new Reshape(2, 4))),
                new Layers(List.of(conv(3, 3), new Flatten()), List.of(enlarge(32, 1), new Reshape(2, 4), conv(2, 3))),
                new Layers(List.of(conv(3, 3), new Flatten()), List.of(enlarge(2, 4))),
                new Layers(
                        List.of(conv(3, 3), new Flatten(), new Flatten()),
                        List.of(new Broadcast(2), new Upsample(2, Upsample.Interpolation.NEAREST), conv(2, 3))));
    }

    /** An image with the channels of a pixel side by side, and what Keras makes of it. */
    private static final class Keras {
        private final Random random = new Random(3);
        private final List<NamedArray> arrays = new ArrayList<>();
        private Extent extent = IMAGE;
        private double[] values;

        Keras(double... values) {
            this.values = values;
        }

        private double at(int row, int column, int channel) {
            boolean inside = row >= 0 && row < extent.rows() && column >= 0 && column < extent.columns();
            return inside ? values[(row * extent.columns() + column) * extent.channels() + channel] : 0;
        }

        private float[] array(String name, List<Integer> shape, double least) {
            float[] drawn = new float[shape.stream().reduce(1, Math::multiplyExact)];
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = (float) (least + random.nextDouble());
            }
            arrays.add(new NamedArray("layer_" + name, shape, drawn));
            return drawn;
        }

        void apply(LayerKind kind, int layer) {
            LayerForm form = kind.form(extent);
            if (form instanceof KernelForm kernel) {
                kernel(kind, kernel, layer + "/");
            } else if (form instanceof NormalisationForm) {
                normalise(layer + "/");
            } else if (kind instanceof Broadcast || kind instanceof Upsample) {
                enlarge(form.output());
            }
            // Flatten and Reshape leave the numbers as they are.
            extent = form.output();
        }

        private void enlarge(Extent to) {
            double[] large = new double[to.length()];
            int factor = to.rows() / extent.rows();
            for (int i = 0; i < large.length; i++) {
                int pixel = i / to.channels();
                large[i] = at(pixel / to.columns() / factor, pixel % to.columns() / factor, i % to.channels());
            }
            values = large;
        }

        private void normalise(String layer) {
            int channels = extent.channels();
            float[] gamma = array(layer + "gamma", List.of(channels), 0.5);
            float[] beta = array(layer + "beta", List.of(channels), -0.5);
            float[] mean = array(layer + "moving_mean", List.of(channels), -0.5);
            float[] variance = array(layer + "moving_variance", List.of(channels), 0.5);
            for (int i = 0; i < values.length; i++) {
                int c = i % channels;
                values[i] = gamma[c] * (values[i] - mean[c]) / Math.sqrt(variance[c] + 1e-3) + beta[c];
            }
        }

        private void kernel(LayerKind kind, KernelForm form, String layer) {
            int in = extent.channels();
            int out = form.output().channels();
            int side = form.kernelRows();
            boolean turned = form.transposed();
            List<Integer> shape = kind instanceof Dense
                    ? List.of(in, out)
                    : List.of(side, side, turned ? out : in, turned ? in : out);
            float[] kernel = array(layer + "kernel", shape, -0.5);
            float[] bias = array(layer + "bias", List.of(out), -0.5);
            double[] sums = new double[form.output().length()];
            for (int i = 0; i < sums.length; i++) {
                int o = i % out;
                int row = i / out / form.output().columns();
                int column = i / out % form.output().columns();
                sums[i] = bias[o];
                for (int p = 0; p < side * side; p++) {
                    // A transposed convolution of stride 1 scatters.
                    int y = turned ? row - p / side : row + p / side - form.top();
                    int x = turned ? column - p % side : column + p % side - form.left();
                    for (int c = 0; c < in; c++) {
                        sums[i] += at(y, x, c) * kernel[turned ? (p * out + o) * in + c : (p * in + c) * out + o];
                    }
                }
            }
            values = sums;
        }
    }

    private static double[] pixelByPixel(float... image) {
        double[] values = new double[image.length];
        for (int i = 0; i < image.length; i++) {
            values[i % 16 * 2 + i / 16] = image[i];
        }
        return values;
    }

    private static float[] output(NetworkSpec spec, Placement placement, float... input) {
        String part = spec.part() == Part.ENCODER ? "encoder." : "decoder.";
        List<NamedArray> own = placement.arrays().stream()
                .filter(array -> array.name().startsWith(part))
                .toList();
        return Network.fixed(spec, NamedWeights.parameters(spec, own)).output(input);
    }

    @ParameterizedTest
    @MethodSource("layers")
    void givesWhatKerasGives(Layers each) {
        float[] image = new float[IMAGE.length()];
        Random random = new Random(1);
        for (int i = 0; i < image.length; i++) {
            image[i] = random.nextFloat();
        }
        List<LayerKind> all =
                Stream.concat(each.encoder().stream(), each.decoder().stream()).toList();
        Keras keras = new Keras(pixelByPixel(image));
        for (int i = 0; i < all.size(); i++) {
            keras.apply(all.get(i), i);
        }
        assertEquals(IMAGE, keras.extent);
        StoredWeights stored =
                new StoredWeights(StoredLayer.group(keras.arrays, Layout.KERAS), Layout.KERAS, List.of());
        List<NetworkSpec> networks = each.networks();
        Placement placement = Placement.of(FILE, networks, stored);
        float[] found = output(networks.get(1), placement, output(networks.get(0), placement, image));
        assertArrayEquals(keras.values, pixelByPixel(found), 2e-4);
    }

    @Test
    void anotherShapeOfTheSameNumbersIsRefused() {
        Layers mixed =
                new Layers(List.of(conv(4, 3), new Flatten()), List.of(norm(), new Reshape(16, 2), enlarge(2, 3)));
        StoredWeights none = new StoredWeights(List.of(), Layout.KERAS, List.of());
        assertEquals(
                "model.h5 does not fit the network: layer 2 of the decoder (reshape) changes the shape of an image to 16"
                        + " × 2 × 2 px, for which Keras orders the numbers differently.",
                assertThrows(Problem.class, () -> Placement.of(FILE, mixed.networks(), none))
                        .getMessage());
    }
}
