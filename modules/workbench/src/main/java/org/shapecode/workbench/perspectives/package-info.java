/** Perspectives: window layouts for designing experiments, training, and comparing runs. */
package org.shapecode.workbench.perspectives;
