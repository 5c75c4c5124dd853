/**
 * Experiments as values and runs as folders: {@link org.shapecode.experiment.api.Document} reads and writes experiment
 * files, {@link org.shapecode.experiment.api.Trainer} trains and resumes runs, {@link org.shapecode.experiment.api.Run}
 * reads them.
 */
package org.shapecode.experiment.api;
