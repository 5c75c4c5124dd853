/** The window that lists the runs of this person, finished or not. */
package org.shapecode.workbench.runs;
