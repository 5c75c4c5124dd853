package org.shapecode.projects.tree;

import java.awt.datatransfer.Transferable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.openide.util.datatransfer.ExTransferable;
import org.openide.util.datatransfer.PasteType;

/** Copies or moves files into a folder. */
final class FilesPaste extends PasteType {
    private final Transferable transferable;
    private final Path folder;
    private final boolean moves;

    FilesPaste(Transferable transferable, Path folder, boolean moves) {
        this.transferable = transferable;
        this.folder = folder;
        this.moves = moves;
    }

    @Override
    public String getName() {
        return moves ? "Move Here" : "Copy Here";
    }

    /** What was cut can be pasted but once. */
    @Override
    public Transferable paste() throws IOException {
        List<Path> files = ItemTransfer.files(transferable);
        if (moves) {
            ItemOperations.move(files, folder);
            return ExTransferable.EMPTY;
        }
        ItemOperations.copy(files, folder, !ItemTransfer.isOurs(transferable));
        return null;
    }
}
