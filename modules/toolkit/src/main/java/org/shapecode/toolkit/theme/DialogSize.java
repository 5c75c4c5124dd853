package org.shapecode.toolkit.theme;

import java.awt.AWTEvent;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.ContainerEvent;
import javax.swing.JPanel;
import javax.swing.text.JTextComponent;
import org.openide.windows.OnShowing;
import org.shapecode.toolkit.WindowSize;

/** Enlarges dialogs for the present font, and keeps the options from becoming wider than that. Event dispatch thread. */
@OnShowing
public final class DialogSize implements Runnable {
    private static final String OPTIONS = "org.netbeans.modules.options.OptionsPanel";

    /** A page of the options that wants 1317 px, whatever is in it. */
    private static final String GENERAL = "org.netbeans.core.ui.options.general.GeneralOptionsPanel";

    /** What it needs, in widths of an m. */
    private static final int WIDTH_OF_GENERAL = 55;

    /** Called by the platform: bounds the page as soon as there is one. */
    @Override
    public void run() {
        if (!GraphicsEnvironment.isHeadless()) {
            Toolkit.getDefaultToolkit()
                    .addAWTEventListener(
                            event -> {
                                if (event instanceof ContainerEvent added
                                        && event.getID() == ContainerEvent.COMPONENT_ADDED
                                        && isGeneral(added.getChild())) {
                                    bound(added.getChild());
                                }
                            },
                            AWTEvent.CONTAINER_EVENT_MASK);
        }
    }

    private static boolean isGeneral(Component part) {
        return part.getClass().getName().equals(GENERAL);
    }

    private static void bound(Component general) {
        general.setPreferredSize(null);
        Dimension wanted = general.getPreferredSize();
        int width = WIDTH_OF_GENERAL * general.getFontMetrics(general.getFont()).charWidth('m');
        general.setPreferredSize(new Dimension(Math.min(width, wanted.width), wanted.height));
    }

    /** Enlarges a dialog to the size that its content needs, or to that of the screen. */
    public static void fit(Window dialog) {
        PlatformParts.all(dialog)
                .filter(part -> part.getClass().getName().equals(OPTIONS))
                .flatMap(PlatformParts::all)
                .forEach(part -> {
                    // The platform fixes the sizes of its options, and those of their categories and their filter.
                    if (isGeneral(part)) {
                        bound(part);
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
