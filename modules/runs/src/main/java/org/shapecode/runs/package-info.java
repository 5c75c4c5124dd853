/** The table of runs and the window that compares them. */
package org.shapecode.runs;
