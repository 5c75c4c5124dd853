package org.shapecode.workbench.experiment;

/** In the lookup of a window whose run stopped before its end. Event dispatch thread. */
interface Resumable {
    void resume();
}
