/** The window of an experiment: running it, editing it, and its figures. */
package org.shapecode.workbench.experiment;
