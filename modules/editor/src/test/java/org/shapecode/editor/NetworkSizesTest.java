package org.shapecode.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shapecode.experiment.api.Document;
import org.shapecode.network.api.Part;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.toolkit.SampleDocuments;

class NetworkSizesTest {
    private static final String ENCODER = "model.encoder";

    private final Document before = SampleDocuments.small()
            .with(
                    "model",
                    Map.of(
                            "plugin",
                            "autoencoder",
                            "encoder",
                            List.of("conv", "conv"),
                            "decoder",
                            List.of("transposed-conv", "transposed-conv")));
    private final NetworkSizes sizes = NetworkSizes.of(before);

    private static List<DrawnLayer> drawn(Document document, NetworkSizes sizes) {
        PluginRef model = PluginRef.of(ModelBuilder.class, document.value("model"));
        return DrawnLayer.of(document, "model", model, Part.ENCODER, sizes.in(document));
    }

    @Test
    void otherSettingsOfTheSameLayersLeaveTheSizesUntilOthersAreKnown() {
        assertTrue(sizes.complete());
        assertSame(sizes, sizes.in(before.with("data.size", 32)));
        Document wider = before.with(ENCODER, List.of(Map.of("plugin", "conv", "channels", 3), "conv"));
        assertSame(sizes, sizes.in(wider));
    }

    /** Otherwise the last of them looks as if it did not fit, and each other one has the size of its neighbour. */
    @Test
    void layersThatWereAddedMovedOrRemovedHaveNoSizeUntilItIsKnown() {
        assertTrue(drawn(before, sizes).get(1).output().isPresent());
        for (List<String> layers :
                List.of(List.of("conv", "conv", "flatten"), List.of("flatten", "conv", "conv"), List.of("conv"))) {
            Document now = before.with(ENCODER, layers);
            for (DrawnLayer each : drawn(now, sizes)) {
                assertEquals(Optional.empty(), each.input(), layers.toString());
                assertEquals(Optional.empty(), each.output(), layers.toString());
                assertEquals(List.of(), each.details(), layers.toString());
            }
            assertEquals("", sizes.in(now).around("encoder", 0));
            assertTrue(sizes.in(now).network(Part.DECODER).isPresent(), "those of the other list stay");
        }
    }
}
