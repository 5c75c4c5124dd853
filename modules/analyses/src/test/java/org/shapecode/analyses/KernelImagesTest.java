package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisContract;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.Layer;
import org.shapecode.network.api.Part;

class KernelImagesTest extends AnalysisContract {
    @Override
    protected Analysis plugin() {
        return new KernelImages();
    }

    @Test
    void theFilterByHandIsWrittenBelowItsPicture() {
        List<Figure> figures =
                plugin().analyse(trained(OnLines.byHand(8), 0), Progress.NONE).figures();
        assertEquals(1, figures.size());
        assertEquals(3, figures.get(0).panels().size());
        ImageGrid grid = (ImageGrid) figures.get(0).panels().get(2);
        assertEquals("layer 3", grid.title());
        assertEquals(new ImageGrid.Quantities("weights", "", "weight"), grid.quantities());
        assertEquals(List.of("1.00 2.00 1.00"), grid.columnLabels());
        ImageGrid.Picture picture = grid.rows().get(0).pictures().get(0);
        assertArrayEquals(new float[] {1, 2, 1}, picture.values());
        assertEquals(2, picture.white());
        assertEquals(-2, picture.black());
    }

    @Test
    void rowsAreChannelsInAndColumnsChannelsOut() {
        Trained trained = trained(3, false);
        Figure decoder = plugin().analyse(trained, Progress.NONE).figures().get(1);
        assertEquals("weights-decoder", decoder.id());
        Layer layer = trained.model().layers().get(5);
        ImageGrid grid = (ImageGrid) decoder.panels().get(1);
        assertEquals(new ImageGrid.Quantities("output channel", "input channel", "weight"), grid.quantities());
        assertArrayEquals(
                Arrays.copyOfRange(layer.kernels(), 9, 18),
                grid.rows().get(1).pictures().get(0).values(),
                "from channel 2 to channel 1 stands second in [out][in][3][3]");
    }

    @Test
    void aFrozenLayerSaysSo() {
        Layer layer = new Layer(Part.ENCODER, 2, 1, 1, 1, 3, new float[] {1, 2, 1}, new float[0], true);
        assertEquals("layer 2, frozen", Kernels.title(layer));
    }

    @Test
    void manyChannelsAreCutOff() {
        Figure encoder = new KernelImages(1)
                .analyse(trained(0, false), Progress.NONE)
                .figures()
                .get(0);
        ImageGrid grid = (ImageGrid) encoder.panels().get(1);
        assertEquals(1, grid.rows().size());
        assertEquals(1, grid.rows().get(0).pictures().size());
    }

    @Test
    void withoutLayersThereIsNothingToShow() {
        assertFalse(plugin().accepts(FakeModel.in(trained(0, false), row -> 0, z -> new float[256])));
    }
}
