package org.shapecode.workbench.experiment;

/** In the lookup of a window whose experiment trains. Event dispatch thread. */
interface Pausable {
    /** Lets the training wait before its next step, or go on. */
    void pauseOrContinue();
}
