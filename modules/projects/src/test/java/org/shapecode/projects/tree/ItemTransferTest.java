package org.shapecode.projects.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openide.util.datatransfer.ExTransferable;
import org.shapecode.charts.FigureTransfer;

class ItemTransferTest {
    private static final Path A = Path.of("/a.shapecode.json").toAbsolutePath();
    private static final Path B = Path.of("/b").toAbsolutePath();

    /** A transfer from a file manager. */
    private record Foreign(Path path) implements Transferable {
        @Override
        public DataFlavor[] getTransferDataFlavors() {
            return new DataFlavor[] {DataFlavor.javaFileListFlavor};
        }

        @Override
        public boolean isDataFlavorSupported(DataFlavor flavor) {
            return flavor.equals(DataFlavor.javaFileListFlavor);
        }

        @Override
        public Object getTransferData(DataFlavor flavor) {
            return List.of(path.toFile());
        }
    }

    @Test
    void aCopyIsAFileListForOtherPrograms() throws Exception {
        Transferable copied = ItemTransfer.of(A, false);
        assertEquals(List.of(A.toFile()), copied.getTransferData(DataFlavor.javaFileListFlavor));
        assertEquals(A.toString(), copied.getTransferData(DataFlavor.stringFlavor));
        assertTrue(ItemTransfer.isOurs(copied));
        assertFalse(ItemTransfer.isCut(copied));
    }

    @Test
    void severalNodesGiveAllTheirFiles() throws IOException {
        Transferable several =
                new ExTransferable.Multi(new Transferable[] {ItemTransfer.of(A, true), ItemTransfer.of(B, true)});
        assertEquals(List.of(A, B), ItemTransfer.files(several));
        assertTrue(ItemTransfer.isCut(several));
    }

    @Test
    void filesFromOtherProgramsAreNeverMoved() throws IOException {
        Transferable foreign = new Foreign(A);
        assertTrue(ItemTransfer.holdsFiles(foreign));
        assertFalse(ItemTransfer.isOurs(foreign));
        assertFalse(ItemTransfer.isCut(foreign));
        assertEquals(List.of(A), ItemTransfer.files(foreign));
    }

    /** Else a figure that is dropped within the window would be opened as an experiment. */
    @Test
    void filesOfFiguresAreLeftAlone() {
        ExTransferable figure = ExTransferable.create(new Foreign(A));
        assertTrue(ItemTransfer.holdsFiles(figure));
        figure.put(new ExTransferable.Single(FigureTransfer.FIGURE) {
            @Override
            protected Object getData() {
                return "";
            }
        });
        assertFalse(ItemTransfer.holdsFiles(figure));
    }

    @Test
    void textHoldsNoFiles() {
        assertFalse(ItemTransfer.holdsFiles(new StringSelection("a")));
        assertFalse(ItemTransfer.isCut(new StringSelection("a")));
    }
}
