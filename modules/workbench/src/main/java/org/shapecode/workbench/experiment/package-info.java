/** The window of an experiment: what it is, its runs, and its figures while it trains. */
package org.shapecode.workbench.experiment;
