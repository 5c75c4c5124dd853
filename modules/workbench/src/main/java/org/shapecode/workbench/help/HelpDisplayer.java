package org.shapecode.workbench.help;

import java.awt.EventQueue;
import org.openide.util.HelpCtx;
import org.openide.util.lookup.ServiceProvider;

/** Opens the Help window when the platform asks for help, for instance from a dialog. Thread-safe. */
@ServiceProvider(service = HelpCtx.Displayer.class)
public final class HelpDisplayer implements HelpCtx.Displayer {
    @Override
    public boolean display(HelpCtx context) {
        String topic = HelpTopics.of(context).orElse("first-steps");
        EventQueue.invokeLater(() -> HelpWindow.open(topic));
        return true;
    }
}
