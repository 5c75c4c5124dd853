package org.shapecode.workbench.perspectives;

import java.awt.GraphicsEnvironment;
import org.openide.modules.OnStart;
import org.openide.windows.WindowManager;

/** Begins with the perspective of the last time, before the platform makes its windows. */
@OnStart
public final class LastPerspective implements Runnable {
    @Override
    public void run() {
        // The command line has no windows.
        if (!GraphicsEnvironment.isHeadless()) {
            WindowManager.getDefault().setRole(Perspectives.stored().id());
        }
    }
}
