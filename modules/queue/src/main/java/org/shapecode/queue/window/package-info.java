/** The Queue window, the controls of a single job and its display in the status line. */
package org.shapecode.queue.window;
