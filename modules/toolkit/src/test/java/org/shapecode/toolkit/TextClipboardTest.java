package org.shapecode.toolkit;

import static org.awaitility.Awaitility.await;

import java.awt.EventQueue;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import org.junit.jupiter.api.Test;

class TextClipboardTest {
    @Test
    void otherProgramsCanPasteIt() throws Exception {
        EventQueue.invokeAndWait(() -> TextClipboard.copy("größe 1"));
        // The platform writes to it on a thread of its own.
        await().ignoreExceptions()
                .until(() -> "größe 1"
                        .equals(Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor)));
    }
}
