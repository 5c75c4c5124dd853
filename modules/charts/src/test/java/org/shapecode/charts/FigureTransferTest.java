package org.shapecode.charts;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import javax.swing.TransferHandler;
import org.junit.jupiter.api.Test;
import org.shapecode.core.figure.Figure;

class FigureTransferTest {
    private static FigureView view(Figure figure) {
        FigureView view = new FigureView();
        view.setFigure(figure);
        await("the figure").until(view::hasFigure);
        return view;
    }

    @Test
    void aFileIsWrittenWhenTheDragNeedsIt() throws Exception {
        FigureView view = view(Samples.loss());
        SwingUtilities.invokeAndWait(() -> {
            view.setSize(600, 400);
            view.setSource("Disks, seed 2");
        });
        FigureTransfer handler = new FigureTransfer();
        assertEquals(TransferHandler.COPY, handler.getSourceActions(view));
        assertEquals(TransferHandler.NONE, handler.getSourceActions(new FigureView()), "of nothing");
        Transferable transfer = handler.createTransferable(view);
        assertTrue(transfer.isDataFlavorSupported(DataFlavor.javaFileListFlavor));
        assertThrows(UnsupportedFlavorException.class, () -> transfer.getTransferData(DataFlavor.stringFlavor));
        List<?> files = (List<?>) transfer.getTransferData(DataFlavor.javaFileListFlavor);
        File file = (File) files.get(0);
        FigureFormat format =
                PaperSetup.of(Samples.loss(), PaperSetup.preferences()).format();
        assertEquals(Exports.fileName("Disks, seed 2", Samples.loss(), format), file.getName());
        assertTrue(Files.size(file.toPath()) > 0);
        assertEquals(files, transfer.getTransferData(DataFlavor.javaFileListFlavor), "one file");
    }

    /** An experiment or a folder of images that is dropped on a figure is opened by the main window. */
    @Test
    void aFigureLeavesDroppedFilesToItsWindow() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            FigureView view = new FigureView();
            assertNull(view.getDropTarget());
            view.updateUI();
            assertNull(view.getDropTarget());
        });
    }

    /** Between the axes a drag zooms; beside them, and over pictures, it takes the figure along. */
    @Test
    void aDragBesideTheAxesTakesTheFigureAlong() throws Exception {
        assertEquals(List.of(true, false), drags(Samples.loss(), MouseEvent.BUTTON1));
        assertEquals(List.of(true, true), drags(Samples.disks(), MouseEvent.BUTTON1));
        assertEquals(List.of(false, false), drags(Samples.loss(), MouseEvent.BUTTON3), "with the right button");
    }

    /** Whether drags from the corner and from the middle begin. */
    private static List<Boolean> drags(Figure figure, int button) throws Exception {
        FigureView view = view(figure);
        List<Boolean> begun = new ArrayList<>();
        SwingUtilities.invokeAndWait(() -> {
            view.setSize(600, 400);
            ViewState state = new ViewState();
            state.theme = Samples.light();
            state.adopt(figure);
            BufferedImage image = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
            state.panels = state.drawing(view).draw(image.createGraphics());
            // Its own input knows no panels before it has been painted.
            List.of(view.getMouseListeners()).forEach(view::removeMouseListener);
            List.of(view.getMouseMotionListeners()).forEach(view::removeMouseMotionListener);
            ViewInput.install(view, state);
            boolean[] now = new boolean[1];
            view.setTransferHandler(new TransferHandler() {
                private static final long serialVersionUID = 1L;

                @Override
                public void exportAsDrag(JComponent component, InputEvent event, int action) {
                    now[0] = true;
                }
            });
            for (int at : new int[] {3, 200}) {
                now[0] = false;
                drag(view, at, button);
                begun.add(now[0]);
            }
        });
        return begun;
    }

    private static void drag(FigureView view, int at, int button) {
        int down = InputEvent.getMaskForButton(button);
        for (int id : new int[] {MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_DRAGGED, MouseEvent.MOUSE_RELEASED}) {
            int place = id == MouseEvent.MOUSE_PRESSED ? at : at + 30;
            view.dispatchEvent(new MouseEvent(view, id, 0, down, place, place, 1, false, button));
        }
    }
}
