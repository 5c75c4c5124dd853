/** The Runs window, and the window that compares runs. */
package org.shapecode.runs;
