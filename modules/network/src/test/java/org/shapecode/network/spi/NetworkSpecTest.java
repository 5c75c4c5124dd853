package org.shapecode.network.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Part;
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
                "does not fit together: layer 2 of its encoder (dense), whose input is 8 x 4 x 4 px, takes a flat vector; add"
                        + " flatten before it",
                misfit.getMessage());
        assertEquals(
                "does not fit its input, 8 x 4 x 4 px: dense takes a flat vector; add flatten before it",
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
    void theSummaryStatesSizesParametersAndCodeLength() {
        NetworkSpec first = encoder(new Flatten(), new Dense(4, true, Activation.NONE, 0));
        NetworkSpec second = first.then(Part.DECODER, List.of(new Reshape(1, 2)));
        assertEquals(
                List.of(
                        "Encoder: 1 x 8 x 8 px \u2192 64 numbers \u2192 4 numbers; 260 parameters",
                        "Decoder: 4 numbers \u2192 1 x 2 x 2 px; 0 parameters, code length 4"),
                NetworkSummary.lines(List.of(first, second)));
        assertEquals(
                List.of("Encoder: 1 x 8 x 8 px \u2192 64 numbers \u2192 4 numbers; 260 parameters, code length 4"),
                NetworkSummary.lines(List.of(first)));
    }
}
