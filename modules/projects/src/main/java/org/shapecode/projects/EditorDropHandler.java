package org.shapecode.projects;

import java.awt.datatransfer.Transferable;
import java.awt.dnd.DropTargetDragEvent;
import java.awt.dnd.DropTargetDropEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.openide.util.lookup.ServiceProvider;
import org.openide.windows.ExternalDropHandler;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;
import org.shapecode.projects.tree.ItemOperations;
import org.shapecode.projects.tree.ItemTransfer;
import org.shapecode.toolkit.ErrorDialog;

/** Opens experiments and runs that are dropped on the editor area. Event dispatch thread. */
@ServiceProvider(service = ExternalDropHandler.class, position = 100)
public final class EditorDropHandler extends ExternalDropHandler {
    @Override
    public boolean canDrop(DropTargetDragEvent event) {
        return ItemTransfer.holdsFiles(event.getTransferable());
    }

    @Override
    public boolean canDrop(DropTargetDropEvent event) {
        return ItemTransfer.holdsFiles(event.getTransferable());
    }

    @Override
    public boolean handleDrop(DropTargetDropEvent event) {
        return open(event.getTransferable());
    }

    static boolean open(Transferable transferable) {
        try {
            List<Path> files = ItemTransfer.files(transferable);
            ItemOperations.open(files);
            return true;
        } catch (IOException e) {
            ErrorDialog.show(new Problem("Cannot read the dropped files: " + Reason.of(e) + ".", e));
            return false;
        }
    }
}
