/** The queue's window and the controls of a single training; everything that needs Swing. */
package org.shapecode.queue.window;
