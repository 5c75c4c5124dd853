package org.shapecode.toolkit;

import java.awt.Toolkit;
import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.StringSelection;
import org.openide.util.Lookup;

/** Texts on the clipboard. Event dispatch thread. */
public final class TextClipboard {
    private TextClipboard() {}

    /** Puts a text on the clipboard, by which the platform's commands to paste know of it at once. */
    public static void copy(String text) {
        Clipboard platform = Lookup.getDefault().lookup(Clipboard.class);
        Clipboard clipboard = platform == null ? Toolkit.getDefaultToolkit().getSystemClipboard() : platform;
        clipboard.setContents(new StringSelection(text), null);
    }
}
