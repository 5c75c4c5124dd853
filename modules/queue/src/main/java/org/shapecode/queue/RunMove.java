package org.shapecode.queue;

import org.shapecode.experiment.study.RunPhase;

/**
 * How far a run of a study has come, as its job was told last.
 *
 * @param phase what is being done about it
 * @param steps taken so far, as far as is known
 */
public record RunMove(RunPhase phase, int steps) {}
