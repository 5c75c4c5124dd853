package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import javax.swing.JSpinner;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

class PaperDialogTest {
    private static Drawing seen() {
        PanelView view = new PanelView(null, null, false, true, Smoothing.MORE, Set.of("x"));
        ChartTheme theme = Samples.dark().with(PictureColors.VIRIDIS);
        return new Drawing(Samples.loss(), theme, new FigureSize(900, 700), List.of(view));
    }

    @Test
    void paperIsLightInMillimetresAndPoints() {
        Drawing printed = new PaperDialog.Setup(120, 70, 10, FigureFormat.PDF).of(seen());
        assertFalse(printed.theme().isDark());
        assertEquals(120, printed.size().widthMillimetres(), 1e-9);
        assertEquals(70, printed.size().heightMillimetres(), 1e-9);
        assertEquals(10, printed.theme().font().getSize2D() * 72 / 96, 1e-4);
    }

    @Test
    void whatIsSeenIsPrinted() {
        Drawing printed = PaperDialog.Setup.of(Samples.loss()).of(seen());
        assertEquals(seen().views(), printed.views());
        assertEquals(PictureColors.VIRIDIS, printed.theme().pictures());
    }

    @Test
    void theHeightFollowsTheWidth() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            PaperDialog dialog = new PaperDialog(Samples.loss());
            PaperDialog.Setup usual = dialog.answer();
            assertEquals(PaperDialog.Setup.of(Samples.loss()), usual);
            JSpinner width = (JSpinner) dialog.component().getComponent(1);
            width.setValue(170.0);
            assertTrue(dialog.answer().height() > 1.5 * usual.height());
            assertEquals(170, dialog.answer().width());
        });
    }

    @Test
    void sizesBeyondTheLimitsBecomeTheLimits() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            PaperDialog dialog = new PaperDialog(Samples.loss());
            JSpinner width = (JSpinner) dialog.component().getComponent(1);
            width.setValue(5.0);
            assertEquals(20.0, width.getValue());
            assertEquals(20, dialog.answer().width());
        });
    }
}
