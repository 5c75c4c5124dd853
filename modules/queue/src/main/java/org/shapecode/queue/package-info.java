/**
 * Trains runs and studies in the background: a queue that survives a restart, pause, cancel and live changes. Free of
 * Swing; what people see of it is in {@link org.shapecode.queue.window}.
 */
package org.shapecode.queue;
