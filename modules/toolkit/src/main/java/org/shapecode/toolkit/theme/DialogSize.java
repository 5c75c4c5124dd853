package org.shapecode.toolkit.theme;

import java.awt.Window;
import javax.swing.JPanel;
import javax.swing.text.JTextComponent;
import org.shapecode.toolkit.Components;
import org.shapecode.toolkit.WindowSize;

/** Enlarges dialogs for the present font. Event dispatch thread. */
public final class DialogSize {
    private static final String OPTIONS = "org.netbeans.modules.options.OptionsPanel";

    private DialogSize() {}

    /** Enlarges a dialog to the size that its content needs, or to that of the screen. */
    public static void fit(Window dialog) {
        Components.all(dialog)
                .filter(part -> part.getClass().getName().equals(OPTIONS))
                .flatMap(Components::all)
                .forEach(part -> {
                    // The platform fixes the sizes of its options, and those of their categories and their filter.
                    if (GeneralOptions.isPage(part)) {
                        GeneralOptions.bound(part);
                    } else if (part instanceof JPanel && part.isPreferredSizeSet()) {
                        part.setPreferredSize(null);
                        part.revalidate();
                    } else if (part instanceof JTextComponent && part.isMaximumSizeSet()) {
                        part.setMaximumSize(part.getPreferredSize());
                        part.revalidate();
                    }
                });
        WindowSize.enlarge(dialog, dialog.getPreferredSize().width, dialog.getPreferredSize().height);
    }
}
