/** Trainings in the background: a queue of runs and studies, each in its folder, paused and cancelled within a step. */
package org.shapecode.workbench.training;
