package org.shapecode.network.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Part;
import org.shapecode.network.layers.BatchNormalisation;
import org.shapecode.network.layers.Convolution;
import org.shapecode.network.layers.Dense;
import org.shapecode.network.layers.Flatten;
import org.shapecode.network.layers.Reshape;

class NetworkSpecTest {
    private static final Extent IMAGE = new Extent(2, 1, 8, 8);

    private static NetworkSpec encoder(LayerKind... layers) {
        return new NetworkSpec(Part.ENCODER, IMAGE, List.of(layers));
    }

    @Test
    void aMisfitSaysTheLayerItsInputAndWhatFitsBefore() {
        LayerMisfit misfit = assertThrows(LayerMisfit.class, () -> encoder(new Convolution(), new Dense()));
        assertEquals(
                "does not fit together: layer 2 of its encoder (dense), whose input is 8 × 4 × 4 px, takes a flat vector; add"
                        + " a flatten layer before it",
                misfit.getMessage());
        assertEquals(
                "does not fit its input, 8 × 4 × 4 px: Dense takes a flat vector; add a flatten layer before it",
                misfit.reason());
        assertEquals(1, misfit.layer());
        assertEquals(List.of(encoder(new Convolution())), misfit.fitting());
    }

    @Test
    void aMisfitInTheSecondNetworkKeepsTheFirst() {
        NetworkSpec first = encoder(new Flatten(), new Dense(4, true, Activation.NONE, 0));
        List<LayerKind> layers = List.of(new Reshape(1, 2), new Dense());
        LayerMisfit misfit = assertThrows(LayerMisfit.class, () -> first.then(Part.DECODER, layers));
        assertEquals(Part.DECODER, misfit.part());
        NetworkSpec fits = new NetworkSpec(Part.DECODER, Extent.flat(2, 4), List.of(new Reshape(1, 2)));
        assertEquals(List.of(first, fits), misfit.fitting());
        assertEquals(fits, first.then(Part.DECODER, List.of(new Reshape(1, 2))));
    }

    @Test
    void knowsTheParametersOfFrozenLayers() {
        BatchNormalisation learning = new BatchNormalisation();
        NetworkSpec mixed = encoder(
                new Convolution(2, 3, 2, List.of(1), true, Activation.NONE, 0),
                new BatchNormalisation(0.9, 1e-3, Activation.NONE, 0, true),
                new Convolution(1, 3, 2, List.of(1), false, Activation.NONE, 0, true));
        assertEquals(
                IntStream.range(20, 46).boxed().toList(), mixed.frozen().boxed().toList());
        assertFalse(mixed.isFrozen(0));
        assertTrue(mixed.isFrozen(1));
        assertFalse(mixed.isNormalised(), "the running statistics do not depend on the batch");
        assertTrue(encoder(learning).isNormalised());
        assertEquals("46 (26 frozen)", new NetworkSummary(List.of(mixed), 1).parameters());
    }

    @Test
    void theSummaryStatesLayersCodeLengthAndParameters() {
        NetworkSpec first = encoder(new Flatten(), new Dense(4, true, Activation.NONE, 0));
        NetworkSpec second = first.then(Part.DECODER, List.of(new Reshape(1, 2)));
        assertEquals(
                List.of(
                        "Encoder: 1 × 8 × 8 px \u2192 flatten 64 numbers \u2192 dense 4 numbers",
                        "Code: 4-dimensional",
                        "Decoder: 4 numbers \u2192 reshape 1 × 2 × 2 px",
                        "Parameters: 260, encoder 260, decoder 0"),
                new NetworkSummary(List.of(first, second), 1).lines());
        assertEquals(
                List.of(
                        "Encoder: 1 × 8 × 8 px \u2192 flatten 64 numbers \u2192 dense 4 numbers",
                        "Code: 4-dimensional",
                        "Parameters: 260"),
                new NetworkSummary(List.of(first), 1).lines());
        assertEquals(List.of(), new NetworkSummary(List.of(), 1).lines());
    }

    @Test
    void theCodeIsSpelledOutAndWarnedOfWhereItIsTooLong() {
        NetworkSpec squares = encoder(new Convolution(2, 3, 2, List.of(1), true, Activation.NONE, 0));
        NetworkSummary summary = new NetworkSummary(List.of(squares), 2);
        assertEquals("2 × 4 × 4 = 32 numbers", summary.codeLength());
        assertEquals(Optional.empty(), summary.warning(), "16 for each of two attributes");
        assertTrue(
                new NetworkSummary(List.of(squares), 1).warning().orElseThrow().contains("32 numbers for 1 varying"));
        assertEquals(Optional.empty(), new NetworkSummary(List.of(squares), 0).warning(), "unknown attributes");
        NetworkSpec copy = encoder(new Convolution(4, 3, 2, List.of(1), true, Activation.NONE, 0));
        assertTrue(new NetworkSummary(List.of(copy), 0)
                .warning()
                .orElseThrow()
                .contains("64 numbers, as many as an image: "));
    }
}
