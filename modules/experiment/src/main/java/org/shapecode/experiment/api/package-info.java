/** An experiment is a value, a run is a folder: how experiments are read, trained, resumed and analysed. */
package org.shapecode.experiment.api;
