package org.shapecode.exchange.keras;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Extent;
import org.shapecode.network.layers.BatchNormalisation;
import org.shapecode.network.layers.Convolution;
import org.shapecode.network.layers.Dense;
import org.shapecode.network.layers.Flatten;
import org.shapecode.network.layers.TransposedConvolution;
import org.shapecode.network.layers.Upsample;
import org.shapecode.network.spi.LayerKind;

/** What layers of Keras are among ours, and what is refused. */
class KerasNetworkTest {
    private static final Extent IMAGE = new Extent(2, 1, 64, 64);
    private static final String INPUT = layer("InputLayer", "'batch_shape': [null, 8, 8, 3]");

    private static String layer(String kind, String settings) {
        return "{'class_name': '" + kind + "', 'config': {'name': 'my_" + kind.toLowerCase(Locale.ROOT) + "', "
                + settings + "}}";
    }

    private static KerasNetwork read(String... layers) {
        String all = String.join(", ", layers);
        return KerasNetwork.read(layer("Sequential", "'layers': [" + all + "]").replace('\'', '"'), IMAGE);
    }

    private static List<LayerKind> kinds(String... layers) {
        KerasNetwork network = read(layers);
        return network.layers(0, network.length());
    }

    private static String refusal(String... layers) {
        return assertThrows(IllegalArgumentException.class, () -> read(layers)).getMessage();
    }

    @Test
    void everySettingHasACounterpart() {
        assertEquals(
                List.of(
                        new Convolution(4, 3, 1, List.of(1), true, Activation.LEAKY_RELU, 0.2),
                        new Convolution(2, 3, 2, List.of(0, 1, 0, 1), false, Activation.NONE, 0),
                        new BatchNormalisation(0.9, 0.01, Activation.ELU, 0),
                        new Upsample(2, Upsample.Interpolation.BILINEAR),
                        new TransposedConvolution(3, 2, 3, List.of(), 1, true, Activation.SOFTPLUS, 0),
                        new TransposedConvolution(1, 5, 2, List.of(1, 2, 1, 2), 0, true, Activation.NONE, 0)),
                kinds(
                        INPUT,
                        layer(
                                "Conv2D",
                                "'filters': 4, 'kernel_size': [3, 3], 'padding': 'same', 'activation': 'leaky_relu'"),
                        layer(
                                "Conv2D",
                                "'filters': 2, 'kernel_size': 3, 'strides': [2, 2], 'padding': 'same', 'use_bias': false"),
                        layer("BatchNormalization", "'momentum': 0.9, 'epsilon': 0.01, 'axis': -1"),
                        layer("ELU", "'alpha': 1.0"),
                        layer("UpSampling2D", "'size': [2, 2], 'interpolation': 'bilinear'"),
                        layer(
                                "Conv2DTranspose",
                                "'filters': 3, 'kernel_size': 2, 'strides': 3, 'activation': 'softplus'"),
                        layer("Conv2DTranspose", "'filters': 1, 'kernel_size': 5, 'strides': 2, 'padding': 'same'")));
    }

    @Test
    void flatImagesAreFlattenedFirst() {
        KerasNetwork network = read(
                layer("InputLayer", "'batch_input_shape': [null, 784]"),
                layer("Dense", "'units': 2, 'activation': 'relu'"),
                layer("Dense", "'units': 784, 'activation': {'class_name': 'LeakyReLU', 'config': {'alpha': 0.1}}"));
        assertEquals(new Extent(2, 1, 28, 28), network.input());
        assertEquals(2, network.length());
        assertEquals(1, network.code());
        assertEquals("my_dense", network.tensor(1));
        assertEquals(List.of(new Flatten(), new Dense(2, true, Activation.RELU, 0)), network.layers(0, 1));
        assertEquals(List.of(new Dense(784, true, Activation.LEAKY_RELU, 0.1)), network.layers(1, 2));
        assertEquals(Extent.flat(2, 784), network.output());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MaxPooling2D | 'pool_size': [2, 2] | has no counterpart; those that do are Conv1D,",
                "Conv2D | 'filters': 2, 'kernel_size': [3, 5] | has the kernel_size [3, 5], but sides must be equal",
                "Conv2D | 'filters': 2, 'kernel_size': 3, 'dilation_rate': 2 | has a dilation",
                "Conv2D | 'filters': 2, 'kernel_size': 3, 'groups': 3 | has the groups 3, but only 1 can be read",
                "Conv2D | 'filters': 2, 'kernel_size': 3, 'data_format': 'channels_first' | has the data_format channels_first",
                "Conv2D | 'filters': 2, 'kernel_size': 3, 'padding': 'causal' | has the padding causal",
                "Conv2D | 'filters': 2, 'kernel_size': 3, 'activation': 'softmax' | has the activation softmax, but only linear,",
                "Conv2D | 'filters': 2, 'kernel_size': 9 | does not fit a layer conv: its kernel",
                "Conv2D | 'filters': 'two', 'kernel_size': 3 | has no whole number as its filters",
                "Dense | 'units': 2 | does not fit: dense, whose input is 3 x 8 x 8 px, takes a flat vector",
                "Reshape | 'target_shape': [4, 4, 12] | makes 12 x 4 x 4 px of 3 x 8 x 8 px, which cannot be read",
                "BatchNormalization | 'axis': 1 | has the axis 1, but only that of the channels can be read",
                "BatchNormalization | 'scale': false | has the scale false, but only true can be read",
                "ReLU | 'max_value': 6 | has the max_value 6.0, but only null can be read",
                "Activation | 'activation': 'tanh' | has no counterpart, because it does not follow",
            })
    void whatHasNoCounterpartIsRefusedByName(String kind, String settings, String why) {
        String said = refusal(INPUT, layer(kind, settings));
        assertTrue(
                said.startsWith(
                        "cannot be imported: the layer \"my_" + kind.toLowerCase(Locale.ROOT) + "\" (" + kind + ") "),
                said);
        assertTrue(said.replace("6.0", "6").contains(why.replace("6.0", "6")), said);
    }

    @Test
    void otherModelsAreRefused() {
        String functional = layer("Functional", "'layers': []").replace('\'', '"');
        assertTrue(assertThrows(IllegalArgumentException.class, () -> KerasNetwork.read(functional, IMAGE))
                .getMessage()
                .contains("a model of the class Functional, but only Sequential"));
        assertTrue(refusal().contains("has no layers"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> KerasNetwork.read("{}", IMAGE))
                .getMessage()
                .contains("damaged"));
        assertTrue(refusal(layer("InputLayer", "'batch_shape': [null, null, null, 1]"), INPUT)
                .contains("takes the shape"));
    }
}
