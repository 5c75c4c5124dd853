package org.shapecode.experiment.study;

/** What is being done about a run of a study that is being trained. */
public enum RunPhase {
    /** Nothing yet. */
    OPEN,
    /** It waits for its turn elsewhere. */
    QUEUED,
    /** It takes steps. */
    TRAINING,
    /** It is done, has failed or was lost; its folder tells. */
    ENDED
}
