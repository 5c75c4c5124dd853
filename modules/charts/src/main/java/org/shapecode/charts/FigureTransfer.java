package org.shapecode.charts;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.TransferHandler;
import org.shapecode.core.figure.Figure;

/**
 * Drags the figure of a view out, as a file in the style and the format of the last one saved for paper. Dragging starts beside
 * the axes, between which it zooms.
 */
public final class FigureTransfer extends TransferHandler {
    private static final long serialVersionUID = 1L;

    /** By which windows of the program know a figure, whose file they do not want. */
    public static final DataFlavor FIGURE = new DataFlavor(Figure.class, "Figure");

    @Override
    public int getSourceActions(JComponent view) {
        return ((FigureView) view).hasFigure() ? COPY : NONE;
    }

    @Override
    protected Transferable createTransferable(JComponent component) {
        FigureView view = (FigureView) component;
        PaperSetup setup = PaperSetup.of(view.getFigure(), PaperSetup.preferences());
        return new FileOfDrawing(view.source(), setup.of(view.drawing()), setup);
    }

    /** Writes the file when it is asked for, once. */
    private static final class FileOfDrawing implements Transferable {
        private final String run;
        private final Drawing drawing;
        private final PaperSetup setup;
        private Path file;

        FileOfDrawing(String run, Drawing drawing, PaperSetup setup) {
            this.run = run;
            this.drawing = drawing;
            this.setup = setup;
        }

        @Override
        public DataFlavor[] getTransferDataFlavors() {
            return new DataFlavor[] {DataFlavor.javaFileListFlavor, FIGURE};
        }

        @Override
        public boolean isDataFlavorSupported(DataFlavor flavor) {
            return List.of(getTransferDataFlavors()).contains(flavor);
        }

        @Override
        public synchronized Object getTransferData(DataFlavor flavor) throws UnsupportedFlavorException, IOException {
            if (!isDataFlavorSupported(flavor)) {
                throw new UnsupportedFlavorException(flavor);
            }
            if (flavor.equals(FIGURE)) {
                return drawing.figure();
            }
            if (file == null) {
                Path folder = Files.createTempDirectory("shapecode");
                Path written = folder.resolve(Exports.fileName(run, drawing.figure(), setup.format()));
                FigureFiles.write(drawing, setup.scale(drawing.figure()), setup.format(), written);
                // The target copies it when it likes; the folder first, as the last is deleted first.
                folder.toFile().deleteOnExit();
                written.toFile().deleteOnExit();
                file = written;
            }
            return List.of(file.toFile());
        }
    }
}
