package org.shapecode.workbench.experiment;

/** In the lookup of a window whose experiment can be run now. Event dispatch thread. */
interface Startable {
    void start();
}
