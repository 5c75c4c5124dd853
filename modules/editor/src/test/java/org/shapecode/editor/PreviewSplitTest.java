package org.shapecode.editor;

import java.awt.Component;
import java.awt.EventQueue;
import javax.swing.JFrame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shapecode.toolkit.SampleDocuments;
import org.shapecode.toolkit.Seek;

class PreviewSplitTest {
    private final JFrame window = new JFrame();

    @AfterEach
    void close() throws Exception {
        EventQueue.invokeAndWait(window::dispose);
    }

    /** The fields have their room first, and their sliders with it; the preview has what remains, or is below, or left out. */
    @Test
    void theFormHasItsRoomBeforeThePreview() throws Exception {
        EventQueue.invokeAndWait(() -> {
            window.add(Forms.of(new Edit(SampleDocuments.small())).component());
            window.setSize(1400, 700);
            window.setVisible(true);
        });
        PreviewSplit split = Seek.part(window, PreviewSplit.class, null);
        Component preview = Seek.part(split, Component.class, "data-preview");
        Component slider = Seek.part(split, Component.class, "slider-training.keep.interval");
        for (int width : new int[] {1400, 475, 640, 1400, 475, 900}) {
            EventQueue.invokeAndWait(() -> window.setSize(width, 700));
            Seek.await("the parts at " + width, () -> {
                boolean beside = split.getLeftComponent().getWidth() < split.getWidth();
                return split.getWidth() == width
                        && beside == width > 475
                        && slider.getWidth() >= 60
                        && preview.isShowing()
                        && preview.getWidth() >= 100
                        && preview.getHeight() >= 50;
            });
        }
        EventQueue.invokeAndWait(() -> window.setSize(475, 400));
        Seek.await("no preview", () -> !preview.isShowing() && slider.getWidth() >= 60);
    }
}
