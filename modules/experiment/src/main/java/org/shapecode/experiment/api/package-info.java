/** Experiments, their training and the runs that it leaves behind. */
package org.shapecode.experiment.api;
