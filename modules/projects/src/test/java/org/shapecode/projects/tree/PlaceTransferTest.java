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

class PlaceTransferTest {
    private static final Path A = Path.of("/a.shapecode.json").toAbsolutePath();
    private static final Path B = Path.of("/b").toAbsolutePath();

    /** As a file manager gives it. */
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
    void whatIsCopiedHereIsAListOfFilesElsewhere() throws Exception {
        Transferable copied = PlaceTransfer.of(A, false);
        assertEquals(List.of(A.toFile()), copied.getTransferData(DataFlavor.javaFileListFlavor));
        assertEquals(A.toString(), copied.getTransferData(DataFlavor.stringFlavor));
        assertTrue(PlaceTransfer.isOurs(copied));
        assertFalse(PlaceTransfer.isCut(copied));
    }

    @Test
    void severalSelectedNodesGiveAllTheirFiles() throws IOException {
        Transferable several =
                new ExTransferable.Multi(new Transferable[] {PlaceTransfer.of(A, true), PlaceTransfer.of(B, true)});
        assertEquals(List.of(A, B), PlaceTransfer.files(several));
        assertTrue(PlaceTransfer.isCut(several));
    }

    @Test
    void whatComesFromElsewhereIsNeverMoved() throws IOException {
        Transferable foreign = new Foreign(A);
        assertTrue(PlaceTransfer.holdsFiles(foreign));
        assertFalse(PlaceTransfer.isOurs(foreign));
        assertFalse(PlaceTransfer.isCut(foreign));
        assertEquals(List.of(A), PlaceTransfer.files(foreign));
    }

    @Test
    void textIsNoFile() {
        assertFalse(PlaceTransfer.holdsFiles(new StringSelection("a")));
        assertFalse(PlaceTransfer.isCut(new StringSelection("a")));
    }
}
