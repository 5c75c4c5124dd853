package org.shapecode.workbench.experiment;

/** In the lookup of a window whose experiment trains or waits to. Event dispatch thread. */
interface Stoppable {
    void cancel();
}
