/** Trainings in the background: one at a time, each into the folder of a run, cancelled within a step. */
package org.shapecode.workbench.training;
