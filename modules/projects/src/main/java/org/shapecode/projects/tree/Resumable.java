package org.shapecode.projects.tree;

/** In the lookup of a run or study that stopped before its end. Event dispatch thread. */
interface Resumable {
    void resume();
}
