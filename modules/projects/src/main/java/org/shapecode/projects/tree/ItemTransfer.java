package org.shapecode.projects.tree;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openide.util.datatransfer.ExTransferable;
import org.openide.util.datatransfer.MultiTransferObject;
import org.openide.util.datatransfer.PasteType;
import org.shapecode.charts.FigureTransfer;

/** Files and folders on the clipboard or in a drag, also to and from file managers. Thread-safe. */
public final class ItemTransfer {
    /** Marks transfers from the project tree. The data is whether the item was cut. */
    private static final DataFlavor OURS =
            new DataFlavor(DataFlavor.javaJVMLocalObjectMimeType + ";class=java.lang.Boolean", "Project item");

    private ItemTransfer() {}

    static Transferable of(Path path, boolean cut) {
        ExTransferable transfer = ExTransferable.create(ExTransferable.EMPTY);
        transfer.put(single(DataFlavor.javaFileListFlavor, List.of(path.toFile())));
        transfer.put(single(DataFlavor.stringFlavor, path.toString()));
        transfer.put(single(OURS, cut));
        return transfer;
    }

    private static ExTransferable.Single single(DataFlavor flavor, Object data) {
        return new ExTransferable.Single(flavor) {
            @Override
            protected Object getData() {
                return data;
            }
        };
    }

    /** Whether it contains files that may be opened, unlike those of figures. Does not access them. */
    public static boolean holdsFiles(Transferable transferable) {
        return has(transferable, DataFlavor.javaFileListFlavor) && !has(transferable, FigureTransfer.FIGURE);
    }

    /** Whether all of it comes from the project tree, so that it can be moved. */
    static boolean isOurs(Transferable transferable) {
        return has(transferable, OURS);
    }

    /** Whether all of it was cut in the project tree. */
    static boolean isCut(Transferable transferable) {
        try {
            List<Transferable> parts = parts(transferable);
            for (Transferable part : parts) {
                if (!part.isDataFlavorSupported(OURS) || !Boolean.TRUE.equals(part.getTransferData(OURS))) {
                    return false;
                }
            }
            return !parts.isEmpty();
        } catch (IOException | UnsupportedFlavorException e) {
            return false;
        }
    }

    /** The files and folders. */
    public static List<Path> files(Transferable transferable) throws IOException {
        List<Path> files = new ArrayList<>();
        try {
            for (Transferable part : parts(transferable)) {
                for (Object file : (List<?>) part.getTransferData(DataFlavor.javaFileListFlavor)) {
                    files.add(((File) file).toPath().toAbsolutePath());
                }
            }
        } catch (UnsupportedFlavorException e) {
            throw new IOException(e);
        }
        return files;
    }

    /** Pastes files into a folder by copying or moving them. */
    static PasteType paste(Transferable transferable, Path folder, boolean moves) {
        return new PasteType() {
            @Override
            public String getName() {
                return moves ? "Move Here" : "Copy Here";
            }

            /** Returns the new content of the clipboard: cut files can be pasted once. */
            @Override
            public Transferable paste() throws IOException {
                List<Path> files = files(transferable);
                if (moves) {
                    ItemOperations.move(files, folder);
                    return ExTransferable.EMPTY;
                }
                ItemOperations.copy(files, folder, !isOurs(transferable));
                return null;
            }
        };
    }

    private static boolean has(Transferable transferable, DataFlavor flavor) {
        try {
            List<Transferable> parts = parts(transferable);
            return !parts.isEmpty() && parts.stream().allMatch(part -> part.isDataFlavorSupported(flavor));
        } catch (IOException | UnsupportedFlavorException e) {
            return false;
        }
    }

    /** The transfers of the single nodes, if several are selected. */
    private static List<Transferable> parts(Transferable transferable) throws IOException, UnsupportedFlavorException {
        if (!transferable.isDataFlavorSupported(ExTransferable.multiFlavor)) {
            return List.of(transferable);
        }
        MultiTransferObject several = (MultiTransferObject) transferable.getTransferData(ExTransferable.multiFlavor);
        List<Transferable> parts = new ArrayList<>();
        for (int i = 0; i < several.getCount(); i++) {
            parts.add(several.getTransferableAt(i));
        }
        return parts;
    }
}
