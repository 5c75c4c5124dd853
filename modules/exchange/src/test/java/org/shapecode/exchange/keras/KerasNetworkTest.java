package org.shapecode.exchange.keras;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
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
                "MaxPooling2D | 'pool_size': [2, 2] | has no counterpart in Shapecode; the supported layers are Conv1D,",
                "Conv2D | 'filters': 2, 'kernel_size': [3, 5] | has kernel_size [3, 5], but only equal sides are supported",
                "Conv2D | 'filters': 2, 'kernel_size': 3, 'dilation_rate': 2 | has dilation_rate 2, but only 1 is supported",
                "Conv2D | 'filters': 2, 'kernel_size': 3, 'groups': 3 | has groups 3, but only 1 is supported",
                "Conv2D | 'filters': 2, 'kernel_size': 3, 'data_format': 'channels_first' | has data_format channels_first,",
                "Conv2D | 'filters': 2, 'kernel_size': 3, 'padding': 'causal' | has padding causal, but only valid and same",
                "Conv2D | 'filters': 2, 'kernel_size': 3, 'activation': 'softmax' | has activation softmax, but only linear,",
                "Conv2D | 'filters': 2, 'kernel_size': 9 | does not fit a layer conv: its kernel",
                "Conv2D | 'filters': 'two', 'kernel_size': 3 | needs a whole number for filters, not two",
                "Conv2D | 'kernel_size': 3 | needs a whole number for filters",
                "Conv2D | 'filters': 2, 'kernel_size': 3, 'use_bias': 'no' | needs true or false for use_bias, not no",
                "Conv2D | 'filters': 2, 'kernel_size': 3, 'padding': 1 | needs a text for padding, not 1",
                "Conv2D | 'filters': 2, 'kernel_size': 3, 'strides': 1.5 | needs a whole number for strides, not 1.5",
                "Conv2D | 'filters': 2, 'kernel_size': 3, 'trainable': 0 | needs true or false for trainable, not 0",
                "BatchNormalization | 'epsilon': '1e-3' | needs a number for epsilon, not 1e-3",
                "Dense | 'units': 2 | does not fit: dense, whose input is 3 × 8 × 8 px, takes a flat vector",
                "Reshape | 'target_shape': [4, 4, 12] | reshapes 3 × 8 × 8 px to 12 × 4 × 4 px, which is not supported",
                "Reshape | 'target_shape': [4, 48] | has target_shape [4, 48], but only flat vectors and square images are",
                "Reshape | 'target_shape': 192 | needs whole numbers for target_shape, not 192",
                "BatchNormalization | 'axis': 1 | has axis 1, but only the axis of the channels is supported",
                "BatchNormalization | 'scale': false | has scale false, but only true is supported",
                "ReLU | 'max_value': 6.0 | has max_value 6, but only a ReLU without max_value is supported",
                "LeakyReLU | 'negative_slope': 1.5 | has a negative slope of 1.5, but it must be from 0 to 1",
                "Activation | 'activation': 'tanh' | is an activation function, but no convolution, dense layer or batch",
            })
    void whatHasNoCounterpartIsRefusedByName(String kind, String settings, String why) {
        String said = refusal(INPUT, layer(kind, settings));
        assertTrue(
                said.startsWith(
                        "cannot be imported: the layer \"my_" + kind.toLowerCase(Locale.ROOT) + "\" (" + kind + ") "),
                said);
        assertTrue(said.contains(why), said);
    }

    @Test
    void otherModelsAreRefused() {
        String functional = layer("Functional", "'layers': []").replace('\'', '"');
        assertTrue(assertThrows(IllegalArgumentException.class, () -> KerasNetwork.read(functional, IMAGE))
                .getMessage()
                .contains("a model of the class Functional, but only the layers of Sequential"));
        assertTrue(refusal().contains("has no layers"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> KerasNetwork.read("{}", IMAGE))
                .getMessage()
                .contains("damaged"));
        assertTrue(refusal(layer("InputLayer", "'batch_shape': [null, null, null, 1]"), INPUT)
                .contains("has the input shape [null, null, 1], but only fixed shapes"));
    }

    @Test
    void flatImagesAreSquare() {
        assertEquals(
                "cannot be imported: its input of 50 numbers is not a square image",
                refusal(layer("InputLayer", "'batch_shape': [null, 50]"), DENSE));
    }

    @Test
    void layersThatKerasDoesNotTrainAreFrozen() {
        assertEquals(
                List.of(
                        new Convolution(4, 3, 1, List.of(), true, Activation.RELU, 0, true),
                        new BatchNormalisation(0.99, 1e-3, Activation.ELU, 0, true),
                        new Flatten(),
                        new Dense(2, true, Activation.NONE, 0)),
                kinds(
                        INPUT,
                        layer("Conv2D", "'filters': 4, 'kernel_size': 3, 'trainable': false, 'activation': 'relu'"),
                        layer("BatchNormalization", "'trainable': false"),
                        layer("ELU", "'trainable': false"),
                        layer("Flatten", "'trainable': false"),
                        layer("Dense", "'units': 2, 'trainable': true")));
    }

    private static final String DENSE = layer("Dense", "'units': 2");

    private static String model(String... layers) {
        return layer("Sequential", "'layers': [" + String.join(", ", layers) + "]");
    }

    private static int code(String... layers) {
        return read(layers).code();
    }

    /** The narrowest tensor would be another. */
    @Test
    void theCodeIsBetweenTwoModels() {
        String flatten = layer("Flatten", "'trainable': true");
        String wide = layer("Dense", "'units': 9");
        assertEquals(2, code(INPUT, model(INPUT, flatten, wide), model(DENSE, wide)));
        assertEquals(2, code(model(INPUT, flatten, wide), model(DENSE, wide)));
        assertEquals(3, code(model(INPUT, flatten, wide), DENSE, wide), "a model and layers");
        assertEquals(3, code(model(INPUT, flatten, wide), model(DENSE), model(wide)), "three models");
        assertEquals(2, code(model(INPUT), model(flatten, DENSE, wide)), "a model without layers");
        assertEquals(2, code(model(INPUT, flatten, DENSE, wide), model()), "a model without layers");
        String flat = layer("InputLayer", "'batch_shape': [null, 64]");
        assertEquals(1, code(model(flat), model(DENSE, wide)), "a model without layers");
    }

    @Test
    void anActivationAtTheStartOfTheDecoderIsNotMovedIntoTheEncoder() {
        String flatten = layer("Flatten", "'trainable': true");
        assertEquals(
                "cannot be imported: the layer \"my_relu\" (ReLU) is an activation function at the start of the decoder,"
                        + " where no layer precedes it; move it to the end of the encoder, so that the code is its output",
                refusal(model(INPUT, flatten, DENSE), model(layer("ReLU", "'threshold': 0"), DENSE)));
        kinds(model(INPUT, flatten, DENSE, layer("ReLU", "'threshold': 0")), model(DENSE));
    }

    /** Before its activation function, a tensor is within a layer. */
    @Test
    void onlyWhatIsBetweenTwoLayersHasAName() {
        KerasNetwork network = read(
                INPUT,
                layer("Flatten", "'trainable': true"),
                DENSE,
                layer("Dropout", "'rate': 0.5"),
                layer("ReLU", "'threshold': 0"),
                layer("Activation", "'activation': 'linear'"),
                layer("Dense", "'units': 3"));
        assertEquals(OptionalInt.empty(), network.level("my_dropout"));
        assertEquals("my_relu", network.tensor(2));
        assertEquals(OptionalInt.of(2), network.level("my_relu"));
        assertEquals(OptionalInt.of(2), network.level("my_activation"));
        assertEquals(OptionalInt.empty(), network.level("my_dense"), "the input and the output are no code");
    }
}
